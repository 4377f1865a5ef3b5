/**
 * A clock as SQL over microseconds since 1970-01-01T00:00:00Z. What it counts never goes back, stands still outside of
 * business hours, and is counted from an origin that is the same for both functions.
 */
export interface ClockSql {
  /** SQL of the microseconds that the clock has counted until an instant. */
  counted(micros: string): string;
  /** SQL of the earliest instant at which the clock has counted so much; NULL where it never does. */
  instantOf(counted: string): string;
}

/** The clock that never stands still. */
export const aroundTheClock: ClockSql = { counted: (micros) => micros, instantOf: (counted) => counted };
