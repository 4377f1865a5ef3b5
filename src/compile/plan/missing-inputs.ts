import type { AvailableFields, View } from '../../model/index.ts';
import { type BoundAggregate, boundFields } from './bound-aggregate.ts';

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
  const missing = aggregates.flatMap((bound) => {
    const { view } = bound;
    const isThere = Object.hasOwn(available, view.dataSet);
    const has = new Set(isThere ? available[view.dataSet] : []);
    return boundFields(bound)
      .filter((field) => !has.has(field) && !isInstant(field, view))
      .flatMap((field) => {
        if (Object.hasOwn(view.lent ?? {}, field)) return view.lent?.[field] ?? [];
        const input = `${view.dataSet}.${field}`;
        return Object.hasOwn(lacking, input) ? (lacking[input] ?? []) : [isThere ? input : view.dataSet];
      });
  });
  return [...new Set(missing)].toSorted();
};
