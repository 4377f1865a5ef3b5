import type { Dialect } from '../../expression/index.ts';
import { CALENDAR_WINDOWS } from './calendar-tables.ts';

/** What a due time is computed from: SQL over the columns of `source`. */
export interface DueRequest {
  /** A table or sub-select with a name. */
  readonly source: string;
  /** Column of `source`: the name of the calendar. */
  readonly calendar: string;
  /** Column of `source`: `countedSql` of the start plus the promised time, in microseconds. */
  readonly target: string;
  readonly dialect: Dialect;
}

/**
 * A FROM clause of `source` with each row's stretch of business time in which the clock reaches `target`, and the SQL of that
 * instant: the earliest at which so much has been counted, so a promise that ends with the working day is due in its
 * evening and not on the next morning. NULL where the calendar ends before, and for a promise of no time at all counted from
 * the first moment of the calendar.
 */
export const dueSql = ({ source, calendar, target, dialect }: DueRequest): { readonly from: string; readonly micros: string } => ({
  from: `${source} ASOF LEFT JOIN ${dialect.identifier(CALENDAR_WINDOWS)} AS business ON business.calendar = ${calendar} AND business.counted < ${target}`,
  micros: `(CASE WHEN business.starts + (${target} - business.counted) <= business.ends THEN business.starts + (${target} - business.counted) END)`,
});
