import { array, assert, asyncProperty, boolean, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { type ScannedRecord, recordScanner } from '../../src/evaluate/read/records/record-scanner.ts';
import { isEmptyLine, rejection } from '../../src/evaluate/read/records/rejected-row.ts';
import { csvValues } from '../../src/evaluate/read/columns/csv-values.ts';
import { read } from '../evaluate/read/read-harness.ts';

const scan = (text: string, pieceLength: number): readonly ScannedRecord[] => {
  const bytes = Buffer.from(text);
  const found: ScannedRecord[] = [];
  const scanner = recordScanner(','.charCodeAt(0), (record) => found.push(record));
  for (let at = 0; at < bytes.length; at += pieceLength) scanner.push(bytes.subarray(at, at + pieceLength));
  scanner.end();
  return found;
};

const pieces = ['a', 'b', '"', ',', '\n', '""', '"x"', ',"', '","', '1', '"\n', 'é', 'a,b,c\n', 'x,"y\nz",w\n'];
const texts = array(constantFrom(...pieces), { maxLength: 25 }).map((parts) => `a,b,c\n${parts.join('')}`);

test('however a text comes in pieces, the records are the same', () => {
  assert(
    property(texts, integer({ min: 1, max: 7 }), boolean(), (text, length, returns) => {
      const written = returns ? text.replaceAll('\n', '\r\n') : text;
      expect(scan(written, length)).toEqual(scan(written, 1 << 20));
    }),
    { numRuns: 300 },
  );
});

test('the rows that fit, and no others, are the rows that the engine reads', async () => {
  await assert(
    asyncProperty(texts, async (text) => {
      const [, ...records] = scan(text, 1 << 20);
      const bytes = Buffer.from(text);
      const fitting = records.filter((record) => !isEmptyLine(record, 3) && rejection(record, 3) === null);
      const expected = fitting.map(({ start, end }) => csvValues(bytes.toString('utf8', start, end), ',').map((value) => value || null));
      const { tables, reports } = await read({ 'x.csv': text }, { fields: { a: 'a', b: 'b', c: 'c' } });
      expect((tables['things'] ?? []).map(({ a, b, c }) => [a, b, c])).toEqual(expected);
      expect(reports['things']?.rejected).toBe(records.filter((record) => !isEmptyLine(record, 3)).length - fitting.length);
    }),
    { numRuns: 60 },
  );
}, 120_000);
