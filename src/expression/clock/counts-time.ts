import type { Aggregate, RowExpression } from '../../model/index.ts';

/** The functions of a row that a clock changes. */
export const durationOperators: ReadonlySet<string> = new Set(['minutes', 'hours', 'days']);

const holds = (expression: RowExpression): boolean =>
  expression.kind === 'row-call' && (durationOperators.has(expression.operator) || expression.arguments.some(holds));

/** Whether a clock changes what an aggregate gives. */
export const countsTime = ({ function: name, selection, arguments: args }: Aggregate): boolean =>
  name === 'km_median' || [...selection.conditions, ...args].some(holds);
