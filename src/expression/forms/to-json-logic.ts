import type { Formula, Json, RowExpression, ViewSelection } from '../../model/index.ts';

const call = (operator: string, args: readonly Json[]): Json => {
  if (operator === 'negate') return { '-': args };
  if (operator === 'in') return { in: [args[0] ?? null, args.slice(1)] };
  return { [operator]: args };
};

/** The JSON Logic form of a row expression. */
export function rowToJsonLogic(expression: RowExpression): Json {
  if (expression.kind === 'literal') return expression.value;
  if (expression.kind === 'field') return { var: expression.name };
  return call(expression.operator, expression.arguments.map(rowToJsonLogic));
}

const selectionToJsonLogic = ({ view, conditions }: ViewSelection): Json =>
  conditions.reduce<Json>((rows, condition) => ({ filter: [rows, rowToJsonLogic(condition)] }), { var: view });

/** The JSON Logic form of a formula: what is stored and published; reads back as the same tree. */
export function toJsonLogic(formula: Formula): Json {
  if (formula.kind === 'literal') return formula.value;
  if (formula.kind === 'scalar-call') return call(formula.operator, formula.arguments.map(toJsonLogic));
  const fraction = formula.fraction === undefined ? [] : [formula.fraction];
  return { [formula.function]: [selectionToJsonLogic(formula.selection), ...formula.arguments.map(rowToJsonLogic), ...fraction] };
}
