import type { Elapsed } from '../../expression/index.ts';
import { type RowClock, statusStays } from '../../model/index.ts';
import type { CalendarTables } from './calendar-tables.ts';
import { countedSql } from './counted-sql.ts';

/** Where a duration is computed. */
export interface ElapsedScope {
  readonly tables: CalendarTables;
  /** SQL of a field of the row. */
  field(name: string): string;
}

/** SQL of what has been counted up to an instant in microseconds. */
type Count = (micros: string) => string;

/** Counts by the calendar that `name` (SQL) says; NULL when it is none of `names`. */
const countBy =
  (name: string, names: readonly string[], tables: CalendarTables): Count =>
  (micros) =>
    `(CASE ${name}${names.map((each) => ` WHEN ${tables.dialect.text(each)} THEN ${countedSql(micros, each, tables)}`).join('')} END)`;

/** NULL when one of the parts is: a sum over the rest would be too small. */
const sumOf = (parts: string): string => `list_reduce(${parts}, lambda one, other: one + other, CAST(0 AS BIGINT))`;

const stopped = ({ pause, openTimeOnly }: RowClock, { tables: { dialect } }: ElapsedScope): string =>
  [
    ...(pause.length === 0 ? [] : [`stay.status IN (${pause.map((status) => dialect.text(status)).join(', ')})`]),
    ...(openTimeOnly ? ["(stay.status IN ('resolved', 'closed') AND stay.again)"] : []),
  ].join(' OR ');

/** What is counted from `low` to `high`, without the stays in which the clock stands still. NULL when the stays are not known. */
const running = (count: Count, low: string, high: string, clock: RowClock, scope: ElapsedScope): string => {
  const whole = `${count(high)} - ${count(low)}`;
  if (clock.pause.length === 0 && !clock.openTimeOnly) return `(${whole})`;
  const stays = scope.field(statusStays);
  const met = `list_filter(${stays}, lambda stay: (${stopped(clock, scope)}) AND stay.a < ${high} AND (stay.b IS NULL OR stay.b > ${low}))`;
  // `least` and `greatest` pass over NULL: a stay that lasts ends with the duration.
  const paused = `list_transform(${met}, lambda stay: ${count(`least(stay.b, ${high})`)} - ${count(`greatest(stay.a, ${low})`)})`;
  return `(CASE WHEN ${stays} IS NOT NULL THEN ${whole} - ${sumOf(paused)} END)`;
};

/** The time from `low` to `high`, which is not earlier. */
const between = (low: string, high: string, clock: RowClock, scope: ElapsedScope): string => {
  const { calendar } = clock;
  const { tables } = scope;
  if (calendar === null) return running((micros) => micros, low, high, clock, scope);
  if (calendar.kind === 'named') return running((micros) => countedSql(micros, calendar.name, tables), low, high, clock, scope);
  if (calendar.kind === 'current') return running(countBy(scope.field(calendar.field), calendar.names, tables), low, high, clock, scope);
  const had = scope.field(calendar.stays);
  if (calendar.policy === 'first') return running(countBy(`${had}[1].value`, calendar.names, tables), low, high, clock, scope);
  const met = `list_filter(${had}, lambda had: (had.a IS NULL OR had.a < ${high}) AND (had.b IS NULL OR had.b > ${low}))`;
  const part = running(countBy('had.value', calendar.names, tables), `greatest(had.a, ${low})`, `least(had.b, ${high})`, clock, scope);
  return `(CASE WHEN ${had} IS NOT NULL THEN ${sumOf(`list_transform(${met}, lambda had: ${part})`)} END)`;
};

/**
 * SQL of what a clock counts from one instant to the other, both SQL in microseconds, as whole microseconds; negative when
 * the second is earlier. NULL when one of them is missing or lies outside of what a calendar knows, when a calendar is not one
 * of the project, or when a pause is asked for and the history of the row is not there. The query must be joined with the
 * row of `CALENDARS` when the clock has a calendar.
 */
export const elapsedSql =
  (scope: ElapsedScope): Elapsed =>
  (clock, from, to) => {
    const calendar = clock.calendar?.kind;
    const direct = clock.pause.length === 0 && !clock.openTimeOnly && calendar !== 'changing';
    if (direct) return between(from, to, clock, scope);
    const sign = `CASE WHEN ${to} >= ${from} THEN 1 WHEN ${to} < ${from} THEN -1 END`;
    const ordered = [`least(${from}, ${to})`, `greatest(${from}, ${to})`];
    return scope.tables.dialect.bind(
      [...ordered, sign],
      ([low = '', high = '', direction = '']) => `${direction} * ${between(low, high, clock, scope)}`,
    );
  };
