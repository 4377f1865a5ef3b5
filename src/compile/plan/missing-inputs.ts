import { fieldsOf } from '../../expression/index.ts';
import type { AvailableFields, RowExpression, View } from '../../model/index.ts';
import type { BoundAggregate } from './bound-aggregate.ts';

/** What decides the period of a row. */
export const timeExpressions = ({ time }: View): readonly RowExpression[] => (time.kind === 'flow' ? [time.at] : [time.from, time.until]);

/** `instant` is not a column: it is the end of the period in a stock view. */
const isInstant = (field: string, view: View): boolean => view.time.kind === 'stock' && field === 'instant';

/**
 * Fields that the aggregates need and the data does not have, as `tickets.due_at`, or `tickets` where there is no such data
 * set at all, in alphabetical order; for a field that
 * would be derived, the inputs that it would be derived from (`lacking`).
 */
export const missingInputs = (
  aggregates: readonly BoundAggregate[],
  available: AvailableFields,
  lacking: Readonly<Record<string, readonly string[]>> = {},
): readonly string[] => {
  const missing = aggregates.flatMap(({ view, conditions, arguments: values }) => {
    const isThere = Object.hasOwn(available, view.dataSet);
    const has = new Set(isThere ? available[view.dataSet] : []);
    return [...timeExpressions(view), ...conditions, ...values]
      .flatMap((expression) => [...fieldsOf(expression)])
      .filter((field) => !has.has(field) && !isInstant(field, view))
      .map((field) => `${view.dataSet}.${field}`)
      .flatMap((input) => (Object.hasOwn(lacking, input) ? (lacking[input] ?? []) : [isThere ? input : view.dataSet]));
  });
  return [...new Set(missing)].toSorted();
};
