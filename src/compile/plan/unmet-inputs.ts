import { aggregatesOf } from '../../expression/index.ts';
import type { AvailableFields, Formula, View } from '../../model/index.ts';
import { bindAggregate } from './bound-aggregate.ts';
import { missingInputs } from './missing-inputs.ts';

/** What the data lacks for a formula: see `missingInputs`. */
export const unmetInputs = (
  formula: Formula,
  views: Readonly<Record<string, View>>,
  available: AvailableFields,
  lacking: Readonly<Record<string, readonly string[]>>,
): readonly string[] =>
  missingInputs(
    aggregatesOf(formula).map((aggregate) => bindAggregate(aggregate, views, available)),
    available,
    lacking,
  );
