import { describe, expect, test } from 'vitest';
import type { DataSet } from '../../../src/model/index.ts';
import { read, type Read } from './read-harness.ts';

const things = ({ tables }: Read): readonly unknown[] => (tables['things'] ?? []).map(({ _row, ...fields }) => fields);
const report = ({ reports }: Read): unknown => reports['things'];
const issuesOf = ({ reports }: Read): readonly unknown[] => (reports['things']?.issues ?? []).map(({ code, count }) => [code, count]);
const failure = (files: Record<string, string | Uint8Array>, dataSet: Partial<DataSet>): Promise<string> =>
  read(files, dataSet).then(
    () => 'no failure',
    (error: unknown) => `${String(error)} ${String((error as { help?: string }).help)}`,
  );

describe('headers', () => {
  const fields = { a: '`Created Time`', team: 'Team' };

  test('are exact, or the same in any case and with blanks around them', async () => {
    const files = { 'a.csv': 'created time , TEAM\n1,x\n', 'b.csv': 'Team,Created Time\ny,2\n' };
    expect(things(await read(files, { headers: 'ignore_case', fields }))).toEqual([
      { a: '1', team: 'x' },
      { a: '2', team: 'y' },
    ]);
    expect(issuesOf(await read({ 'a.csv': 'created time,TEAM\n1,x\n' }, { fields }))).toEqual([
      ['unusable-mapping', 1],
      ['unusable-mapping', 1],
    ]);
  });

  test('that repeat are numbered, and the files of a data set may repeat them more or less often', async () => {
    const files = { 'a.csv': 'Labels,Labels,Labels_2,Labels\nv,w,x,y\n', 'b.csv': 'Labels,Labels_2\nz,q\n' };
    const all = { one: 'Labels', two: 'Labels_2', three: 'Labels_3', four: 'Labels_4' };
    expect(things(await read(files, { fields: all }))).toEqual([
      { one: 'v', two: 'x', three: 'w', four: 'y' },
      { one: 'z', two: 'q', three: null, four: null },
    ]);
  });

  test('in another language are alternatives, of which those count that are there', async () => {
    const dataSet = { fields: { a: 'first_known(Created, Creada)', b: 'concat(first_known(Estado, Status), "!")' } };
    expect(things(await read({ 'es.csv': 'Creada,Estado\n1,x\n' }, dataSet))).toEqual([{ a: '1', b: 'x!' }]);
    expect(things(await read({ 'en.csv': 'Created,Status\n1,x\n' }, dataSet))).toEqual([{ a: '1', b: 'x!' }]);
    expect(issuesOf(await read({ 'de.csv': 'Erstellt,Status\n1,x\n' }, dataSet))).toEqual([['unusable-mapping', 1]]);
  });
});

describe('a column that the files do not have', () => {
  test('is an error where a KPI needs the field, and only said where none does', async () => {
    const dataSet: Partial<DataSet> = { fields: { t: { from: 'gone', type: 'timestamp' }, a: 'a' } };
    expect(issuesOf(await read({ 'x.csv': 'a\n1\n' }, dataSet, { needed: { things: ['a', 't'] } }))).toEqual([['unusable-mapping', 1]]);
    expect(issuesOf(await read({ 'x.csv': 'a\n1\n' }, dataSet, { needed: { things: ['a'] } }))).toEqual([['absent-column', 1]]);
  });
});

describe('an encoding', () => {
  const text = 'a,b\nZoë,“quoted”\n';
  const fields = { a: 'a', b: 'b' };
  const bytes = (units: readonly number[]): Uint8Array => Uint8Array.from(units);
  const utf16 = (from: string): Buffer => Buffer.from(from, 'utf16le');
  const windows = bytes([...Buffer.from('a,b\nZo'), 0xeb, 0x2c, 0x93, ...Buffer.from('quoted'), 0x94, 0x0a]);

  test.each([
    ['utf-16 with a mark', 'utf-16', utf16(`\uFEFF${text}`)],
    ['utf-16 without one', 'utf-16', utf16(text)],
    ['utf-16 with the high byte first', 'utf-16', Buffer.from(utf16(`\uFEFF${text}`)).swap16()],
    ['windows-1252', 'windows-1252', windows],
  ] as const)('of %s is read where it is declared', async (_, encoding, content) => {
    expect(things(await read({ 'x.csv': content }, { encoding, fields }))).toEqual([{ a: 'Zoë', b: '“quoted”' }]);
  });

  test('of latin-1 has control characters where windows-1252 has quotes', async () => {
    expect(things(await read({ 'x.csv': windows }, { encoding: 'latin-1', fields }))).toEqual([{ a: 'Zoë', b: '\u0093quoted\u0094' }]);
  });

  test('that is not declared is refused with file, line, byte and key', async () => {
    expect(await failure({ 'x.csv': windows }, { fields })).toMatch(
      /x\.csv:2: the text is not UTF-8: byte 7 is 0xEB .*`encoding`.*windows-1252/,
    );
    expect(await failure({ 'x.csv': utf16(`\uFEFF${text}`) }, { fields })).toContain('Set `encoding: utf-16`');
    expect(await failure({ 'x.csv': utf16(text) }, { fields })).toContain('set `encoding: utf-16`');
  });

  test('that is declared wrongly is refused', async () => {
    expect(await failure({ 'x.csv': bytes([0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00]) }, { encoding: 'utf-16', fields })).toContain(
      'x.csv: the text is not utf-16',
    );
  });

  test('names bytes behind the first megabyte rightly', async () => {
    const long = Buffer.concat([Buffer.from(`a,b\n${'é,x\n'.repeat(300_000)}`), Buffer.from([0x41, 0xe9, 0x2c, 0x0a])]);
    expect(await failure({ 'x.csv': long }, { fields })).toContain(
      `x.csv:300002: the text is not UTF-8: byte ${4 + 5 * 300_000 + 2} is 0xE9`,
    );
  });
});

test('zstd is read where Node.js can, and refused with what to do where it cannot', async () => {
  const { zstdCompressSync } = (await import('node:zlib')) as { zstdCompressSync?: (text: string) => Uint8Array };
  if (zstdCompressSync)
    expect(things(await read({ 'x.csv.zst': zstdCompressSync('a\n1\n') }, { fields: { a: 'a' } }))).toEqual([{ a: '1' }]);
  else
    expect(await failure({ 'x.csv.zst': 'x' }, { fields: { a: 'a' } })).toMatch(/x\.csv\.zst: this version of Node\.js cannot read zstd/);
});

test('blanks around a timestamp are no part of it', async () => {
  const fields = { t: { from: 't', type: 'timestamp' }, u: { from: 't', type: 'timestamp', time_format: '%Y-%m-%d' } } as const;
  expect(things(await read({ 'x.csv': 't\n 2026-01-02\t\n  \n' }, { fields }))).toEqual([
    { t: 1_767_312_000_000_000n, u: 1_767_312_000_000_000n },
    { t: null, u: null },
  ]);
});

describe('where', () => {
  const issues = '[{"id":1,"p":"x"},{"id":2,"pull_request":{"url":"u"},"p":"?"},{"id":3,"p":"bad","n":"q"}]';
  const dataSet: Partial<DataSet> = {
    where: 'not known(pull_request)',
    missing: ['?'],
    fields: { id: 'id', p: { from: 'p', type: 'integer' }, pull: { from: '`pull_request.url`', map: { no: 'no' } } },
  };

  test('leaves rows out, which are counted and not rejected, and whose values nobody misses', async () => {
    const result = await read({ 'x.json': issues }, dataSet);
    expect(things(result)).toEqual([
      { id: '1', p: null, pull: null },
      { id: '3', p: null, pull: null },
    ]);
    expect(report(result)).toMatchObject({ rows_read: 3, rows: 2, rejected: 0, left_out: 1 });
    expect(issuesOf(result)).toEqual([
      ['unreadable-value', 2],
      ['left-out', 1],
    ]);
  });

  test('names the places of the other rows rightly', async () => {
    const { reports } = await read({ 'x.json': issues }, { ...dataSet, where: 'not known(pull_request) and id != "1"' });
    expect(reports['things']?.issues[0]?.samples).toEqual([{ file: 'x.json', record: 3, text: 'bad' }]);
  });

  test('of a column that no file has asks for nothing', async () => {
    expect(things(await read({ 'x.json': '[{"id":1,"p":"1","pull_request.url":1}]' }, { ...dataSet, fields: { id: 'id' } }))).toEqual([
      { id: '1' },
    ]);
    expect(await failure({ 'x.json': '[{"id":1}]' }, { ...dataSet, where: 'state == "x"' })).toContain('data.things.where');
  });

  test('goes before the fold, and unknown is not true', async () => {
    const folded: Partial<DataSet> = { where: 'n != "3"', fold: { by: 'id' }, fields: { id: 'id', n: 'n' } };
    expect(things(await read({ 'x.csv': 'id,n\nA,1\nA,3\nB,2\nC,\n' }, folded))).toEqual([
      { id: 'A', n: '1' },
      { id: 'B', n: '2' },
    ]);
  });
});

describe('a timestamp', () => {
  const at = (texts: readonly string[], time_format?: string | readonly string[]): Promise<Read> =>
    read(
      { 'x.csv': `t\n${texts.join('\n')}\n` },
      { fields: { t: { from: 't', type: 'timestamp', ...(time_format === undefined ? {} : { time_format }) } } },
    );
  const both = ['%d/%m/%Y', '%m/%d/%Y'];

  test('that only the other order of day and month can read is an error', async () => {
    const result = await at(['13/02/2025', '02/13/2025', '03/04/2025'], '%d/%m/%Y');
    expect(issuesOf(result)).toEqual([
      ['unreadable-value', 1],
      ['date-order-in-doubt', 1],
    ]);
    expect(result.reports['things']?.issues[1]).toMatchObject({
      severity: 'error',
      check: 'DQ12',
      samples: [{ file: 'x.csv', line: 3, text: '02/13/2025' }],
    });
  });

  test('that two declared orders read differently is an error, but not one that they read alike', async () => {
    expect(issuesOf(await at(['13/02/2025', '02/13/2025', '03/04/2025', '05/05/2025'], both))).toEqual([['date-order-in-doubt', 1]]);
    expect(issuesOf(await at(['13/02/2025', '02/13/2025'], both))).toEqual([]);
  });

  test('in one order, with a year first or with the name of the month is in no doubt', async () => {
    expect(issuesOf(await at(['13/02/2025', '03/04/2025'], '%d/%m/%Y'))).toEqual([]);
    expect(issuesOf(await at(['2025-13-02'], '%Y-%m-%d'))).toEqual([['unreadable-value', 1]]);
    expect(issuesOf(await at(['26/Jun/24'], '%d/%b/%y'))).toEqual([]);
  });

  test('with an offset beside one without is an error', async () => {
    const result = await at(['2026-01-01T00:00:00Z', '2026-01-01 01:00', '2026-01-01T02:00+01:00', '']);
    expect(issuesOf(result)).toEqual([['mixed-offsets', 1]]);
    expect(result.reports['things']?.issues[0]?.samples.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(issuesOf(await at(['2026-01-01T00:00:00Z', '2026-01-01T02:00+01:00']))).toEqual([]);
  });
});
