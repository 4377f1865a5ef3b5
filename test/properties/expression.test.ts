import { DuckDBInstance } from '@duckdb/node-api';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFormula, checkRow } from '../../src/expression/index.ts';
import type { Json } from '../../src/model/index.ts';
import { duckdbEngine } from '../conformance/duckdb-engine.ts';
import { viewOf } from '../conformance/conformance-case.ts';
import { referenceEngine } from '../reference/reference-engine.ts';
import { expression, fields, row } from './arbitrary-expressions.ts';

const database = await DuckDBInstance.create(':memory:');
const engine = duckdbEngine(await database.connect());

const oneZero = (value: unknown): unknown => (value === 0 ? 0 : value);

test('every expression means the same on DuckDB and on the reference interpreter', async () => {
  await fc.assert(
    fc.asyncProperty(expression, fc.array(row, { minLength: 1, maxLength: 12 }), async (given, rows) => {
      const table = { fields, rows };
      const [actual, wanted] = [await engine.row(given, table), await referenceEngine.row(given, table)];
      expect(actual.map(oneZero)).toEqual(wanted.map(oneZero));
    }),
    { numRuns: 400 },
  );
});

const views = { rows: viewOf({ fields, rows: [] }) };

const elapsedMillis = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const words = fc.constantFrom(
  '(',
  ')',
  '[',
  ']',
  'and',
  'or',
  'not',
  'in',
  'between',
  '-',
  '+',
  '*',
  '/',
  '==',
  '<',
  '=',
  '&&',
  '"',
  "'",
  '`',
  ',',
  '1',
  '1e9',
  'x',
  'rows',
  'count',
  'if',
  ' ',
  '\\',
  '\0',
  '😀',
  '.',
  'sum(',
);
const soup = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(words, { maxLength: 400 }).map((parts) => parts.join('')),
  fc.array(words, { maxLength: 400 }).map((parts) => parts.join(' ')),
);

test('no text makes the parser throw or take long, and what is refused has a reason', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const millis = elapsedMillis(() => {
        const formula = checkFormula(text, views);
        const rowExpression = checkRow(text, fields);
        expect(formula.formula === null).toBe(formula.problems.length > 0);
        expect(rowExpression.expression === null).toBe(rowExpression.problems.length > 0);
      });
      expect(millis).toBeLessThan(1000);
    }),
    { numRuns: 1000 },
  );
});

const operator = fc.constantFrom(
  'count',
  'sum',
  'var',
  'filter',
  'and',
  '==',
  'if',
  '-',
  'in',
  '+',
  'method',
  '__proto__',
  'constructor',
  'percentile',
  'top_share',
);
const { tree: hostileJson } = fc.letrec<{ tree: Json }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.jsonValue().map((value) => value as Json),
    fc.constantFrom<Json>('rows', 'x', '__proto__', 1, null, { var: 'rows' }, { var: 'x' }, { var: 'constructor' }),
    fc.tuple(operator, fc.array(tie('tree'), { maxLength: 4 })).map(([name, args]) => Object.fromEntries([[name, args]]) as Json),
    fc.tuple(operator, tie('tree')).map(([name, arg]) => Object.fromEntries([[name, arg]]) as Json),
  ),
}));

test('no JSON makes the reader throw, and what is refused has a reason', () => {
  fc.assert(
    fc.property(hostileJson, (json) => {
      const { formula, problems } = checkFormula(json, views);
      expect(formula === null).toBe(problems.length > 0);
      const checked = checkRow(json, fields);
      expect(checked.expression === null).toBe(checked.problems.length > 0);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['brackets', '('.repeat(9999)],
  ['closed brackets', `${'('.repeat(4999)}1${')'.repeat(4999)}`],
  ['signs', '-'.repeat(9998).concat('1')],
  ['negations', 'not '.repeat(2400).concat('true')],
  ['sums', '1+'.repeat(4999).concat('1')],
  ['conditions', 'b and '.repeat(1600).concat('b')],
  ['lists', `i in [${'1,'.repeat(4900)}1]`],
  ['selections', `rows${'[b]'.repeat(3000)}`],
  ['calls', 'if('.repeat(3000)],
  ['escapes', `"${'\\'.repeat(9990)}"`],
  ['open text', `"${'\\"'.repeat(4990)}`],
])('a long chain of %s takes no long time', (_, text) => {
  expect(elapsedMillis(() => [checkFormula(text, views), checkRow(text, fields)])).toBeLessThan(1000);
});
