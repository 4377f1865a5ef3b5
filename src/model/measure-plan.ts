import type { Cadence, WeekStart } from './cadence.ts';
import type { Formula, RowClock, RowExpression } from './formula.ts';
import type { ValueType } from './value.ts';

/** An accumulator over one value of the row. */
interface ValueAccumulator<K> {
  readonly kind: K;
  readonly when: readonly number[];
  readonly of: number;
}

/**
 * One thing to compute over the rows of each cell (a period and the values of a segment set). Numbers are positions in
 * `Scan.rows`: a row counts when every condition of `when` is true. Each accumulator is written once however many
 * KPIs use it.
 *
 * - `count`: rows; with `of`, rows where that value is known
 * - `sum`: exact sum, the same for any order of the rows and any number of threads
 * - `moments`: exact sum and sum of squares, from which the spread of a mean follows
 * - `min`, `max`, `distinct`: of the known values
 * - `list`: the known values in ascending order, for order statistics
 * - `top`: how many rows the `fraction` of the different known values have that have the most rows, rounded up to whole values
 * - `durations`: from `of` to `until` in microseconds, as the clock counts them, those still open at `as_of` marked
 *   as censored
 */
export type Accumulator =
  | { readonly kind: 'count'; readonly when: readonly number[]; readonly of: number | null }
  | ValueAccumulator<'sum'>
  | ValueAccumulator<'moments'>
  | ValueAccumulator<'min'>
  | ValueAccumulator<'max'>
  | ValueAccumulator<'distinct'>
  | ValueAccumulator<'list'>
  | (ValueAccumulator<'top'> & { readonly fraction: number })
  | {
      readonly kind: 'durations';
      readonly when: readonly number[];
      readonly of: number;
      readonly until: number;
      readonly clock?: RowClock;
    };

/** A field that some segment set groups by. */
export interface SegmentField {
  readonly name: string;
  readonly type: ValueType;
}

/**
 * One pass over one data set: everything that KPIs of one cadence need of the rows that share a time.
 * A flow puts a row into the period that holds `at`. A stock counts a row at the end of each period in which it is there.
 */
export interface Scan {
  readonly dataSet: string;
  readonly cadence: Cadence;
  readonly time:
    | { readonly kind: 'flow'; readonly at: RowExpression }
    | { readonly kind: 'stock'; readonly from: RowExpression; readonly until: RowExpression };
  /** Every condition and argument, each once. They use fields of the data set, and `instant` in a stock. */
  readonly rows: readonly RowExpression[];
  readonly accumulators: readonly Accumulator[];
  readonly segmentFields: readonly SegmentField[];
  /** Positions in `segmentFields`. The first is empty: all rows of a period. */
  readonly groupingSets: readonly (readonly number[])[];
}

/**
 * A scan in the SQL of one engine. The columns of `sql`, one row a cell: `period` (first local date of the period as
 * days since 1970-01-01, null for `to_date`), `first` (earliest instant of the rows' time, microseconds), `cell`
 * (which grouping set: a bit for each segment field, the first field the highest, set where the field is not grouped
 * by), `s0`... (segment fields, instants as microseconds) and `a0`... (accumulators).
 */
export interface ScanStatement {
  readonly scan: Scan;
  readonly sql: string;
  /**
   * For a stock of which each row has to be held once for each period: counts that beforehand, in one row of `spread`
   * (pairs of a row and a period), `rows` and `endless` (rows without an end). `null` for any other scan.
   */
  readonly spreadSql: string | null;
  /** For a stock: when its first row entered it, in one row `first` (microseconds). `null` for a flow. */
  readonly firstEntrySql: string | null;
}

/** How one aggregate of a formula follows from the accumulators of a scan, by position. */
export type AggregateSource =
  | {
      readonly kind: 'count' | 'distinct' | 'extreme' | 'sum' | 'average';
      readonly scan: number;
      readonly n: number;
      readonly value: number;
    }
  | { readonly kind: 'share' | 'top-share'; readonly scan: number; readonly n: number; readonly value: number }
  | { readonly kind: 'quantile'; readonly scan: number; readonly n: number; readonly value: number; readonly fraction: number }
  | { readonly kind: 'censored-median'; readonly scan: number; readonly n: number; readonly value: number };

/** What the interval of a KPI is made from; `null` when none can be given. */
export type IntervalSource =
  /** A part of a whole: positions of the two counts. `scan` holds both. */
  | { readonly kind: 'wilson'; readonly scan: number; readonly part: number; readonly whole: number }
  | { readonly kind: 'order-statistics'; readonly source: AggregateSource }
  /** `moments` is the position of that accumulator. */
  | { readonly kind: 'student-t'; readonly scan: number; readonly n: number; readonly moments: number }
  | null;

/** One KPI: its arithmetic over the scans. */
export interface KpiPlan {
  readonly kpi: string;
  readonly cadence: Cadence;
  readonly formula: Formula;
  /** Not empty: the data lacks these (`tickets.due_at`, or `surveys` when there is no such data set), and the KPI is not computed. */
  readonly missingInputs: readonly string[];
  /** Key of each aggregate of the formula (`aggregateKey`) to where its value comes from. */
  readonly aggregates: Readonly<Record<string, AggregateSource>>;
  readonly interval: IntervalSource;
  /** Why the values are not exact, in words that end a sentence; absent where they are. */
  readonly approximate?: string;
  readonly segmentSets: readonly (readonly string[])[];
  /** Segment sets that the data cannot make, because a data set of the KPI lacks a field of them. */
  readonly missingSegments: readonly (readonly string[])[];
}

/** Counts the rows of a data set whose durations a clock cannot count: one row of `outside`, `unlisted` and `unrecorded`. */
export interface ClockCheck {
  readonly kpis: readonly string[];
  readonly dataSet: string;
  readonly sql: string;
}

/** Everything that one run computes: pure data. */
export interface MeasurePlan {
  readonly zone: string;
  readonly weekStart: WeekStart;
  /** Microseconds since 1970-01-01T00:00:00Z. */
  readonly asOfMicros: bigint;
  readonly scans: readonly ScanStatement[];
  readonly kpis: readonly KpiPlan[];
  readonly clockChecks: readonly ClockCheck[];
}

/** What the data has: field names by data set. */
export type AvailableFields = Readonly<Record<string, readonly string[]>>;
