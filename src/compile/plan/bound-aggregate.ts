import { clockFields, fieldsOf, substituteFields } from '../../expression/index.ts';
import { invariant } from '../../diagnostic/index.ts';
import type { Aggregate, AvailableFields, RowExpression, View } from '../../model/index.ts';
import { dropAbsentAlternatives } from './drop-absent-alternatives.ts';
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

const mapTime = (time: View['time'], map: (expression: RowExpression) => RowExpression): View['time'] =>
  time.kind === 'flow' ? { kind: 'flow', at: map(time.at) } : { kind: 'stock', from: map(time.from), until: map(time.until) };

/** What decides the period of a row. */
const timeExpressions = ({ time }: View): readonly RowExpression[] => (time.kind === 'flow' ? [time.at] : [time.from, time.until]);

/** The fields that an aggregate reads: for the time of its view, its conditions, its arguments and its clock. */
export const boundFields = ({ aggregate, view, conditions, arguments: values }: BoundAggregate): readonly string[] => [
  ...[...timeExpressions(view), ...conditions, ...values].flatMap(fieldsOf),
  ...(aggregate.clock === undefined ? [] : clockFields(aggregate.clock)),
];

/** Puts a view's condition and derived fields into an aggregate over it, as far as the data has the fields. */
export const bindAggregate = (aggregate: Aggregate, views: Readonly<Record<string, View>>, available: AvailableFields): BoundAggregate => {
  const view = views[aggregate.selection.view];
  invariant(view, `the view ${aggregate.selection.view} is not known`);
  const has = new Set([...(available[view.dataSet] ?? []), ...(view.time.kind === 'stock' ? ['instant'] : [])]);
  const put = (expression: RowExpression): RowExpression => dropAbsentAlternatives(substituteFields(expression, view.derived), has);
  const own = aggregate.selection.conditions.map(put);
  return {
    aggregate,
    view: { ...view, time: mapTime(view.time, put) },
    conditions: once([...(view.condition ? [put(view.condition)] : []), ...own].flatMap(conjuncts)),
    arguments: aggregate.arguments.map(put),
  };
};
