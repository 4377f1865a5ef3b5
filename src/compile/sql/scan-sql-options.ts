import type { ZoneTransition } from '../../calendar/index.ts';
import type { CalendarTables } from '../clock/calendar-tables.ts';
import type { Dialect } from '../../expression/index.ts';
import type { WeekStart } from '../../model/index.ts';

/** What the SQL of a scan depends on besides the scan. */
export interface ScanSqlOptions {
  readonly dialect: Dialect;
  readonly zone: string;
  readonly weekStart: WeekStart;
  /** Microseconds since 1970-01-01T00:00:00Z. */
  readonly asOfMicros: bigint;
  /** The clock changes of the zone over the range of the data, and a year beyond `as_of`: the open period ends there. */
  readonly transitions: readonly ZoneTransition[];
  /** The calendars by which clocks count. */
  readonly calendars: CalendarTables;
}
