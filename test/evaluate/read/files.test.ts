import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { describeData, openEngine } from '../../../src/evaluate/index.ts';
import type { DataSet } from '../../../src/model/index.ts';
import { inFolder, read, type Read, readFolder, withEngine } from './read-harness.ts';

const abc = { fields: { a: 'a', b: 'b', c: 'c' } };
const rowsOf = ({ tables }: Read): readonly unknown[] => (tables['things'] ?? []).map(({ a, b, c }) => [a, b, c]);
const issuesOf = ({ reports }: Read): readonly (readonly [string, number])[] =>
  (reports['things']?.issues ?? []).map(({ code, count }) => [code, count]);
const failure = async (files: Record<string, string | Uint8Array>, dataSet: Partial<DataSet> = abc): Promise<string> =>
  read(files, dataSet).then(
    () => 'no failure',
    (error: unknown) => String(error),
  );

const micros = (text: string): bigint => BigInt(Date.parse(text)) * 1000n;

describe('csv-spectrum (skipped without ../shared)', () => {
  const suite = resolve(process.cwd(), '../shared/suites/csv-spectrum');
  const names = existsSync(suite) ? readdirSync(join(suite, 'csvs')).map((file) => file.replace('.csv', '')) : [];
  // The expected JSON of location_coordinates is of another row than its CSV.
  test.skipIf(names.length === 0).each(names.filter((name) => name !== 'location_coordinates'))('%s', async (name) => {
    const expected = JSON.parse(readFileSync(join(suite, 'json', `${name}.json`), 'utf8')) as Record<string, string>[];
    const columns = Object.keys(expected[0] ?? {});
    const result = await read(
      { 'x.csv': readFileSync(join(suite, 'csvs', `${name}.csv`)) },
      { fields: Object.fromEntries(columns.map((column) => [column, column])) },
    );
    // The empty text is missing.
    expect(result.tables['things']?.map((row) => columns.map((column) => row[column]))).toEqual(
      expected.map((row) => columns.map((column) => row[column] || null)),
    );
    expect(result.reports['things']?.issues).toEqual([]);
  });
});

describe('a delimited text', () => {
  test('may have CR LF, quotes, line ends in quotes, empty lines and no last line end', async () => {
    const result = await read({ 'x.csv': 'a,b,c\r\n1,"x, ""y""\r\nz",3\r\n\r\n4,,6' }, abc);
    expect(rowsOf(result)).toEqual([
      ['1', 'x, "y"\r\nz', '3'],
      ['4', null, '6'],
    ]);
    expect(result.reports['things']).toMatchObject({ rows_read: 2, rows: 2, rejected: 0, issues: [] });
  });

  test('may be separated by tabs or what `delimiter` says', async () => {
    expect(rowsOf(await read({ 'x.tsv': 'a\tb\tc\n1\t2,5\t3\n' }, abc))).toEqual([['1', '2,5', '3']]);
    expect(rowsOf(await read({ 'x.csv': 'a;b;c\n1;2,5;3\n' }, { ...abc, delimiter: ';' }))).toEqual([['1', '2,5', '3']]);
  });

  test('may be packed, and may begin with a byte-order mark', async () => {
    const text = '\uFEFFa,b,c\n1,2,3\n';
    expect(rowsOf(await read({ 'x.csv': text }, abc))).toEqual([['1', '2', '3']]);
    expect(rowsOf(await read({ 'x.csv.gz': gzipSync(text) }, abc))).toEqual([['1', '2', '3']]);
  });

  test('has its columns read by name, whatever their order in each file', async () => {
    const result = await read({ '1.csv': 'a,b,c\n1,2,3\n', '2.csv': 'c,a,b\n6,4,5\n', '3.csv': 'a,b,c\n7,8,9\n' }, abc);
    expect(rowsOf(result)).toEqual([
      ['1', '2', '3'],
      ['4', '5', '6'],
      ['7', '8', '9'],
    ]);
    expect(result.tables['things']?.map((row) => row['_row'])).toEqual([0n, 1n, 2n]);
  });

  test('may have columns whose names differ in case only, or hold anything', async () => {
    const result = await read({ 'x.csv': 'Id,id,"a ""b"" c"\n1,2,3\n' }, { fields: { a: 'Id', b: 'id', c: '`a "b" c`' } });
    expect(rowsOf(result)).toEqual([['1', '2', '3']]);
  });

  test.each([
    ['nothing', '', 'x.csv: the file is empty'],
    ['an empty first line', '\na,b,c\n1,2,3\n', 'x.csv:1: the first line is empty'],
    ['a column without a name', 'a,,c\n1,2,3\n', 'x.csv:1: column 2 has no name'],
    ['another delimiter', 'a;b;c\n1;2;3\n', 'x.csv:1: there is one column, named a;b;c, when columns are separated by `,`'],
    ['an open quote in the header', 'a,"b,c\n1,2,3\n', 'x.csv:1: the first line has a quote that is not closed'],
    ['text that is not UTF-8', Buffer.from('a,b,c\n1,2,3\n4,\xff,6\n', 'latin1'), 'x.csv:3: the text is not UTF-8'],
    ['UTF-16', Buffer.from('\uFEFFa,b,c\n', 'utf16le'), 'x.csv:1: the text is not UTF-8'],
    [
      'an Excel workbook',
      Buffer.from('PK\x03\x04\x14\x00\x06\x00', 'latin1'),
      'x.csv: this is an Excel workbook or another zip file, and no text',
    ],
    ['UTF-16 without its mark', Buffer.from('a,b,c\n1,2,3\n', 'utf16le'), 'x.csv:1: the text holds a NUL character'],
    ['a NUL in a value', 'a,b,c\n1,2,3\n4,\0,6\n', 'x.csv:3: the text holds a NUL character'],
    ['line ends of two kinds', 'a,b,c\r\n1,2,3\n4,5,6\r\n', 'x.csv: some lines end with CR LF and others with LF'],
  ])('is refused with %s', async (_, text, message) => {
    expect(await failure({ 'x.csv': text })).toContain(message);
  });

  test('is refused when text that no field uses is not UTF-8: the KPIs do not decide', async () => {
    expect(await failure({ 'x.csv': Buffer.from('a,b,c\n1,2,\xe9\n', 'latin1') }, { fields: { a: 'a' } })).toContain(
      'x.csv:2: the text is not UTF-8',
    );
  });

  test('is refused when the files have different columns', async () => {
    expect(await failure({ '1.csv': 'a,b\n1,2\n', '2.csv': 'a,c\n1,2\n' })).toContain(
      '2.csv:1: other columns than 1.csv: it lacks b and adds c',
    );
  });

  test('is refused when its gzip file is cut off or broken', async () => {
    const whole = gzipSync(`a,b,c\n${Array.from({ length: 3000 }, (_, i) => `${i},${i * 7919},x\n`).join('')}`);
    expect(await failure({ 'x.csv.gz': whole.subarray(0, whole.length / 2) })).toContain(
      'x.csv.gz: the gzip file ends before its data does',
    );
    expect(await failure({ 'x.csv.gz': 'a,b,c\n' })).toContain('x.csv.gz: this is not a sound gzip file');
  });

  test('with a header and no row is an empty data set, which is an error', async () => {
    expect((await read({ 'x.csv': 'a,b,c\n' }, abc)).reports['things']).toMatchObject({
      rows: 0,
      issues: [{ code: 'empty-data-set', severity: 'error' }],
    });
  });
});

describe('rows that do not fit the header', () => {
  const ragged = 'a,b,c\n1,"x\ny",3\n1,2\n\n4,5,6,7\n8,"b"ad,10\n11,12,13\n14,"open,15\n';

  test('are left out, counted, and shown with file and line', async () => {
    const result = await read({ 'x.csv': ragged }, abc);
    expect(rowsOf(result)).toEqual([
      ['1', 'x\ny', '3'],
      ['11', '12', '13'],
    ]);
    expect(result.reports['things']).toMatchObject({ rows_read: 6, rows: 2, rejected: 4 });
    expect(result.reports['things']?.issues).toMatchInlineSnapshot(`
      [
        {
          "code": "rejected-row",
          "count": 4,
          "message": "4 of 6 rows do not fit the header and were left out. Correct the export. With open quotes they take 5 lines",
          "samples": [
            {
              "file": "x.csv",
              "line": 4,
              "text": "2 values for 3 columns: 1,2",
            },
            {
              "file": "x.csv",
              "line": 6,
              "text": "4 values for 3 columns: 4,5,6,7",
            },
            {
              "file": "x.csv",
              "line": 7,
              "text": "text after a closing quote: 8,"b"ad,10",
            },
            {
              "file": "x.csv",
              "line": 9,
              "text": "a quote that is not closed: 14,"open,15
      ",
            },
          ],
          "severity": "warning",
        },
      ]
    `);
  });

  test('are the same whichever columns are used', async () => {
    const reports = await Promise.all([{ a: 'a' }, { b: 'b' }, { c: 'c', a: 'a' }].map((fields) => read({ 'x.csv': ragged }, { fields })));
    expect(reports.map(({ reports: { things } }) => [things?.rows, things?.rejected])).toEqual([
      [2, 4],
      [2, 4],
      [2, 4],
    ]);
  });

  test('leave no rest behind that becomes a row', async () => {
    // The engine alone gives the row `x"`, `y z`, `w` here, which nobody wrote.
    const result = await read({ 'x.csv': 'a,b,c\n""1,"x"x,"y z",w\n1,2,3\n' }, abc);
    expect(rowsOf(result)).toEqual([['1', '2', '3']]);
  });

  test('in a file with one column do not become empty rows', async () => {
    const result = await read({ 'x.csv': 'a\n1\n2,3\n\n4\n' }, { fields: { a: 'a' } });
    expect(result.tables['things']?.map(({ a }) => a)).toEqual(['1', null, '4']);
    expect(issuesOf(result)).toEqual([['rejected-row', 1]]);
  });

  test('are found in big files as in small ones, with one thread or two', async () => {
    const lines = Array.from({ length: 120_000 }, (_, i) =>
      i % 10_007 === 5 ? 'only,two' : i % 20_011 === 9 ? `${i},"q"x,z` : `${i},"line ${i}\nmore",z`,
    );
    const text = ['a,b,c', ...lines, ''].join('\n');
    const [one, two] = await Promise.all([1, 2].map((threads) => read({ 'x.csv': text }, abc, { engine: { threads } })));
    expect(one?.tables).toEqual(two?.tables);
    expect(one?.reports).toEqual(two?.reports);
    expect(one?.reports['things']).toMatchObject({ rows_read: 120_000, rejected: 18 });
  });
});

describe('JSON', () => {
  const expected = [
    ['1', 'x', '{"k":[1,2]}'],
    ['true', null, null],
  ];
  test.each([
    ['x.ndjson', '{"a":1,"b":"x","c":{"k":[1,2]}}\n\n{"b":"","a":true}\n'],
    ['x.jsonl', '{"a":1,"b":"x","c":{"k":[1,2]}}\r\n{"a":true}'],
    ['x.json', '[{"a":1,"b":"x","c":{"k":[1,2]}},\n {"a":true}]'],
    ['y.json', '{"a":1,"b":"x","c":{"k":[1,2]}} {"a":true}'],
  ])('in %s is read by key, all as text', async (name, text) => {
    expect(rowsOf(await read({ [name]: text }, abc))).toEqual(expected);
    expect(rowsOf(await read({ [`${name}.gz`]: gzipSync(`\uFEFF${text}`) }, abc))).toEqual(expected);
  });

  test.each([
    ['a torn line', '{"a":1}\n{"a":2,"b":\n{"a":3}\n', 'x.ndjson:2: this line is not a JSON object'],
    ['a torn end', '{"a":1}\n{"a":2', 'x.ndjson:2: this line is not a JSON object'],
    ['something else than an object', '{"a":1}\n[2]\n', 'x.ndjson:2: this line is not a JSON object'],
  ])('with %s is refused, never an empty row', async (_, text, message) => {
    expect(await failure({ 'x.ndjson': text })).toContain(message);
  });

  test('list may be empty, which is an empty data set', async () => {
    const result = await read({ 'x.json': '[]' }, abc);
    expect(rowsOf(result)).toEqual([]);
    expect(issuesOf(result)[0]).toEqual(['empty-data-set', 0]);
  });

  test('objects without any key are rows', async () => {
    expect(rowsOf(await read({ 'x.ndjson': '{}\n{}\n' }, abc))).toHaveLength(2);
  });

  test('list that is cut off is refused', async () => {
    expect(await failure({ 'x.json': '[{"a":1},{"a":2}' })).toContain('x.json:1: the file ends before its data does');
  });

  test('may nest 100,000 deep without harm', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const result = await read({ 'x.ndjson': `{"a":1,"b":${deep}}\n{"a":2}\n` }, { fields: { a: 'a' } });
    expect(result.tables['things']?.map(({ a }) => a)).toEqual(['1', '2']);
  });
});

test('Parquet is cast to text by the engine, instants to ISO 8601', async () => {
  await inFolder({}, async (folder) => {
    await withEngine({}, (engine) =>
      engine.run(
        `COPY (SELECT 7 AS n, 1.50::DECIMAL(9,2) AS d, TIMESTAMPTZ '2026-01-01 02:00:00+02' AS z, TIMESTAMP '2026-07-01 12:00:00.5' AS l) TO '${join(folder, 'x.parquet')}' (FORMAT parquet)`,
      ),
    );
    const things: DataSet = {
      files: '*.parquet',
      fields: {
        n: { from: 'n', type: 'integer' },
        d: { from: 'd', type: 'number' },
        z: { from: 'z', type: 'timestamp' },
        l: { from: 'l', type: 'timestamp' },
      },
    };
    const { tables } = await readFolder(folder, { data: { things }, timezone: 'Europe/Amsterdam' });
    expect(tables['things']).toEqual([
      { _row: 0n, n: 7n, d: 1.5, z: micros('2026-01-01T00:00:00Z'), l: micros('2026-07-01T10:00:00.500Z') },
    ]);
  });
});

const describeIn = (files: Record<string, string>, globs: string | string[], folder = '.'): Promise<readonly string[] | string> =>
  inFolder(files, async (root) => {
    const engine = await openEngine();
    try {
      const sources = await describeData(engine, { folder: join(root, folder) }, 'things', { files: globs });
      return sources.flatMap((source) => source.files.map(({ path }) => path));
    } catch (error) {
      return String(error);
    } finally {
      await engine.close();
    }
  });

describe('files are found', () => {
  const files = { 'data/b.csv': 'a\n', 'data/a.csv': 'a\n', 'data/deep/c.csv': 'a\n', 'odd [1]*/x.csv': 'a\n', 'data/n.txt': 'a\n' };

  test('by globs, sorted, each once', async () => {
    expect(await describeIn(files, ['data/*.csv', 'data/**/*.csv'])).toEqual(['data/a.csv', 'data/b.csv', 'data/deep/c.csv']);
  });

  test('in folders whose names look like globs', async () => {
    expect(await describeIn(files, '*.csv', 'odd [1]*')).toEqual(['x.csv']);
  });

  test('or not, which is said', async () => {
    expect(await describeIn(files, 'data/*.tsv')).toContain('no file matches data/*.tsv');
  });

  test('only inside the project folder', async () => {
    expect(await describeIn(files, '../*.csv', 'data/deep')).toContain('outside of the project folder');
    expect(await describeIn(files, '/etc/hostname')).toContain('outside of the project folder');
  });

  test('not through a link that leads out of the project folder, and no pipe, whose reading would never end', async () => {
    await inFolder({ 'outside.csv': 'a\n1\n', 'project/a.csv': 'a\n1\n' }, async (folder) => {
      symlinkSync(join(folder, 'outside.csv'), join(folder, 'project/link.csv'));
      symlinkSync(join(folder, 'project/a.csv'), join(folder, 'project/within.csv'));
      execFileSync('mkfifo', [join(folder, 'project/pipe.csv')]);
      const reading = (glob: string): Promise<Read> => readFolder(join(folder, 'project'), { data: { things: { files: glob } }, asOf: 0n });
      await expect(reading('link.csv')).rejects.toThrow('link.csv is or leads to a file outside of the project folder');
      await expect(reading('pipe.csv')).rejects.toThrow('pipe.csv is no regular file');
      expect((await reading('within.csv')).reports['things']?.rows).toBe(1);
    });
  });

  test('with a format told from the name, or not', async () => {
    expect(await describeIn(files, 'data/n.txt')).toContain('the format cannot be told from the name');
  });
});

test('the report has the SHA-256 of each file as it lies on disk', async () => {
  const packed = gzipSync('a,b,c\n1,2,3\n');
  const { reports } = await read({ 'x.csv.gz': packed }, abc);
  expect(reports['things']).toMatchObject({ files: ['x.csv.gz'], sha256: [createHash('sha256').update(packed).digest('hex')] });
});

test('every file is scanned exactly once', async () => {
  const { statements } = await read(
    { '1.csv': 'a,b,c\n1,2,3\n', '2.csv': 'b,a,c\n1,2,x\n4,5\n' },
    { fields: { a: 'a', b: { from: 'b', type: 'integer' }, c: { from: 'c', map: { 3: 'three' } } } },
  );
  const definition = statements.find((sql) => sql.startsWith('CREATE VIEW')) ?? '';
  expect(definition.match(/read_csv\(/g)).toHaveLength(2);
  expect(
    statements.filter((sql) => !sql.startsWith('CREATE VIEW') && !sql.startsWith('DROP VIEW') && sql.includes('things @files')),
  ).toHaveLength(1);
  expect(statements.filter((sql) => /read_(csv|json|parquet)/.test(sql))).toHaveLength(1);
  expect(statements.at(-1)).toBe('SET lock_configuration = true');
});
