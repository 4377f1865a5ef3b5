import { boundedStart, periods } from '../../calendar/index.ts';
import type { Scan } from '../../model/index.ts';
import { firstDate, periodLength, periodsBetween } from './grain-sql.ts';
import { localMicros, startOfLocalDate } from './local-time.ts';
import type { ScanSqlOptions } from './scan-sql-options.ts';

/** SQL pieces that put an instant into a period. A period is known by its first date. */
export interface CalendarSql {
  /** The first date of the period that holds an instant. */
  day(instant: string): string;
  /** The interval from the start of one period to the start of the next. */
  readonly length: string;
  /** The first date of the earliest period that is looked at. */
  readonly firstDay: string;
  /** The first date of the period that is open at `as_of`. */
  readonly lastDay: string;
  /** How many periods there are from the one with the first date `start` up to the one with the first date `stop`. */
  periodsBetween(start: string, stop: string): string;
  /** The instant at which the period with this first date ends. */
  end(date: string): string;
}

/** The pieces for the cadence of a scan; `null` when everything up to `as_of` is one period. */
export const calendarSql = ({ cadence }: Scan, { zone, weekStart, asOfMicros, transitions }: ScanSqlOptions): CalendarSql | null => {
  if (cadence === 'to_date') return null;
  const day = (instant: string): string =>
    firstDate(`CAST(make_timestamp(${localMicros(`epoch_us(${instant})`, transitions)}) AS DATE)`, cadence, weekStart);
  const periodOf = (at: bigint): string =>
    `DATE '1970-01-01' + ${periods({ cadence, zone, weekStart, fromMicros: at, toMicros: at })[0]?.firstDay ?? 0}`;
  return {
    day,
    length: periodLength(cadence),
    firstDay: periodOf(boundedStart(cadence, transitions[0]?.atMicros ?? asOfMicros, asOfMicros)),
    lastDay: periodOf(asOfMicros),
    periodsBetween: (start: string, stop: string): string => periodsBetween(start, stop, cadence),
    end: (date: string): string => `make_timestamp(${startOfLocalDate(`epoch_us(${date} + ${periodLength(cadence)})`, transitions)})`,
  };
};
