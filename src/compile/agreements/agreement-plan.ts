import type { Agreement, RowExpression } from '../../model/index.ts';

/** An agreement with its texts read: what its SQL is made from. */
export interface AgreementPlan {
  /** Its name in `goodhart.yaml`. */
  readonly name: string;
  readonly metric: Agreement['metric'];
  readonly where: RowExpression | null;
  /** Timestamp fields of the ticket between which the clock runs. */
  readonly start: string;
  readonly stop: string;
  /** What is promised, in microseconds of the clock: to all tickets, or by the text of a field. */
  readonly target:
    | { readonly field: null; readonly micros: bigint }
    | { readonly field: string; readonly micros: readonly (readonly [value: string, micros: bigint])[] };
  /** Which value of the field chooses the target. */
  readonly chosenBy: 'at_start' | 'current';
  /** Status categories in which the clock stands still. */
  readonly pauses: readonly string[];
  /** Whether each reopening starts another run. */
  readonly restarts: boolean;
  /** Whose business hours count: all hours, those of one calendar, or those of the calendar that a field of the ticket names. */
  readonly calendar:
    | { readonly kind: 'none' }
    | { readonly kind: 'name'; readonly name: string }
    /** `names` are the calendars of the project; a ticket that names none of them has no outcome. */
    | { readonly kind: 'field'; readonly field: string; readonly atStart: boolean; readonly names: readonly string[] };
}
