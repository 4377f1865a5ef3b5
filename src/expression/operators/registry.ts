import type { RowOperator, ScalarOperator } from '../../model/index.ts';
import { arithmetic, percentage } from './arithmetic.ts';
import { comparison } from './comparison.ts';
import { conversion } from './conversion.ts';
import type { RowOperatorDefinition, ScalarOperatorDefinition } from './definition.ts';
import { durations } from './durations.ts';
import { firstKnown, logic } from './logic.ts';
import { membership } from './membership.ts';
import { recode } from './recode.ts';
import { rounding } from './rounding.ts';
import { shift } from './shift.ts';
import { text } from './text.ts';
import { textParts } from './text-parts.ts';
import { time } from './time.ts';

/** Every operator over the values of a row. */
export const rowOperators: Readonly<Record<RowOperator, RowOperatorDefinition>> = {
  ...comparison,
  ...membership,
  ...logic,
  ...firstKnown,
  ...arithmetic,
  ...rounding,
  ...time,
  ...durations,
  ...text,
  ...textParts,
  ...conversion,
  ...recode,
  ...shift,
} satisfies Record<RowOperator, RowOperatorDefinition>;

/** Every operator between aggregates. */
export const scalarOperators: Readonly<Record<ScalarOperator, ScalarOperatorDefinition>> = {
  ...comparison,
  ...logic,
  ...arithmetic,
  ...percentage,
  ...rounding,
} satisfies Record<ScalarOperator, ScalarOperatorDefinition>;

/** Whether a name as written is a row operator; own names only, never what JavaScript objects inherit. */
export const isRowOperator = (name: string): name is RowOperator => Object.hasOwn(rowOperators, name);

/** Whether a name as written is an operator between aggregates. */
export const isScalarOperator = (name: string): name is ScalarOperator => Object.hasOwn(scalarOperators, name);
