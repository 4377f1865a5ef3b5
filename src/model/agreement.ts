import type { Clock } from './business-calendar.ts';

/** A length of time of a clock as people write it: `30m`, `8h`, `1.5h`, `3d`; a `d` is 24 hours of the clock. */
export type Span = string;

/** A service level agreement: what is promised for which tickets on which clock. */
export interface Agreement {
  readonly metric: 'first_response' | 'resolution';
  /** Row condition over tickets; all tickets that are not cancelled, merged, deleted, spam or test when absent. */
  readonly where?: string;
  /** Timestamp field of the ticket at which the clock starts; `created_at` when absent. */
  readonly start?: string;
  /** Timestamp field at which it stops; `first_human_reply_at` or `resolved_at` (`first_resolved_at` with `reopen: first`) when absent. */
  readonly stop?: string;
  readonly clock?: Clock;
  /** One promise for all tickets, or one for each value of a field: `priority: { 1: 4h, 2: 8h }`. A value that is not listed has no agreement. */
  readonly target: Span | Readonly<Record<string, Readonly<Record<string, Span>>>>;
  /** Which priority chooses the target: the one that the ticket had when the clock started (needs the history), or the present one. `at_start` when absent. */
  readonly priority?: 'at_start' | 'current';
}
