import { substituteFields } from '../../expression/index.ts';
import { invariant } from '../../diagnostic/index.ts';
import type { Aggregate, RowExpression, View } from '../../model/index.ts';
import { rowKey } from './row-key.ts';

/** An aggregate with its view put in: everything is said in fields of the data set. */
export interface BoundAggregate {
  readonly aggregate: Aggregate;
  readonly view: View;
  /** All must be true for a row to count: those of the view, then those of the formula, `and` taken apart, each once. */
  readonly conditions: readonly RowExpression[];
  readonly arguments: readonly RowExpression[];
}

/** `a and b` counts the same rows as the conditions a, b; apart they can be shared with other KPIs and compared. */
const conjuncts = (condition: RowExpression): readonly RowExpression[] =>
  condition.kind === 'row-call' && condition.operator === 'and' ? condition.arguments.flatMap(conjuncts) : [condition];

const once = (expressions: readonly RowExpression[]): readonly RowExpression[] => [
  ...new Map(expressions.map((expression) => [rowKey(expression), expression])).values(),
];

/** Puts a view's condition and derived fields into an aggregate over it. */
export const bindAggregate = (aggregate: Aggregate, views: Readonly<Record<string, View>>): BoundAggregate => {
  const view = views[aggregate.selection.view];
  invariant(view, `the view ${aggregate.selection.view} is not known`);
  const put = (expression: RowExpression): RowExpression => substituteFields(expression, view.derived);
  const own = aggregate.selection.conditions.map(put);
  return {
    aggregate,
    view,
    conditions: once([...(view.condition ? [put(view.condition)] : []), ...own].flatMap(conjuncts)),
    arguments: aggregate.arguments.map(put),
  };
};
