import { describe, expect, test } from 'vitest';
import type { DataSet, FieldMapping } from '../../../src/model/index.ts';
import { read } from './read-harness.ts';

/** Reads texts, one a row, into one field `v`, and returns its values and how many of them were lost in which way. */
const readTexts = async (
  texts: readonly string[],
  mapping: FieldMapping,
  dataSet: Partial<DataSet> = {},
  timezone = 'UTC',
): Promise<{ values: readonly unknown[]; lost: readonly string[] }> => {
  const csv = `n,t\n${texts.map((text, at) => `${at},"${text.replaceAll('"', '""')}"\n`).join('')}`;
  const { tables, reports } = await read({ 'x.csv': csv }, { ...dataSet, fields: { v: mapping } }, { timezone });
  return {
    values: (tables['things'] ?? []).map(({ v }) =>
      typeof v === 'bigint' && v > 1_000_000_000n && v < 2n ** 62n ? new Date(Number(v / 1000n)).toISOString() : v,
    ),
    lost: (reports['things']?.issues ?? []).map(
      ({ code, count, samples }) => `${code} ${count}: ${samples.map(({ text, line }) => `${line} ${text}`).join(' | ')}`,
    ),
  };
};

test('whole numbers take a fraction of zero and nothing else: what cannot be read is missing, counted and shown', async () => {
  const { values, lost } = await readTexts(
    ['3', ' 3 ', '-3', '3.0', '3.', '3e2', '', '3.7', '1,000', '1_000', '0x1F', 'three', '9223372036854775807', '9223372036854775808'],
    { from: 't', type: 'integer' },
  );
  expect(values).toEqual([3n, 3n, -3n, 3n, 3n, 300n, null, null, null, null, null, null, expect.anything(), null]);
  expect(lost).toEqual(['unreadable-value 6: 9 3.7 | 10 1,000 | 11 1_000 | 12 0x1F | 13 three']);
});

test('numbers are decimal', async () => {
  const { values, lost } = await readTexts(['3', '-3.5', '.5', '1e3', 'inf', 'nan', '1e999', '1,5', '1_0'], { from: 't', type: 'number' });
  expect(values).toEqual([3, -3.5, 0.5, 1000, null, null, null, null, null]);
  expect(lost).toEqual(['unreadable-value 5: 6 inf | 7 nan | 8 1e999 | 9 1,5 | 10 1_0']);
});

test('true and false are written in a few ways', async () => {
  const { values, lost } = await readTexts(['true', 'FALSE', '1', '0', 'Yes', 'no', 'T', 'f', 'maybe', '2'], {
    from: 't',
    type: 'boolean',
  });
  expect(values).toEqual([true, false, true, false, true, false, true, false, null, null]);
  expect(lost).toEqual(['unreadable-value 2: 10 maybe | 11 2']);
});

describe('a timestamp', () => {
  test('is ISO 8601; its offset is honoured, and without one it is local', async () => {
    const { values, lost } = await readTexts(
      [
        '2026-07-01T12:00:00Z',
        '2026-07-01 12:00:00+02:00',
        '2026-07-01T12:00:00.125-0700',
        '2026-07-01 12:00:00+02',
        '2026-07-01 12:00:00 -02:00',
        '2026-07-01T12:00Z',
        '2026-07-01 12:00',
        '2026-07-01T12:00:00.25',
        '2026-07-01',
      ],
      { from: 't', type: 'timestamp' },
      { timezone: 'Europe/Amsterdam' },
    );
    expect(values).toEqual([
      '2026-07-01T12:00:00.000Z',
      '2026-07-01T10:00:00.000Z',
      '2026-07-01T19:00:00.125Z',
      '2026-07-01T10:00:00.000Z',
      '2026-07-01T14:00:00.000Z',
      '2026-07-01T12:00:00.000Z',
      '2026-07-01T10:00:00.000Z',
      '2026-07-01T10:00:00.250Z',
      '2026-06-30T22:00:00.000Z',
    ]);
    expect(lost).toEqual([expect.stringMatching(/^mixed-offsets 3:/)]);
  });

  test('is nothing else unless told', async () => {
    const texts = [
      '01/02/2026',
      '2026-02-30',
      '2026-1-2',
      '2026-01-02 25:00',
      'now',
      'epoch',
      'infinity',
      '20260102',
      '2026-01-02 10:00 Europe/Paris',
    ];
    expect((await readTexts(texts, { from: 't', type: 'timestamp' })).values).toEqual(texts.map(() => null));
    expect((await readTexts(['epoch', 'infinity', '-infinity'], { from: 't', type: 'timestamp', time_format: '%d/%m/%Y' })).values).toEqual(
      [null, null, null],
    );
  });

  test('lies between 1970 and 2099: what says "never", and a year misread, would stretch every series over centuries', async () => {
    const texts = ['1970-01-01', '1969-12-31', '0001-01-01', '1900-01-01', '2099-12-31', '2100-01-01', '9999-12-31'];
    const { values, lost } = await readTexts(texts, { from: 't', type: 'timestamp' });
    expect(values[0]).toBe(0n);
    expect(lost).toContain('unreadable-value 5: 3 1969-12-31 | 4 0001-01-01 | 5 1900-01-01 | 7 2100-01-01 | 8 9999-12-31');
    const short = await readTexts(['02/03/26'], { from: 't', type: 'timestamp', time_format: '%d/%m/%Y' });
    expect([short.values, short.lost]).toEqual([[null], ['unreadable-value 1: 2 02/03/26']]);
  });

  test('whose pattern the engine does not know is refused, naming the pattern', async () => {
    await expect(readTexts(['x'], { from: 't', type: 'timestamp', time_format: '%Q: %d' })).rejects.toThrow(
      'the time format "%Q: %d" cannot be used',
    );
  });

  test('may have patterns, tried in order; `%z` carries an offset', async () => {
    const { values, lost } = await readTexts(
      ['29/2/2016 01:16', '01/02/2026', '26/Jun/24 9:42 PM', '05/01/2026 10:00:00 +0200', '2026-01-01'],
      { from: 't', type: 'timestamp', time_format: ['%d/%m/%Y %H:%M', '%d/%m/%Y', '%d/%b/%y %I:%M %p', '%d/%m/%Y %H:%M:%S %z'] },
      {},
      'America/New_York',
    );
    expect(values).toEqual([
      '2016-02-29T06:16:00.000Z',
      '2026-02-01T05:00:00.000Z',
      '2024-06-27T01:42:00.000Z',
      '2026-01-05T08:00:00.000Z',
      null,
    ]);
    expect(lost).toEqual(['unreadable-value 1: 6 2026-01-01']);
  });

  test('that a change of the clock leaves out moves ahead, of one that happens twice the first counts', async () => {
    const { values } = await readTexts(
      ['2026-03-29 01:59:59', '2026-03-29 02:30', '2026-03-29 03:00', '2026-10-25 02:30', '2026-10-25 03:00'],
      { from: 't', type: 'timestamp' },
      {},
      'Europe/Amsterdam',
    );
    expect(values).toEqual([
      '2026-03-29T00:59:59.000Z',
      '2026-03-29T01:30:00.000Z',
      '2026-03-29T01:00:00.000Z',
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T02:00:00.000Z',
    ]);
  });
});

describe('missing', () => {
  test('is the empty text and what is listed, exactly, in the columns and in the result', async () => {
    const { values, lost } = await readTexts(['', '?', 'n/a', ' ?', 'x'], 't', { missing: ['?', 'n/a'] });
    expect(values).toEqual([null, null, null, ' ?', 'x']);
    expect(lost).toEqual([]);
    expect(
      await readTexts(['?', '3 - Moderate', 'None'], { from: 'integer(substr(t, 0, 1))', type: 'integer' }, { missing: ['?'] }),
    ).toEqual({
      values: [null, 3n, null],
      lost: ['unreadable-value 1: 4 None'],
    });
    expect((await readTexts(['  ', 'x '], 'trim(t)')).values).toEqual([null, 'x']);
  });

  test('may be listed for one field, in place of the list for all', async () => {
    expect((await readTexts(['?', '-'], { from: 't', missing: ['-'] }, { missing: ['?'] })).values).toEqual(['?', null]);
  });
});

describe('a map', () => {
  test('gives each text its value; what it does not list is missing and counted by text', async () => {
    const map = { High: 1, Low: 2 };
    expect(await readTexts(['High', 'Low', 'Odd', 'Odd', 'Rare', ''], { from: 't', type: 'integer', map })).toEqual({
      values: [1n, 2n, null, null, null, null],
      lost: ['unmapped-value 3: 4 Odd (2 times) | 6 Rare (1 times)'],
    });
  });

  test('may say what all other texts become; a missing one stays missing', async () => {
    expect(await readTexts(['x', 'y', ''], { from: 't', type: 'boolean', map: { x: true }, otherwise: false })).toEqual({
      values: [true, false, null],
      lost: [],
    });
    expect(await readTexts(['x', ''], { from: 't', map: {}, otherwise: 'other' })).toEqual({ values: ['other', null], lost: [] });
  });

  test('may be over an expression of any type', async () => {
    expect((await readTexts(['1', '5'], { from: 'integer(t) > 3', map: { true: 'late', false: 'early' } })).values).toEqual([
      'early',
      'late',
    ]);
  });
});

test('an expression may be of another type than its field', async () => {
  expect((await readTexts(['7'], { from: 'integer(t) + 1', type: 'number' })).values).toEqual([8]);
  expect((await readTexts(['7', 'x'], { from: 'number(t) / 2', type: 'integer' })).lost).toEqual(['unreadable-value 2: 2 7 | 3 x']);
  expect((await readTexts(['7'], { from: 'integer(t) + 1', type: 'text' })).values).toEqual(['8']);
});

test('hostile names and texts are only names and texts', async () => {
  const name = `a"b'c; DROP TABLE x --`;
  const { tables } = await read(
    { 'x.csv': `"${name.replaceAll('"', '""')}",other\n"'); DROP TABLE x; --",1\n` },
    { missing: ["'", '"', '\\'], fields: { v: `\`${name}\`` } },
    { name: `o'clock "x"` },
  );
  expect(Object.values(tables)[0]).toEqual([{ _row: 0n, v: "'); DROP TABLE x; --" }]);
});

test('a word that recode() does not list is lost, counted and shown; in a branch that is not taken nothing is lost', async () => {
  const { values, lost } = await readTexts(['1', '9', 'note', ''], 'if(t == "note", "", recode(t, "1", "new"))');
  expect(values).toEqual(['new', null, null, null]);
  expect(lost).toEqual(['unreadable-value 1: 3 9']);
});

test('recode() with a word for the rest loses nothing', async () => {
  const { values, lost } = await readTexts(['1', '9', ''], 'recode(t, "1", "new", "other")');
  expect([values, lost]).toEqual([['new', 'other', null], []]);
});

test.each([
  ['2026-03-01T10:00:00Z', '2026-03-01T11:30:00.000Z'],
  ['2026-03-01T10:00:00+0200', '2026-03-01T09:30:00.000Z'],
  ['2026-03-01 10:00', '2026-03-01T10:30:00.000Z'],
  ['2026-12-31 23:59:59.5 +01:00', '2027-01-01T00:29:59.500Z'],
  ['1.3.2026 10:00', null],
])('a time that is written as %s is moved by minutes and keeps its zone', async (text, expected) => {
  const { values } = await readTexts([text], { from: 'plus_minutes(t, 90)', type: 'timestamp' }, {}, 'Europe/Amsterdam');
  expect(values).toEqual([expected]);
});
