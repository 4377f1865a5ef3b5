import type { Cadence } from './cadence.ts';
import type { QualityCheck } from './quality.ts';
import type { Cell } from './value.ts';

/** How an interval was made; `null` where the value has no sampling distribution that we claim to know. */
export type IntervalMethod = 'wilson' | 'order-statistics' | 'student-t' | 'exact-count' | null;

/**
 * Why the value of a period that is over may still change, so that nothing is judged by it.
 * - `before-data`: the period begins before the data is complete (`complete_from`)
 * - `after-data`: it ends after the data is complete (`complete_until`)
 * - `maturing`: too few days have passed since its end (`matures_after_days`)
 */
export type Provisional = 'before-data' | 'after-data' | 'maturing';

/** One value of one KPI for one period, with its evidence. */
export interface Point {
  readonly period: string;
  readonly start: string;
  readonly end: string;
  readonly complete: boolean;
  /** Present on a period that is over and whose value may still change. */
  readonly provisional?: Provisional;
  /** `null` is "no value": nothing to measure, or a division by zero. Never 0 in its place. */
  readonly value: number | null;
  /** Observations behind the value: of the denominator for a ratio. */
  readonly n: number;
  /** Two-sided 95 % confidence interval, in the KPI's unit; `null` when none can be given. */
  readonly interval: readonly [number, number] | null;
}

/** The rows of one combination of segment values. `null` in `by` is a missing field value. */
export interface SegmentSeries {
  readonly by: Readonly<Record<string, Cell>>;
  readonly series: readonly Point[];
}

/** What evaluation knows of one KPI, before any judgement. */
export interface Measurement {
  readonly kpi: string;
  readonly cadence: Cadence;
  /** Inputs that the data does not have, as `tickets.due_at`, or `surveys` when there is no such data set; when not empty there is nothing to measure and `series` is empty. */
  readonly missingInputs: readonly string[];
  readonly intervalMethod: IntervalMethod;
  /** Why the values are not exact, in words that end a sentence; absent where they are. */
  readonly approximate?: string;
  readonly series: readonly Point[];
  readonly segments: readonly SegmentSeries[];
  /** Segment sets whose smallest members were left out to bound the output, with how many. */
  readonly omittedSegments: readonly { readonly by: readonly string[]; readonly count: number }[];
  /** Segment sets that cannot be made because the data lacks a field of them. */
  readonly missingSegments?: readonly (readonly string[])[];
  /** Periods with rows that are older than the series is allowed to be long (about 4000 periods). */
  readonly omittedPeriods?: number;
}

/** One thing that the data did not allow, counted and sampled. */
export interface DataIssue {
  /** Stable kebab code, for example `unreadable-value`. */
  readonly code: string;
  /** The check of `docs/data-quality.md` that it belongs to. */
  readonly check?: QualityCheck;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly field?: string;
  readonly count: number;
  /** How many were looked at. */
  readonly of?: number;
  /** Up to five, each the raw text and where it stood: on which line, or in which record of a JSON file. */
  readonly samples: readonly { readonly file?: string; readonly line?: number; readonly record?: number; readonly text: string }[];
}

/** What one of several sources gave to a data set. */
export interface SourceReport {
  readonly files: readonly string[];
  readonly rows_read: number;
  /** Rows of the data set that are rows of this source. */
  readonly rows_added: number;
  /** Rows whose key an earlier source has: what that lacks was taken from the first of them. */
  readonly rows_joined: number;
}

/** How the backlog of one period became that of the next: every term is a number of tickets. */
export interface BacklogPeriod {
  readonly period: string;
  /** Open at the beginning. */
  readonly start: number;
  readonly created: number;
  /** Back to an open status from resolved or closed. */
  readonly reopened: number;
  /** Back to an open status from cancelled, merged or deleted. */
  readonly restored: number;
  readonly resolved: number;
  readonly cancelled: number;
  readonly merged: number;
  readonly deleted: number;
  /** Open at the end. */
  readonly end: number;
  /** What `end` is more than `start` and the terms between say; 0 where the data adds up. */
  readonly residual: number;
}

/** What was read from one data set. */
export interface DataReport {
  readonly files: readonly string[];
  /** SHA-256 of each file, in the order of `files`. */
  readonly sha256: readonly string[];
  /** Rows in the files, before any folding. */
  readonly rows_read: number;
  /** Rows of the data set after folding and as of `as_of`. */
  readonly rows: number;
  readonly rejected: number;
  /** Rows for which `where` is not true: they are none of the data set. Absent without `where`. */
  readonly left_out?: number;
  /** Each source by itself, when there are several. */
  readonly sources?: readonly SourceReport[];
  readonly issues: readonly DataIssue[];
  /** For `ticket_events`: the newest complete months, as far as a KPI uses the history. */
  readonly backlog?: readonly BacklogPeriod[];
}

/** Rows whose duration a clock could not count though both its ends are known. */
export interface ClockGaps {
  readonly kpis: readonly string[];
  readonly dataSet: string;
  /** Rows with an end before or after all that the calendar covers. */
  readonly outside: number;
  /** Rows that name no calendar of the project. */
  readonly unlisted: number;
  /** Rows of whose statuses there is no history, where the clock would have to pause. */
  readonly unrecorded: number;
}

/** Everything evaluation hands on. */
export interface Evaluation {
  /** ISO 8601 with the project zone's offset. */
  readonly asOf: string;
  readonly data: Readonly<Record<string, DataReport>>;
  readonly measurements: readonly Measurement[];
  /** Where clocks could not count; none when absent. */
  readonly clockGaps?: readonly ClockGaps[];
}
