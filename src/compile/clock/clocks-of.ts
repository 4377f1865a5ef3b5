import type { RowClock, RowExpression, Scan } from '../../model/index.ts';

const inExpression = (expression: RowExpression): readonly RowClock[] =>
  expression.kind === 'row-call'
    ? [...(expression.clock === undefined ? [] : [expression.clock]), ...expression.arguments.flatMap(inExpression)]
    : [];

/** The clocks that a scan runs. */
export const clocksOf = ({ rows, accumulators }: Pick<Scan, 'rows' | 'accumulators'>): readonly RowClock[] => [
  ...rows.flatMap(inExpression),
  ...accumulators.flatMap((accumulator) => (accumulator.kind === 'durations' && accumulator.clock ? [accumulator.clock] : [])),
];
