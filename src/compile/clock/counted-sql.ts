import { invariant } from '../../diagnostic/index.ts';
import { CALENDARS, type CalendarTables } from './calendar-tables.ts';

const MICROS_PER_DAY = 86_400_000_000n;

/**
 * SQL of the business time, in microseconds, that a calendar counts from its beginning up to the instant `micros` (SQL,
 * microseconds since 1970-01-01T00:00:00Z); NULL outside of its range. The difference of two is the time between. A scalar
 * over the one row of `CALENDARS`, which the query must be joined with; it may stand in a lambda.
 */
export const countedSql = (micros: string, calendar: string, { calendars, firstMidnight, dialect }: CalendarTables): string => {
  const counted = Object.hasOwn(calendars, calendar) ? calendars[calendar] : undefined;
  invariant(counted, `the calendar ${calendar} is not among the tables`);
  const { index, places, fromMicros, untilMicros } = counted;
  // The name of the table keeps its columns apart from fields of any name.
  const column = (name: string): string => `${dialect.identifier(CALENDARS)}.${name}`;
  const day = `(${micros} - ${firstMidnight}) // ${MICROS_PER_DAY} + 1`;
  const parts = Array.from(
    { length: places },
    (_, place) => ` + least(greatest(${micros} - ${column(`s${index}_${place}`)}[${day}], 0), ${column(`l${index}_${place}`)}[${day}])`,
  );
  return `(CASE WHEN ${micros} BETWEEN ${fromMicros} AND ${untilMicros} THEN ${column(`b${index}`)}[${day}]${parts.join('')} END)`;
};
