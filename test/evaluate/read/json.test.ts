import { describe, expect, test } from 'vitest';
import type { DataSet } from '../../../src/model/index.ts';
import { read, type Read } from './read-harness.ts';

/** A field for each column, by position: `f0`, `f1` ... */
const fieldsOf = (columns: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(columns.map((column, at) => [`f${at}`, column]));

const rowsOf = ({ tables }: Read, count: number): readonly unknown[] =>
  (tables['things'] ?? []).map((row) => Array.from({ length: count }, (_, at) => row[`f${at}`]));

/** The rows that columns give of one JSON file. */
const table = async (text: string, columns: readonly string[], dataSet: Partial<DataSet> = {}): Promise<readonly unknown[]> =>
  rowsOf(await read({ 'x.json': text }, { ...dataSet, fields: fieldsOf(columns) }), columns.length);

const failure = async (text: string, dataSet: Partial<DataSet> = {}): Promise<string> =>
  table(text, ['a'], dataSet).then(
    () => 'no failure',
    (error: unknown) => String(error),
  );

const issues = (text: string, columns: readonly string[]): Promise<readonly string[]> =>
  read({ 'x.json': text }, { fields: fieldsOf(columns) }).then(({ reports }) => (reports['things']?.issues ?? []).map(({ code }) => code));

describe('a column of JSON', () => {
  test('is a value, or a value inside of objects by its path in backquotes', async () => {
    expect(
      await table('[{"key":"A-1","fields":{"status":{"name":"Open"},"votes":3}},{"key":"A-2","fields":{}}]', [
        'key',
        '`fields.status.name`',
        '`fields.votes`',
      ]),
    ).toEqual([
      ['A-1', 'Open', '3'],
      ['A-2', null, null],
    ]);
  });

  test('may be an object or a list, as its JSON text', async () => {
    expect(await table('[{"a":{"b":[1, {"c":"é"}]},"l":["x","y"]}]', ['a', '`a.b`', 'l'])).toEqual([
      ['{"b":[1, {"c":"é"}]}', '[1, {"c":"é"}]', '["x","y"]'],
    ]);
  });

  test('keeps all digits of a number', async () => {
    expect(await table('[{"a":12345678901234567890123,"b":1.10,"c":-0.5e-7,"d":9007199254740993}]', ['a', 'b', 'c', 'd'])).toEqual([
      ['12345678901234567890123', '1.10', '-0.5e-7', '9007199254740993'],
    ]);
  });

  test('may hold whatever a text can', async () => {
    const texts = ['a,b', 'say "x"', 'two\nlines\r\nthree\rfour', '\t', 'Zoë 🎫', '\\', "'", ' x '];
    expect(
      await table(
        JSON.stringify([Object.fromEntries(texts.map((text, at) => [`c${at}`, text]))]),
        texts.map((_, at) => `c${at}`),
      ),
    ).toEqual([texts]);
  });

  test('that no record has is unusable, but not one of which the objects above are null', async () => {
    expect(await issues('[{"a":null}]', ['`a.b`'])).toEqual([]);
    expect(await issues('[{"a":1}]', ['`a.b`'])).toEqual(['unusable-mapping']);
  });

  test('is found by any case where the source says so', async () => {
    expect(await table('[{"Fields":{"Status":"Open"}}]', ['`fields.STATUS`'], { headers: 'ignore_case' })).toEqual([['Open']]);
  });
});

describe('records', () => {
  const page = (from: number): string => `{"total":4,"data":{"more":[{"items":[0]}],"items":[{"a":${from}},{"a":${from + 1}}]}}`;
  const twoPages = { records: 'data.items' };

  test('lie where the source says', async () => {
    expect(await table(page(1), ['a'], twoPages)).toEqual([['1'], ['2']]);
  });

  test.each([
    ['in several files', { 'p1.json': page(1), 'p2.json': page(3) }],
    ['one after the other', { 'p.json': `${page(1)}\n${page(3)}` }],
    ['in a list', { 'p.json': `[${page(1)},${page(3)}]` }],
    ['one a line', { 'p.ndjson': `${page(1)}\n${page(3)}\n` }],
  ])('lie on several pages %s', async (_, files) => {
    expect(rowsOf(await read(files, { ...twoPages, fields: fieldsOf(['a']) }), 1)).toEqual([['1'], ['2'], ['3'], ['4']]);
  });

  test('may be none, or a single one without a list', async () => {
    expect(await table('{"result":[]} {"result":null} {"result":{"a":7}}', ['a'], { records: 'result' })).toEqual([['7']]);
  });

  test.each([
    ['{"issues":[{"a":1}],"total":1}', 'records: result` leads nowhere: there is issues, total'],
    ['{"result":"none"}', 'records: result` leads to no list'],
    ['["x"]', 'there is no object in which `records: result` could be'],
    ['{"result":[{"a":1},', 'x.json:1: the file ends before its data does'],
    ['{"result":[{"a":1}', 'x.json:1: the file ends before its data does'],
    ['{"result":[\n{"a":1},\n{"a":tru}]}', 'x.json:3: record 2 is not a JSON object: a value is missing'],
    ['{"result":[[1]]}', 'x.json:1: record 1 is not a JSON object: it is no object'],
    ['{"result":[{"a":1}]]', '"]" cannot stand here'],
  ])('in %s are refused', async (text, message) => {
    expect(await failure(text, { records: 'result' })).toContain(message);
  });
});

describe('a list in each record', () => {
  const issue = (key: string, histories: unknown): string => JSON.stringify({ key, changelog: { total: 2, histories } });
  const histories = [
    { created: 't1', items: [{ field: 'status', to: 'Open' }, { field: 'priority' }] },
    { created: 't2', items: [] },
    { created: 't3', items: [{ field: 'status', to: 'Done' }] },
  ];
  const columns = ['key', '`changelog.histories.created`', '`changelog.histories.items.field`', '`changelog.histories.items.to`'];

  test('gives a row for each of its items, with everything above it', async () => {
    const text = `[${issue('A', histories)},${issue('B', [])},${issue('C', null)},{"key":"D"}]`;
    expect(await table(text, columns, { each: 'changelog.histories[].items' })).toEqual([
      ['A', 't1', 'status', 'Open'],
      ['A', 't1', 'priority', null],
      ['A', 't3', 'status', 'Done'],
    ]);
  });

  test('has what comes after it in the record too', async () => {
    expect(await table('[{"l":[{"x":1},{"x":2}],"id":7}]', ['id', '`l.x`'], { each: 'l' })).toEqual([
      ['7', '1'],
      ['7', '2'],
    ]);
  });

  test('may hold plain values, and numbers its items', async () => {
    expect(await table('[{"id":7,"tags":["vip","eu"]}]', ['id', 'tags', '`tags[]`'], { each: 'tags' })).toEqual([
      ['7', 'vip', '1'],
      ['7', 'eu', '2'],
    ]);
  });
});

describe('a sample', () => {
  const bad = async (name: string, text: string): Promise<unknown> => {
    const result = await read({ [name]: text }, { fields: { f: { from: '`x.at`', type: 'timestamp' } } });
    return result.reports['things']?.issues[0]?.samples;
  };
  test('names the record of a JSON file, and the line of a file of lines', async () => {
    expect(await bad('x.json', '[{"x":{"at":"2026-01-01"}},{"x":{"at":"soon"}}]')).toEqual([{ file: 'x.json', record: 2, text: 'soon' }]);
    expect(await bad('x.ndjson', '\n{"x":{"at":"2026-01-01"}}\n\n{"x":{"at":"soon"}}')).toEqual([
      { file: 'x.ndjson', line: 4, text: 'soon' },
    ]);
  });
});

describe('hostile JSON', () => {
  test.each([
    ['100,000 lists', `[{"a":1,"b":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`],
    ['100,000 objects', `[{"a":1,"b":${'{"x":'.repeat(100_000)}1${'}'.repeat(100_000)}}]`],
    ['100,000 keys', `[{"a":1,${Array.from({ length: 100_000 }, (_, at) => `"k${at}":0`).join(',')}}]`],
    ['keys that objects inherit', '[{"__proto__":{"x":1},"constructor":2,"a":1}]'],
  ])('with %s is read', async (_, text) => {
    expect(await table(text, ['a'])).toEqual([['1']]);
  });

  test.each([
    ['NaN', '[{"a":NaN}]'],
    ['a comma at the end', '[{"a":1,}]'],
    ['single quotes', "[{'a':1}]"],
    ['a comment', '[{"a":1/*x*/}]'],
    ['a leading zero', '[{"a":01}]'],
    ['a raw line end in a text', '[{"a":"x\ny"}]'],
    ['a NUL', String.raw`[{"a":"x\u0000"}]`],
    ['an unknown escape', String.raw`[{"a":"\x41"}]`],
    ['a fault below what is looked for', '[{"a":[1,[2,}]]}]'],
    ['two roots in brackets', '[{"a":1}{"a":2}]'],
  ])('with %s is refused', async (_, text) => {
    expect(await failure(text)).toMatch(/x\.json:1: /);
  });

  test('with a record longer than 16 MB is refused', async () => {
    expect(await failure(`[{"a":1,"b":"${'x'.repeat(17 * 1024 * 1024)}"}]`)).toContain('a record is longer than 16 MB');
  });
});
