import { businessIntervals, calendarBounds, countByDay, type CountByDay, type Interval, readCalendar } from '../../calendar/index.ts';
import type { Dialect } from '../../expression/index.ts';
import type { Project } from '../../model/index.ts';

const MICROS_PER_DAY = 86_400_000_000n;
const DAYS_PER_YEAR = 366n;

/** Older than any ticket that a clock is worth running for; one mistyped year must not fill the memory. */
const LONGEST_PAST = 40n * DAYS_PER_YEAR * MICROS_PER_DAY;
/** Due dates lie in the future, though hardly so far. */
const FUTURE = 2n * DAYS_PER_YEAR * MICROS_PER_DAY;

/** One row: for each calendar what has been counted up to each day of UTC, and the windows of the day, as lists. Scans are joined with it. */
export const CALENDARS = '@calendars';

/**
 * One row for each stretch of business time, for joins that look for an instant: `calendar` (name), `counted` (microseconds
 * counted before it), `starts` and `ends` (microseconds since 1970-01-01T00:00:00Z, half-open).
 */
export const CALENDAR_WINDOWS = '@calendar_windows';

/** Where the counts of one calendar stand in `CALENDARS`, and over what stretch of time it counts. */
export interface CountedCalendar {
  readonly name: string;
  /** Number in the names of its columns. */
  readonly index: number;
  /** How many windows its busiest day of UTC has. */
  readonly places: number;
  /** It counts from here to `untilMicros`, both included; before and after there is no value. Microseconds since 1970-01-01T00:00:00Z. */
  readonly fromMicros: bigint;
  readonly untilMicros: bigint;
}

/** The calendars of a project as the engine has them. */
export interface CalendarTables {
  readonly calendars: Readonly<Record<string, CountedCalendar>>;
  /** The midnight of UTC at which the lists begin. */
  readonly firstMidnight: bigint;
  /** The statements that make the tables; none without calendars. They need to run once, before anything that counts. */
  readonly statements: readonly string[];
  readonly dialect: Dialect;
}

/** What decides the range over which calendars are written out. */
export interface CalendarRequest {
  readonly project: Pick<Project, 'calendars' | 'timezone'>;
  /** Microseconds since 1970-01-01T00:00:00Z. */
  readonly asOfMicros: bigint;
  /** The oldest instant of the data; `as_of` when absent. */
  readonly fromMicros?: bigint;
  readonly dialect: Dialect;
}

const most = (one: bigint, other: bigint): bigint => (one > other ? one : other);
const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);

/** A text that is cast costs the engine far less than a list of as many literals. */
const list = (values: readonly bigint[], name: string): string => `CAST('[${values.join(',')}]' AS BIGINT[]) AS ${name}`;

const columnsOf = ({ before, windows }: CountByDay, index: number): readonly string[] => [
  list(before, `b${index}`),
  ...windows.flatMap(({ start, length }, place) => [list(start, `s${index}_${place}`), list(length, `l${index}_${place}`)]),
];

const windowRows = (name: string, intervals: readonly Interval[], dialect: Dialect): readonly string[] => {
  let counted = 0n;
  return intervals.map(({ start, end }) => {
    const row = `(${dialect.text(name)}, ${counted}, ${start}, ${end})`;
    counted += end - start;
    return row;
  });
};

const ROWS_PER_INSERT = 2000;

const inserts = (rows: readonly string[], table: string): readonly string[] =>
  Array.from(
    { length: Math.ceil(rows.length / ROWS_PER_INSERT) },
    (_, index) => `INSERT INTO ${table} VALUES ${rows.slice(index * ROWS_PER_INSERT, (index + 1) * ROWS_PER_INSERT).join(', ')}`,
  );

/**
 * Writes the calendars of a project out over the range of its data: from the oldest instant, at most about forty years ago, to
 * two years after `as_of`. All in whole microseconds, so that sums are exact. The lists go by days of UTC: one look-up gives
 * what was counted before a day, and the windows of the day give the rest.
 */
export const calendarTables = ({ project, asOfMicros, fromMicros = asOfMicros, dialect }: CalendarRequest): CalendarTables => {
  const names = Object.keys(project.calendars ?? {}).toSorted();
  const oldest = most(0n, most(least(fromMicros, asOfMicros), asOfMicros - LONGEST_PAST));
  const firstMidnight = (oldest / MICROS_PER_DAY) * MICROS_PER_DAY;
  const days = Number((most(asOfMicros, 0n) + FUTURE - firstMidnight) / MICROS_PER_DAY) + 1;
  const end = firstMidnight + BigInt(days) * MICROS_PER_DAY;

  const written = Object.entries(project.calendars ?? {})
    .toSorted(([one], [other]) => names.indexOf(one) - names.indexOf(other))
    .map(([name, setting], index) => {
      const calendar = readCalendar(setting, project.timezone);
      const { from, until } = calendarBounds(calendar);
      const range = {
        fromMicros: from === null ? firstMidnight : most(firstMidnight, from),
        untilMicros: until === null ? end - 1n : least(end - 1n, until),
      };
      const intervals = businessIntervals(calendar, firstMidnight, end);
      const counts = countByDay(intervals, firstMidnight, days);
      return {
        counted: { name, index, places: counts.windows.length, ...range },
        columns: columnsOf(counts, index),
        rows: windowRows(name, intervals, dialect),
      };
    });
  const [table, windows] = [CALENDARS, CALENDAR_WINDOWS].map((each) => dialect.identifier(each));
  return {
    calendars: Object.fromEntries(written.map(({ counted }) => [counted.name, counted])),
    firstMidnight,
    dialect,
    statements:
      written.length === 0
        ? []
        : [
            `CREATE TABLE ${table} AS SELECT ${written.flatMap(({ columns }) => columns).join(', ')}`,
            `CREATE TABLE ${windows} (calendar VARCHAR, counted BIGINT, starts BIGINT, ends BIGINT)`,
            ...inserts(
              written.flatMap(({ rows }) => rows),
              windows ?? '',
            ),
          ],
  };
};

/** The tables of a project without calendars. */
export const noCalendars = (dialect: Dialect): CalendarTables => ({ calendars: {}, firstMidnight: 0n, statements: [], dialect });
