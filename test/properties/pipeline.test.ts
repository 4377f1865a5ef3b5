import { DuckDBInstance } from '@duckdb/node-api';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scorecard } from '../../src/index.ts';
import { csv, type Desk, inProject, type Row, scorecardOf } from '../worked-examples-desk.ts';

const start = Date.parse('2026-01-01T00:00Z');
const day = 24 * 60;

/** A local time of the file, minutes after the start of 2026. */
const local = (minutes: number): string => new Date(start + minutes * 60_000).toISOString().slice(0, 19);

const minutes = (days: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: days * day });
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 4 });

const ticket = fc.record({
  created: minutes(100),
  wait: maybe(minutes(20)),
  promise: maybe(minutes(5)),
  priority: maybe(fc.integer({ min: 1, max: 4 })),
  team: maybe(fc.constantFrom('mail', 'net', 'a, "b"', 'ünï')),
  status: maybe(fc.constantFrom('open', 'resolved', 'cancelled')),
});

/** Tickets of the first months of 2026 with unique keys; every column is there, whatever the rows. */
const table: fc.Arbitrary<readonly Row[]> = fc.array(ticket, { minLength: 1, maxLength: 40 }).map((tickets) =>
  tickets.map(({ created, wait, promise, priority, team, status }, index) => ({
    ticket_id: `T${index}`,
    created_at: local(created),
    resolved_at: wait === null ? null : local(created + wait),
    due_at: promise === null ? null : local(created + promise),
    priority,
    team,
    status,
  })),
);

const kpis: Desk['kpis'] = {
  age: { formula: 'avg(open, age)', cadence: 'weekly' },
  backlog: { formula: 'count(open)', segment: ['team'] },
  kept: {
    formula: 'share(sla, met)',
    segment: ['team'],
    target: { at_least: 80 },
    metric: { id: 'kept', unit: 'percent', direction: 'higher' },
  },
  median: { formula: 'median(resolved, hours(created_at, resolved_at))', cadence: 'quarterly', segment: ['priority'] },
  mean: {
    formula: 'avg(resolved, hours(created_at, resolved_at))',
    segment: ['team', ['team', 'priority']],
    min_n: 1,
    target: { at_most: 100 },
  },
  rate: { formula: 'percent(count(resolved[priority <= 2]), count(created))', cadence: 'weekly' },
  teams: { formula: 'distinct(created, team)', cadence: 'daily' },
  volume: { formula: 'count(created)', cadence: 'weekly', segment: ['team', 'priority', ['team', 'priority']] },
  waiting: { formula: 'km_median(created, created_at, resolved_at)' },
};

const desk = (tickets: readonly Row[] | string, more: Partial<Desk> = {}): Desk => ({
  timezone: 'Europe/Berlin',
  asOf: '2026-04-20',
  data: { tickets },
  kpis,
  ...more,
});

/** What a reader takes from a scorecard; which files it comes from may differ. */
const said = ({ as_of, kpis: judged, findings }: Scorecard): unknown => ({ as_of, kpis: judged, findings });
const result = async (given: Desk): Promise<unknown> => said(await scorecardOf(given));

const few = { numRuns: 5 };

const files = (...patterns: readonly string[]): Partial<Desk> => ({ sets: { tickets: { files: patterns } } });

/** The file as Parquet, with the types that a warehouse would give the columns. */
const parquet = (given: Desk): Promise<Desk> =>
  inProject(given, async (folder) => {
    const database = await DuckDBInstance.create(':memory:');
    const connection = await database.connect();
    const to = `${folder}/data/tickets.parquet`;
    await connection.run(`COPY (
      SELECT ticket_id, CAST(created_at AS TIMESTAMP) AS created_at, CAST(resolved_at AS TIMESTAMP) AS resolved_at,
        CAST(due_at AS TIMESTAMP) AS due_at, CAST(priority AS BIGINT) AS priority, team, status
      FROM read_csv('${folder}/data/tickets.csv', header = true, all_varchar = true)) TO '${to}' (FORMAT parquet)`);
    const { readFile } = await import('node:fs/promises');
    const content = await readFile(to);
    connection.closeSync();
    database.closeSync();
    return { ...given, files: { 'data/rows.parquet': content }, ...files('data/rows.parquet') };
  });

describe('the scorecard does not depend on', () => {
  test('the order of the rows', async () => {
    const shuffled = table.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length })));
    await fc.assert(
      fc.asyncProperty(shuffled, async ([rows, other]) => {
        expect(await result(desk(other))).toEqual(await result(desk(rows)));
      }),
      few,
    );
  });

  test('how the rows are spread over files, nor on the order in which the files are named, nor on naming one twice', async () => {
    const split = table.chain((rows) => fc.tuple(fc.constant(rows), fc.integer({ min: 0, max: rows.length })));
    await fc.assert(
      fc.asyncProperty(split, async ([rows, at]) => {
        const header = `${csv(rows).split('\n')[0]}\n`;
        const part = (some: readonly Row[]): string => (some.length === 0 ? header : csv(some));
        const parts = { files: { 'data/part-1.csv': part(rows.slice(0, at)), 'data/part-2.csv': part(rows.slice(at)) } };
        const whole = await result(desk(rows));
        for (const patterns of [['data/part-*.csv'], ['data/part-2.csv', 'data/part-1.csv'], ['data/part-1.csv', 'data/part-*.csv']])
          expect(await result(desk(rows, { ...parts, ...files(...patterns) }))).toEqual(whole);
      }),
      few,
    );
  });

  test('whether the rows are CSV, NDJSON or Parquet', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const whole = await result(desk(rows));
        const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
        expect(await result(desk(rows, { files: { 'data/rows.ndjson': lines }, ...files('data/rows.ndjson') }))).toEqual(whole);
        expect(await result(await parquet(desk(rows)))).toEqual(whole);
      }),
      few,
    );
  });
});

test('a KPI says the same alone as beside any others', async () => {
  const names = Object.keys(kpis);
  await fc.assert(
    fc.asyncProperty(table, fc.subarray(names, { minLength: 1, maxLength: 4 }), async (rows, some) => {
      const all = await scorecardOf(desk(rows));
      const alone = await scorecardOf(
        desk(rows, { kpis: Object.fromEntries(Object.entries(kpis).filter(([name]) => some.includes(name))) }),
      );
      expect(alone.kpis).toEqual(all.kpis.filter(({ kpi }) => some.includes(kpi)));
    }),
    few,
  );
});

test('where nobody says as of when, that is the newest time in the data, whichever KPIs there are', async () => {
  const { asOf: _none, ...open } = desk([
    { ticket_id: 1, created_at: '2026-01-01', resolved_at: '2026-03-01' },
    { ticket_id: 2, created_at: '2026-02-15', resolved_at: null },
  ]);
  const volume = { formula: 'count(created)' };
  const alone = await scorecardOf({ ...open, kpis: { volume } });
  const both = await scorecardOf({ ...open, kpis: { volume, solved: { formula: 'count(resolved)' } } });
  expect(alone.as_of).toBe(both.as_of);
  expect(alone.kpis[0]).toEqual(both.kpis.find(({ kpi }) => kpi === 'volume'));
});

test('an earlier instant of judgement sees what the file held then', async () => {
  const then = fc.integer({ min: 1, max: 110 });
  await fc.assert(
    fc.asyncProperty(table, then, async (rows, days) => {
      // The file is in UTC here, so that a text tells by itself whether it is later.
      const cut = local(days * day);
      const until = (text: unknown): boolean => String(text) <= cut;
      const held = rows.flatMap((row): readonly Row[] =>
        until(row['created_at']) ? [until(row['resolved_at'] ?? '') ? row : { ...row, resolved_at: null, status: null }] : [],
      );
      const header = `${csv(rows).split('\n')[0]}\n`;
      const at = { timezone: 'UTC', asOf: cut };
      const [early, truncated] = [await scorecardOf(desk(rows, at)), await scorecardOf(desk(held.length === 0 ? header : csv(held), at))];
      expect(early.kpis).toEqual(truncated.kpis);
    }),
    few,
  );
});

test('the tickets of all segments of a set are the tickets of the KPI, period by period', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const { kpis: judged } = await scorecardOf(desk(rows));
      const volume = judged.find(({ kpi }) => kpi === 'volume');
      for (const set of [['team'], ['priority'], ['team', 'priority']]) {
        const members = volume?.segments.filter(({ by }) => Object.keys(by).join() === set.join()) ?? [];
        const total = volume?.series.map(({ period }) =>
          members.flatMap(({ series }) => series.filter((point) => point.period === period)).reduce((sum, { n }) => sum + n, 0),
        );
        expect(total).toEqual(volume?.series.map(({ value }) => value));
      }
    }),
    few,
  );
});
