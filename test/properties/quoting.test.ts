import { existsSync, readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRow, duckdb, printText } from '../../src/expression/index.ts';

const database = await DuckDBInstance.create(':memory:');
const connection = await database.connect();

const one = async (sql: string): Promise<unknown> => (await connection.runAndReadAll(sql)).getRows()[0]?.[0];

/** The client drops a byte order mark at the start of a text that it reads; the engine holds it. */
const echo = async (text: string): Promise<string> => String(await one(`SELECT 'x' || ${duckdb.text(text)}`)).slice(1);

const hostileTexts = ["'", "''", "\\'", '"', '\\', "'; DROP TABLE x; --", '$$', '/*', '\n', '\u2028', '\u202e', '😀', ' ', "E'\\x27'"];
const suite = new URL('../../../shared/suites/blns.json', import.meta.url);
const naughty = existsSync(suite) ? (JSON.parse(readFileSync(suite, 'utf8')) as string[]) : [];

/** NUL and lone surrogates are refused by the type checker before anything is quoted. */
const storable = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);

test.runIf(naughty.length > 0)('the big list of naughty strings passes the engine unchanged, as text and as names', async () => {
  const texts = naughty.filter(storable);
  expect(texts.length).toBeGreaterThan(400);
  for (const text of texts) {
    expect(await echo(text)).toBe(text);
    expect(await one(`SELECT ${duckdb.identifier(`x${text}`)} FROM (SELECT 7 AS ${duckdb.identifier(`x${text}`)})`)).toBe(7);
  }
});

test.each(hostileTexts)('%j passes the engine unchanged', async (text) => {
  expect(await echo(text)).toBe(text);
  const result = await connection.runAndReadAll(`SELECT 7 AS ${duckdb.identifier(text)}`);
  expect(result.columnNames()).toEqual([text]);
});

test('any text passes the engine unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }).filter(storable), async (text) => {
      expect(await echo(text)).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test('any text can be written as a literal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }).filter(storable), (text) => {
      const { expression } = checkRow(printText(text), {});
      expect(expression).toMatchObject({ kind: 'literal', value: text });
    }),
    { numRuns: 300 },
  );
});

test('any double is read by the engine as exactly itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), async (value) => {
      expect(await one(`SELECT ${duckdb.double(value)}`)).toBe(Object.is(value, -0) ? 0 : value);
      expect(await one(`SELECT typeof(${duckdb.double(value)})`)).toBe('DOUBLE');
    }),
    { numRuns: 500 },
  );
});

test.each(['"a\\u0000b"', '"\\ud800"', '"\\udc00\\ud800"'])('the text %s is refused', (text) => {
  expect(checkRow(text, {}).problems.map(({ code }) => code)).toEqual(['formula-literal']);
});
