import jsonLogic from 'json-logic-js';
import { rowToJsonLogic, toJsonLogic } from '../../src/expression/index.ts';
import type { Aggregate, Cell, Formula, Json, RowExpression } from '../../src/model/index.ts';
import { asOf, type ConformanceEngine, type Table } from '../conformance/conformance-case.ts';
import { aggregations } from './aggregations.ts';
import { microsOf, operations, type Value } from './three-valued.ts';

/** Names that json-logic-js has none of its own for: it would take its own `and`, `==` or `if`, which know no missing values. */
const renamed = (operator: string, type: string): string => `goodhart ${operator} ${type}`;

for (const type of ['boolean', 'integer', 'number', 'text', 'timestamp']) {
  for (const [name, operation] of Object.entries(operations(type))) jsonLogic.add_operation(renamed(name, type), operation);
}
for (const [name, aggregation] of Object.entries(aggregations)) jsonLogic.add_operation(renamed(name, 'rows'), aggregation);

const entry = (node: Json): readonly [string, readonly Json[]] => {
  const [[operator, args] = ['', []]] = Object.entries(node as Record<string, readonly Json[]>);
  return [operator, args];
};

/** The published JSON Logic with each operator renamed; the typed tree beside it tells integers from numbers. */
const renameRow = (node: Json, expression: RowExpression): Json => {
  if (expression.kind !== 'row-call') return node;
  const [operator, args] = entry(node);
  const children = operator === 'in' ? [renameRow(args[0] ?? null, expression.arguments[0] ?? expression), args[1] ?? null] : null;
  return {
    [renamed(operator, expression.type)]: children ?? args.map((arg, index) => renameRow(arg, expression.arguments[index] ?? expression)),
  };
};

/** `{"sum": [view, e]}` becomes the sum of `{"map": [view, e]}`: json-logic-js does the walk over rows. */
const renameAggregate = (node: Json, aggregate: Aggregate): Json => {
  const [name, [view = null, ...rest]] = entry(node);
  const rows = renameSelection(view, aggregate.selection.conditions);
  const columns = aggregate.arguments.map((argument, index) => ({ map: [rows, renameRow(rest[index] ?? null, argument)] }));
  const fraction = aggregate.fraction === undefined ? [] : [aggregate.fraction];
  return { [renamed(name, 'rows')]: [...(columns.length === 0 ? [rows] : columns), ...fraction] };
};

const renameSelection = (node: Json, conditions: readonly RowExpression[]): Json => {
  const last = conditions.at(-1);
  if (last === undefined) return node;
  const [, [rows = null, condition = null]] = entry(node);
  return { filter: [renameSelection(rows, conditions.slice(0, -1)), renameRow(condition, last)] };
};

const renameFormula = (node: Json, formula: Formula): Json => {
  if (formula.kind === 'literal') return node;
  if (formula.kind === 'aggregate') return renameAggregate(node, formula);
  const [operator, args] = entry(node);
  const children = args.map((arg, index) => renameFormula(arg, formula.arguments[index] ?? formula));
  return operator === 'percent'
    ? { [renamed('/', 'number')]: [{ [renamed('*', 'number')]: [100, children[0] ?? null] }, children[1] ?? null] }
    : { [renamed(operator, formula.type)]: children };
};

const dataOf = ({ fields, rows }: Table): readonly Readonly<Record<string, Value>>[] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, type]) => {
        const cell = row[name] ?? null;
        return [name, type === 'timestamp' && cell !== null ? microsOf(String(cell)) : cell];
      }),
    ),
  );

const apply = (logic: Json, data: unknown): Cell => jsonLogic.apply(logic as never, data) as Cell;

/** What the language means, on json-logic-js: traversal, `var`, `map` and `filter` are its own. */
export const referenceEngine: ConformanceEngine = {
  row: async (expression, table) => {
    const logic = renameRow(rowToJsonLogic(expression), expression);
    return dataOf(table).map((row) => apply(logic, row));
  },
  formula: async (formula, table) =>
    apply(renameFormula(toJsonLogic(formula), formula), { rows: dataOf(table), asOf: microsOf(asOf) }) as number | null,
};
