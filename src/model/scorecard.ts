import type { Cadence } from './cadence.ts';
import type { Direction, Requirement, Unit } from './kpi.ts';
import type { DataReport, IntervalMethod, Point } from './measurement.ts';
import type { Json } from './json.ts';
import type { Restatement } from './metric-snapshot.ts';
import type { Cell } from './value.ts';

/** The verdict on one value. `unknown` is never green. */
export type Status = 'met' | 'near' | 'missed' | 'inconclusive' | 'unknown';

/** Why a status is what it is; stable codes, so that readers of the JSON need not parse prose. */
export type ReasonCode =
  | 'meets-target'
  | 'near-target'
  | 'misses-target'
  | 'no-target'
  | 'no-value'
  | 'too-few'
  | 'no-complete-period'
  | 'no-data'
  | 'missing-input'
  | 'no-baseline'
  | 'covers-target';

/** A verdict with its reason. */
export interface Verdict {
  readonly status: Status;
  /** True when the whole interval lies on the side that the status says; false when it does not; null when no interval or no verdict. */
  readonly sure: boolean | null;
  readonly reason_code: ReasonCode;
  /** One sentence for people. */
  readonly reason: string;
}

/** The judged, newest complete point of a KPI or of a segment. */
export interface Judged extends Verdict {
  /** Name of the judged period; null when no period is complete. */
  readonly period: string | null;
  readonly value: number | null;
  readonly n: number;
  readonly interval: readonly [number, number] | null;
  /** Against the complete period before; null when either has no value. In the KPI's unit. */
  readonly change: number | null;
}

/** A segment of a KPI, judged. */
export interface ScorecardSegment extends Judged {
  readonly by: Readonly<Record<string, Cell>>;
  readonly target: EffectiveTarget | null;
  readonly series: readonly Point[];
}

/** The requirement in force for the judged period: a step or override already applied; an `improve` stands beside the number that it was turned into. */
export interface EffectiveTarget extends Requirement {
  readonly near?: number;
  /** Local date by which this is due, when one was given. */
  readonly by?: string;
}

/** One KPI of the scorecard. */
export interface ScorecardKpi extends Judged {
  readonly kpi: string;
  readonly title: string;
  readonly description?: string;
  readonly version: number;
  /** `sha256:` and 64 hex digits over the meaning of the definition. */
  readonly definition: string;
  readonly metric: string;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly cadence: Cadence;
  readonly objective: string;
  readonly owner: string;
  readonly audience: readonly string[];
  readonly family?: string;
  /** Both forms of the formula, for the reader of the report. */
  readonly formula: { readonly text: string; readonly json_logic: Json };
  readonly min_n: number;
  readonly interval_method: IntervalMethod;
  /** Why the values are not exact, in words that end a sentence; absent where they are. */
  readonly approximate?: string;
  readonly baseline: { readonly value: number; readonly period?: string; readonly n?: number } | null;
  readonly target: EffectiveTarget | null;
  readonly series: readonly Point[];
  readonly segments: readonly ScorecardSegment[];
  readonly omitted_segments: readonly { readonly by: readonly string[]; readonly count: number }[];
  /** Data sets that it reads, in alphabetical order. */
  readonly reads: readonly string[];
  /** Fingerprint of its clock and the calendar of it; null when all time counts. */
  readonly clock: string | null;
  /** Final values that were reported as something else before, the newest restatement first; absent when no snapshots are kept. */
  readonly restatements?: readonly Restatement[];
}

/** Something that the run found and that a reader must see. */
export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly kind: 'conflict' | 'detector' | 'lint' | 'data';
  readonly severity: 'info' | 'notice' | 'warning' | 'high' | 'critical';
  readonly message: string;
}

/** The stable contract that `goodhart evaluate --format json` prints (`schemas/scorecard.schema.json`). */
export interface Scorecard {
  readonly schema: 'goodhart/scorecard/1';
  readonly project: string;
  readonly as_of: string;
  readonly timezone: string;
  readonly objectives: Readonly<Record<string, string>>;
  readonly data: Readonly<Record<string, DataReport>>;
  readonly kpis: readonly ScorecardKpi[];
  readonly findings: readonly Finding[];
}
