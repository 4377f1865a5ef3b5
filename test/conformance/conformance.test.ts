import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { referenceEngine } from '../reference/reference-engine.ts';
import { microsOf } from '../reference/three-valued.ts';
import { readCases, runCase, type ConformanceCase, type ConformanceEngine } from './conformance-case.ts';
import { duckdbEngine } from './duckdb-engine.ts';

const database = await DuckDBInstance.create(':memory:');

/** Every case runs on every engine. */
const engines: Readonly<Record<string, ConformanceEngine>> = {
  reference: referenceEngine,
  duckdb: duckdbEngine(await database.connect()),
};

const expected = (given: ConformanceCase): unknown =>
  given.kind === 'row' && given.type === 'timestamp'
    ? given.value.map((cell) => (cell === null ? null : microsOf(String(cell))))
    : given.value;

const families = readCases();

test('there are enough cases to mean something', () => {
  expect(families.flatMap(({ cases }) => cases).length).toBeGreaterThanOrEqual(150);
});

describe.each(Object.entries(engines))('on %s', (_, engine) => {
  describe.each(families)('$family', ({ cases }) => {
    test.each(cases)('$text', async (given) => {
      expect(await runCase(given, engine)).toEqual(expected(given));
    });
  });
});
