import { afterEach, describe, expect, it, test } from 'vitest';
import { instantText, parseInstant } from '../../../src/calendar/index.ts';
import { CALENDARS, calendarTables, countedSql, dueSql } from '../../../src/compile/index.ts';
import { type Engine, openEngine } from '../../../src/evaluate/index.ts';
import { duckdb } from '../../../src/expression/index.ts';
import type { CalendarSetting } from '../../../src/model/index.ts';

const HOUR = 3_600_000_000n;
const at = (text: string): bigint => parseInstant(text, 'UTC') ?? 0n;

const calendars: Readonly<Record<string, CalendarSetting>> = {
  office: { hours: { 'mon-fri': ['08:00-12:00', '13:00-18:00'] }, holidays: ['2026-03-04'] },
  'it\'s "always"': { hours: 'always' },
  closed: { schedule: [{ from: '2026-03-02', until: '2026-03-03', hours: { 'mon-fri': ['08:00-18:00'] } }] },
};

let engine: Engine | undefined;
afterEach(() => engine?.close());

const tables = calendarTables({
  project: { calendars, timezone: 'UTC' },
  asOfMicros: at('2026-03-31'),
  fromMicros: at('2026-03-01'),
  dialect: duckdb,
});

const values = async (sql: string): Promise<readonly unknown[]> => {
  engine = await openEngine();
  for (const statement of tables.statements) await engine.run(statement);
  return (await engine.rows(sql)).map(({ value }) => value);
};

/** Hours that a calendar counts between two instants of March 2026 in UTC. */
const hours = async (calendar: string, from: string, to: string): Promise<number | null> => {
  const counted = (text: string): string => countedSql(String(at(text)), calendar, tables);
  const [value] = await values(`SELECT ${counted(to)} - ${counted(from)} AS value FROM ${duckdb.identifier(CALENDARS)}`);
  return typeof value === 'bigint' ? Number(value) / Number(HOUR) : null;
};

describe('what a calendar counts', () => {
  test.each<readonly [string, string, string, number | null]>([
    ['office', '2026-03-02T09:00Z', '2026-03-02T14:30Z', 4.5],
    ['office', '2026-03-02T14:30Z', '2026-03-02T09:00Z', -4.5],
    ['office', '2026-03-02T18:00Z', '2026-03-05T08:00Z', 9],
    ['it\'s "always"', '2026-03-02T18:00Z', '2026-03-05T08:00:00.000001Z', 62 + 1 / 3.6e9],
    ['closed', '2026-03-02T00:00Z', '2026-03-04T00:00Z', 20],
    ['closed', '2026-03-01T23:59Z', '2026-03-03T00:00Z', null],
    ['closed', '2026-03-02T00:00Z', '2026-03-04T00:01Z', null],
    ['office', '2026-02-28T23:59Z', '2026-03-03T00:00Z', null],
    ['office', '2026-03-01T00:00Z', '9999-12-31T00:00Z', null],
  ])('%s from %s to %s: %s', async (calendar, from, to, expected) => {
    expect(await hours(calendar, from, to)).toBe(expected);
  });

  it('counts inside of a lambda', async () => {
    const counted = countedSql('x', 'office', tables);
    const sql = `SELECT list_transform([${at('2026-03-02T10:00Z')}, ${at('2026-03-02T11:00Z')}], lambda x: ${counted}) AS value FROM ${duckdb.identifier(CALENDARS)}`;
    const [counts] = await values(sql);
    const [first, second] = counts as readonly [bigint, bigint];
    expect(second - first).toBe(HOUR);
  });
});

describe('when something is due', () => {
  test.each<readonly [string, string, string, bigint, string | null]>([
    ['on the same day', 'office', '2026-03-02T09:00Z', 2n * HOUR, '2026-03-02T11:00:00+00:00'],
    ['over the night and a holiday', 'office', '2026-03-03T17:00Z', 2n * HOUR, '2026-03-05T09:00:00+00:00'],
    ['at the end of the day rather than on the next morning', 'office', '2026-03-02T17:00Z', HOUR, '2026-03-02T18:00:00+00:00'],
    ['from outside the hours', 'office', '2026-03-02T20:00Z', HOUR, '2026-03-03T09:00:00+00:00'],
    ['around the clock', 'it\'s "always"', '2026-03-02T20:00Z', 8n * HOUR, '2026-03-03T04:00:00+00:00'],
    ['never, when the calendar ends before', 'closed', '2026-03-03T17:00Z', 2n * HOUR, null],
  ])('%s', async (_, calendar, start, promise, expected) => {
    const target = `${countedSql(String(at(start)), calendar, tables)} + ${promise}`;
    const source = `(SELECT ${duckdb.text(calendar)} AS calendar, ${target} AS target FROM ${duckdb.identifier(CALENDARS)}) AS promises`;
    const { from, micros } = dueSql({ source, calendar: 'promises.calendar', target: 'promises.target', dialect: duckdb });
    const [due] = await values(`SELECT ${micros} AS value FROM ${from}`);
    expect(typeof due === 'bigint' ? instantText(due, 'UTC') : due).toBe(expected);
  });
});

it('needs nothing without calendars', () => {
  expect(calendarTables({ project: { timezone: 'UTC' }, asOfMicros: 0n, dialect: duckdb }).statements).toEqual([]);
});
