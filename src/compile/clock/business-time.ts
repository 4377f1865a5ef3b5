import type { BusinessTime } from '../../model/index.ts';
import { CALENDAR_WINDOWS, CALENDARS, type CalendarTables } from './calendar-tables.ts';
import { countedSql } from './counted-sql.ts';

/** What derivations see of the calendars. */
export const businessTime = (tables: CalendarTables): BusinessTime => ({
  table: tables.dialect.identifier(CALENDARS),
  windows: tables.dialect.identifier(CALENDAR_WINDOWS),
  counted: (micros, calendar) => countedSql(micros, calendar, tables),
});
