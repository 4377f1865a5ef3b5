import type { CalendarSql } from './calendar-sql.ts';

/** The part `stay` of a `WITH`: for each row of `source` the first period at whose end it is there, and the first after its stay. */
export const staySql = (calendar: CalendarSql, asOf: string): string => {
  const stop = `CASE WHEN until <= ${asOf} THEN ${calendar.day('until')} ELSE CAST(${calendar.lastDay} + ${calendar.length} AS DATE) END`;
  return `stay AS (\n  SELECT *,\n    greatest(${calendar.day('moment')}, ${calendar.firstDay}) AS start,\n    ${stop} AS stop\n  FROM source\n  WHERE moment <= ${asOf}\n)`;
};
