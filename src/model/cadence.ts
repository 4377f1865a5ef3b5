/**
 * How long one period of a KPI is. `to_date` is a single period: everything from the first row up to `as_of`,
 * for case studies and one-off questions.
 */
export type Cadence = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly' | 'to_date';

/** The day on which a week starts. `monday` gives ISO 8601 week numbers. */
export type WeekStart = 'monday' | 'sunday' | 'saturday';

/** One half-open stretch of time `[start, end)` in the project's time zone. */
export interface Period {
  /** `2026-03-01`, `2026-W08`, `2026-03`, `2026-Q1`, `2026` or `to-date`. */
  readonly name: string;
  /** ISO 8601 instant with the project zone's offset, for example `2026-03-01T00:00:00+01:00`. */
  readonly start: string;
  readonly end: string;
  /** The same instants as microseconds since 1970-01-01T00:00:00Z; what engines compare. */
  readonly startMicros: bigint;
  readonly endMicros: bigint;
  /** True when the whole period lies at or before `as_of`. */
  readonly complete: boolean;
}
