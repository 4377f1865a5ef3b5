import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  aggregateKey,
  aggregatesOf,
  checkFormula,
  checkRow,
  printFormula,
  printRow,
  rowToJsonLogic,
  toJsonLogic,
} from '../../src/expression/index.ts';
import type { Aggregate, Formula, Origin, RowExpression, ScalarOperator, ValueType } from '../../src/model/index.ts';
import { viewOf } from '../conformance/conformance-case.ts';
import { expression, expressionOf, fields } from './arbitrary-expressions.ts';
import { withoutOrigins } from './without-origins.ts';

const origin: Origin = { kind: 'text', start: 0, end: 0 };

const aggregate = (
  name: Aggregate['function'],
  conditions: readonly RowExpression[],
  args: readonly RowExpression[],
  type: ValueType,
  fraction?: number,
): Formula => ({
  kind: 'aggregate',
  function: name,
  selection: { view: 'rows', conditions, origin },
  arguments: args,
  ...(fraction === undefined ? {} : { fraction }),
  type,
  origin,
});

const conditions = fc.array(expressionOf('boolean', 2), { maxLength: 2 });

const anyAggregate: fc.Arbitrary<Formula> = fc.oneof(
  conditions.map((where) => aggregate('count', where, [], 'integer')),
  fc
    .tuple(fc.constantFrom('sum', 'min', 'max', 'median'), conditions, expressionOf('number', 2))
    .map(([name, where, value]) => aggregate(name, where, [value], value.type)),
  fc.tuple(conditions, expressionOf('boolean', 2)).map(([where, value]) => aggregate('share', where, [value], 'number')),
  fc
    .tuple(conditions, expressionOf('integer', 2), fc.integer({ min: 1, max: 99 }))
    .map(([where, value, percent]) => aggregate('percentile', where, [value], 'integer', percent / 100)),
  fc
    .tuple(conditions, expressionOf('text', 2), fc.integer({ min: 1, max: 99 }))
    .map(([where, value, percent]) => aggregate('top_share', where, [value], 'number', percent / 100)),
  fc
    .tuple(conditions, expressionOf('timestamp', 1), expressionOf('timestamp', 1))
    .map(([where, ...args]) => aggregate('km_median', where, args, 'number')),
);

const scalar = (operator: ScalarOperator, type: ValueType, ...args: readonly Formula[]): Formula => ({
  kind: 'scalar-call',
  operator,
  arguments: args,
  type,
  origin,
});

const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    anyAggregate,
    fc
      .tuple(fc.constantFrom('percent', '/'), tie('formula'), tie('formula'))
      .map(([operator, ...args]) => scalar(operator, 'number', ...args)),
    fc
      .tuple(tie('formula'), tie('formula'))
      .map((args) => scalar('-', args.every(({ type }) => type === 'integer') ? 'integer' : 'number', ...args)),
    tie('formula').map((value) => scalar('negate', value.type, value)),
    tie('formula').map((value) => scalar('round', 'integer', value)),
    fc
      .tuple(tie('formula'), tie('formula'))
      .map(([left, right]) => scalar('if', right.type, scalar('<', 'boolean', left, right), right, right)),
  ),
}));

const views = { rows: viewOf({ fields, rows: [] }) };

test('a row expression that is printed reads back as the same tree', () => {
  fc.assert(
    fc.property(expression, (tree) => {
      const { expression: read, problems } = checkRow(printRow(tree), fields);
      expect(problems).toEqual([]);
      expect(withoutOrigins(read)).toEqual(withoutOrigins(tree));
    }),
    { numRuns: 1000 },
  );
});

test('a row expression as JSON Logic reads back as the same tree', () => {
  fc.assert(
    fc.property(expression, (tree) => {
      // A text alone would be read as the text form.
      fc.pre(tree.kind !== 'literal' || tree.type !== 'text');
      const { expression: read, problems } = checkRow(rowToJsonLogic(tree), fields);
      expect(problems).toEqual([]);
      expect(withoutOrigins(read)).toEqual(withoutOrigins(tree));
    }),
    { numRuns: 1000 },
  );
});

test('both forms of a formula read back as the same tree, and every part keeps its key', () => {
  fc.assert(
    fc.property(formula, (tree) => {
      fc.pre(printFormula(tree).length <= 10_000);
      const fromText = checkFormula(printFormula(tree), views);
      const fromJson = checkFormula(toJsonLogic(tree), views);
      expect([...fromText.problems, ...fromJson.problems]).toEqual([]);
      expect(withoutOrigins(fromText.formula)).toEqual(withoutOrigins(tree));
      expect(withoutOrigins(fromJson.formula)).toEqual(withoutOrigins(tree));
      expect(fromText.formula === null ? [] : aggregatesOf(fromText.formula).map(aggregateKey)).toEqual(
        aggregatesOf(tree).map(aggregateKey),
      );
    }),
    { numRuns: 400 },
  );
});

const name = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom('and', 'NOT', 'null', 'true', 'Date Created', 'a`b', '``', '__proto__', 'constructor'),
);

test('any column name can be written', () => {
  fc.assert(
    fc.property(name, (column) => {
      fc.pre(!/[\n\r]/.test(column));
      const tree: RowExpression = { kind: 'field', name: column, type: 'text', origin };
      const { expression: read, problems } = checkRow(printRow(tree), () => 'text');
      expect(problems).toEqual([]);
      expect(withoutOrigins(read)).toEqual(withoutOrigins(tree));
    }),
    { numRuns: 500 },
  );
});
