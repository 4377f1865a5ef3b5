import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, test } from 'vitest';
import { openEngine } from '../../src/evaluate/index.ts';
import { referenceEngine } from '../reference/reference-engine.ts';
import { microsOf } from '../reference/three-valued.ts';
import { readCases, runCase, type ConformanceCase, type ConformanceEngine } from './conformance-case.ts';
import { duckdbEngine } from './duckdb-engine.ts';
import { type Path, productEngine } from './product-engine.ts';

const database = await DuckDBInstance.create(':memory:');
const product = await openEngine();
afterAll(() => product.close());

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

const paths: readonly Path[] = [
  { cadence: 'to_date', time: 'flow' },
  { cadence: 'monthly', time: 'stock' },
];

/** One scan with everything fused, as a run of the product makes it. */
describe.each(paths)('through the plan of the product, $cadence, as a $time', (path) => {
  const engine = { ...referenceEngine, ...productEngine(product, path) };
  const formulas = families.map(({ family, cases }) => ({ family, cases: cases.filter(({ kind }) => kind === 'formula') }));
  describe.each(formulas.filter(({ cases }) => cases.length > 0))('$family', ({ cases }) => {
    test.each(cases)('$text', async (given) => {
      expect(await runCase(given, engine)).toEqual(given.value);
    });
  });
});
