import * as fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { calendarTables, CALENDARS, countedSql } from '../../src/compile/index.ts';
import { elapsedSql } from '../../src/compile/clock/elapsed-sql.ts';
import { openEngine } from '../../src/evaluate/index.ts';
import { duckdb } from '../../src/expression/index.ts';
import type { CalendarSetting, RowClock } from '../../src/model/index.ts';

/** The grid of the slow count: every zone of these years changes its clocks on a quarter of an hour. */
const STEP = 15;
const MICROS_PER_MINUTE = 60_000_000n;
const DAYS = 12;
const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Around clock changes: forward, back, at midnight, by half an hour, a date that was skipped. */
const scenes = [
  ['UTC', '2024-02-25'],
  ['Europe/Berlin', '2024-03-27'],
  ['Europe/Berlin', '2024-10-23'],
  ['America/St_Johns', '2006-10-24'],
  ['America/Havana', '2024-10-30'],
  ['America/Asuncion', '2024-10-02'],
  ['Australia/Lord_Howe', '2024-04-03'],
  ['Pacific/Apia', '2011-12-26'],
  ['Asia/Kathmandu', '2024-05-01'],
] as const;

interface Grid {
  readonly start: number;
  /** Local time of each step, as minutes since 1970-01-01T00:00 on the clocks of the zone. */
  readonly local: readonly number[];
}

const MINUTES_PER_DAY = 1440;

/** What the clocks of a zone show, by the platform's own formatter, which the product does not use. */
const gridOf = (zone: string, first: string): Grid => {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const start = Date.parse(`${first}T00:00:00Z`) / 60_000 - 3 * MINUTES_PER_DAY;
  const local = Array.from({ length: ((DAYS + 6) * MINUTES_PER_DAY) / STEP }, (_, index) => {
    const parts = Object.fromEntries(format.formatToParts((start + index * STEP) * 60_000).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute) / 60_000;
  });
  return { start, local };
};

const grids = new Map(scenes.map(([zone, first]) => [`${zone} ${first}`, gridOf(zone, first)]));

interface Window {
  readonly start: number;
  readonly length: number;
}

/** Half of them in the small hours, when clocks change. */
const window: fc.Arbitrary<Window> = fc.record({
  start: fc.oneof(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 0, max: 14 })).map((quarter) => quarter * STEP),
  length: fc.oneof(fc.integer({ min: 1, max: 95 }), fc.integer({ min: 1, max: 10 })).map((quarters) => quarters * STEP),
});

const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const written = ({ start, length }: Window): string => {
  const end = start + length;
  return `${clockTime(start)}-${clockTime(end === MINUTES_PER_DAY ? end : end % MINUTES_PER_DAY)}`;
};

/** A calendar by days of the scene: the windows of each weekday, and of the days that are holidays. */
interface Desk {
  readonly scene: (typeof scenes)[number];
  readonly week: readonly (readonly Window[])[];
  readonly holidays: ReadonlyMap<number, readonly Window[]>;
}

const desk: fc.Arbitrary<Desk> = fc.record({
  scene: fc.constantFrom(...scenes),
  week: fc.array(fc.array(window, { maxLength: 2 }), { minLength: 7, maxLength: 7 }),
  holidays: fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: DAYS - 1 }), fc.array(window, { maxLength: 1 })), {
      maxLength: 3,
      selector: ([day]) => day,
    })
    .map((days) => new Map(days)),
});

const firstDayOf = ({ scene: [, first] }: Desk): number => Date.parse(`${first}T00:00:00Z`) / 86_400_000;
const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

const settingOf = (given: Desk): CalendarSetting => ({
  timezone: given.scene[0],
  hours: Object.fromEntries(given.week.map((windows, day) => [dayNames[day] ?? '', windows.map(written)])),
  holidays: [...given.holidays].map(([day, windows]) => ({ date: dateOf(firstDayOf(given) + day), hours: windows.map(written) })),
});

/**
 * Which steps of the grid are business time, found by looking: a window lasts from the first step at which the clocks show its
 * start or later to the last step after which they never again show less than its end.
 */
const openSteps = (given: Desk): readonly boolean[] => {
  const { local } = grids.get(given.scene.join(' ')) ?? { local: [] };
  const open = local.map(() => false);
  for (let day = firstDayOf(given) - 3; day < firstDayOf(given) + DAYS + 3; day += 1) {
    const weekday = (new Date(day * 86_400_000).getUTCDay() + 6) % 7;
    for (const { start, length } of given.holidays.get(day - firstDayOf(given)) ?? given.week[weekday] ?? []) {
      const from = day * MINUTES_PER_DAY + start;
      const first = local.findIndex((minute) => minute >= from);
      const last = local.findLastIndex((minute) => minute < from + length);
      if (first >= 0) for (let step = first; step <= last; step += 1) open[step] = true;
    }
  }
  return open;
};

/** A stay in a status: steps of the scene. */
interface Stay {
  readonly status: string;
  readonly from: number;
  readonly until: number | null;
}

const STEPS = (DAYS * MINUTES_PER_DAY) / STEP;

const stays: fc.Arbitrary<readonly Stay[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: STEPS }), fc.constantFrom('open', 'pending_customer', 'resolved')), {
    maxLength: 5,
    selector: ([at]) => at,
  })
  .map((changes) => {
    const ordered = changes.toSorted(([one], [other]) => one - other);
    return ordered.map(([from, status], index) => ({ status, from, until: ordered[index + 1]?.[0] ?? null }));
  });

const engine = await openEngine();
afterAll(() => engine.close());

/** What the engine counts, in minutes. */
const counted = async (
  given: Desk,
  clock: RowClock,
  rows: readonly { readonly from: number; readonly to: number }[],
  history: readonly Stay[],
) => {
  const { start } = grids.get(given.scene.join(' ')) ?? { start: 0 };
  const at = (step: number): bigint => BigInt(start + 3 * MINUTES_PER_DAY + step * STEP) * MICROS_PER_MINUTE;
  const tables = calendarTables({
    project: { calendars: { desk: settingOf(given) }, timezone: 'UTC' },
    fromMicros: at(0),
    asOfMicros: at(STEPS),
    dialect: duckdb,
  });
  for (const statement of tables.statements) await engine.run(statement.replace('CREATE TABLE', 'CREATE OR REPLACE TABLE'));
  const list = history.map(({ status, from, until }) => {
    const again = history.some((later) => later.from > from && later.status !== 'resolved');
    return `{status: '${status}', a: ${at(from)}, b: CAST(${until === null ? 'NULL' : at(until)} AS BIGINT), again: ${again}}`;
  });
  const none = `CAST([] AS STRUCT(status VARCHAR, a BIGINT, b BIGINT, again BOOLEAN)[])`;
  const elapsed = elapsedSql({ tables, field: (name) => duckdb.identifier(name) })(clock, 'rows.a', 'rows.b');
  const values = rows.map(({ from, to }, index) => `(${index}, ${at(from)}, ${at(to)})`).join(', ');
  const result = await engine.rows(
    `SELECT CAST(${elapsed} AS BIGINT) AS value FROM (VALUES ${values}) AS rows (number, a, b),
     (SELECT ${list.length === 0 ? none : `[${list.join(', ')}]`} AS "@stays"), ${duckdb.identifier(CALENDARS)} ORDER BY number`,
  );
  return result.map(({ value }) => (typeof value === 'bigint' ? Number(value / MICROS_PER_MINUTE) : null));
};

const pairs = fc.array(fc.record({ from: fc.integer({ min: 0, max: STEPS }), to: fc.integer({ min: 0, max: STEPS }) }), {
  minLength: 8,
  maxLength: 8,
});

const stops = ({ pause, openTimeOnly }: RowClock, history: readonly Stay[], step: number): boolean =>
  history.some(({ status, from, until }) => {
    if (step < from || (until !== null && step >= until)) return false;
    const reopened = history.some((later) => later.from > from && later.status !== 'resolved');
    return pause.includes(status) || (openTimeOnly && status === 'resolved' && reopened);
  });

it('counts what a count step by step finds, on any calendar, over clock changes, pauses and reopenings', async () => {
  await fc.assert(
    fc.asyncProperty(
      desk,
      stays,
      pairs,
      fc.subarray(['pending_customer', 'open']),
      fc.boolean(),
      fc.boolean(),
      async (given, history, rows, pause, openTimeOnly, onCalendar) => {
        const clock: RowClock = { calendar: onCalendar ? { kind: 'named', name: 'desk' } : null, pause, openTimeOnly };
        const open = openSteps(given);
        const margin = (3 * MINUTES_PER_DAY) / STEP;
        const slow = rows.map(({ from, to }) => {
          let minutes = 0;
          for (let step = Math.min(from, to); step < Math.max(from, to); step += 1) {
            if ((!onCalendar || open[step + margin]) && !stops(clock, history, step)) minutes += STEP;
          }
          return to < from ? 0 - minutes : minutes;
        });
        expect((await counted(given, clock, rows, history)).map((value) => (value === 0 ? 0 : value))).toEqual(
          slow.map((value) => (value === 0 ? 0 : value)),
        );
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);

it('reaches what it has counted, and not before', async () => {
  await fc.assert(
    fc.asyncProperty(desk, pairs, async (given, rows) => {
      const { start } = grids.get(given.scene.join(' ')) ?? { start: 0 };
      const at = (step: number): bigint => BigInt(start + 3 * MINUTES_PER_DAY + step * STEP) * MICROS_PER_MINUTE;
      const tables = calendarTables({
        project: { calendars: { desk: settingOf(given) }, timezone: 'UTC' },
        fromMicros: at(0),
        asOfMicros: at(STEPS),
        dialect: duckdb,
      });
      for (const statement of tables.statements) await engine.run(statement.replace('CREATE TABLE', 'CREATE OR REPLACE TABLE'));
      const count = (micros: string): string => countedSql(micros, 'desk', tables);
      const { dueSql } = await import('../../src/compile/index.ts');
      const values = rows.map(({ from, to }) => `(${at(from)}, ${BigInt(to + 1) * MICROS_PER_MINUTE})`).join(', ');
      const source = `(SELECT 'desk' AS calendar, ${count('p.a')} + p.promise AS target FROM (VALUES ${values}) AS p (a, promise), ${duckdb.identifier(CALENDARS)}) AS promises`;
      const { from, micros } = dueSql({ source, calendar: 'promises.calendar', target: 'promises.target', dialect: duckdb });
      const result = await engine.rows(
        `WITH due AS (SELECT ${micros} AS due, promises.target FROM ${from})
         SELECT ${count('due')} - target AS reached, ${count('due - 1')} - target AS just_before, due FROM due, ${duckdb.identifier(CALENDARS)}`,
      );
      for (const { reached, just_before: before, due } of result) {
        if (due === null) continue;
        expect([reached, before]).toEqual([0n, -1n]);
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
