import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DatedPeriod, instantText, periods, zoneTransitions } from '../../src/calendar/index.ts';
import type { Engine } from '../../src/evaluate/engine/engine.ts';
import { openEngine } from '../../src/evaluate/engine/open-engine.ts';
import { measure } from '../../src/evaluate/measure/measure.ts';
import type { Measurement } from '../../src/model/index.ts';
import { type Desk, planDesk } from '../evaluate/measure/desk.ts';

const zones = [
  'UTC',
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Africa/Casablanca',
  'Pacific/Kwajalein',
] as const;

const HOUR = 3_600_000_000n;
const START = BigInt(Date.UTC(1985, 0, 1)) * 1000n;
const END = BigInt(Date.UTC(2026, 0, 1)) * 1000n;

interface Row {
  readonly from: bigint;
  readonly until: bigint | null;
}

interface Case {
  readonly zone: (typeof zones)[number];
  readonly cadence: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly';
  readonly weekStarts: 'monday' | 'sunday' | 'saturday';
  readonly rows: readonly Row[];
  readonly asOf: bigint;
}

/** Times within two days of a clock change of the zone (or of any day where it has none), half of them within two hours of it, on quarters of an hour and around them. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    zone: fc.constantFrom(...zones),
    cadence: fc.constantFrom('daily', 'weekly', 'monthly', 'quarterly', 'yearly'),
    weekStarts: fc.constantFrom('monday', 'sunday', 'saturday'),
    pick: fc.nat(1000),
    rows: fc.array(
      fc.record({
        quarters: fc.oneof(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -192, max: 192 })),
        nudge: fc.constantFrom(-1n, 0n, 1n),
        stay: fc.option(fc.integer({ min: -8, max: 400 }), { nil: null }),
      }),
      { minLength: 1, maxLength: 25 },
    ),
    wait: fc.integer({ min: -100, max: 300 }),
  })
  .map(({ zone, cadence, weekStarts, pick, rows, wait }) => {
    const changes = zoneTransitions(zone, START, END);
    const centre = changes[pick % changes.length]?.atMicros ?? START;
    const quarter = HOUR / 4n;
    const instants = rows.map(({ quarters, nudge, stay }) => {
      const from = centre + BigInt(quarters) * quarter + nudge;
      return { from, until: stay === null ? null : from + BigInt(stay) * quarter };
    });
    return { zone, cadence, weekStarts, rows: instants, asOf: centre + BigInt(wait) * quarter };
  });

const instantOf = (text: string): bigint => BigInt(Date.parse(text)) * 1000n;

/** St. John's went back from 00:01 to 23:01 on 2006-10-29: the evening that came again belongs to the day that had begun. */
const afterMidnight: Case = {
  zone: 'America/St_Johns',
  cadence: 'daily',
  weekStarts: 'monday',
  rows: [{ from: instantOf('2006-10-29T03:00:00Z'), until: instantOf('2006-10-30T12:00:00Z') }],
  asOf: instantOf('2006-11-01T00:00:00Z'),
};

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

const sqlInstant = (micros: bigint | null): string => (micros === null ? 'NULL' : `make_timestamp(${micros})`);

const measured = async ({ zone, cadence, weekStarts, rows, asOf }: Case): Promise<readonly Measurement[]> => {
  const desk: Desk = {
    timezone: zone,
    weekStarts,
    asOf: instantText(asOf, 'UTC'),
    columns: { tickets: { created_at: 'TIMESTAMP', ended_at: 'TIMESTAMP' } },
    rows: {},
    kpis: {
      flow: { formula: 'count(created)', cadence },
      stock: { formula: 'count(open)', cadence },
      age: { formula: 'max(open, age)', cadence },
    },
  };
  await engine.run('CREATE OR REPLACE TABLE tickets (created_at TIMESTAMP, ended_at TIMESTAMP)');
  await engine.run(`INSERT INTO tickets VALUES ${rows.map(({ from, until }) => `(${sqlInstant(from)}, ${sqlInstant(until)})`).join(', ')}`);
  return measure(engine, planDesk(desk));
};

const all = ({ zone, cadence, weekStarts, rows, asOf }: Case): readonly DatedPeriod[] => {
  const first = rows.map(({ from }) => from).reduce((low, next) => (next < low ? next : low));
  return periods({ cadence, zone, weekStart: weekStarts, fromMicros: first, toMicros: asOf });
};

const values = (measurement: Measurement | undefined): Readonly<Record<string, number | null>> =>
  Object.fromEntries((measurement?.series ?? []).filter(({ n }) => n > 0).map(({ period, value }) => [period, value]));

const expected = (given: Case, of: (period: DatedPeriod) => number | null): Readonly<Record<string, number>> =>
  Object.fromEntries(
    all(given).flatMap((period) => {
      const value = of(period);
      return value === null || value === 0 ? [] : [[period.name, value]];
    }),
  );

/** Clock changes of every kind, and what the formula of the specification says of each instant. */
describe('the SQL that puts rows into periods', () => {
  it('agrees with a plain comparison of instants, in every zone, for what happens and for what is open', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        const [flow, stock, age] = await measured(given);
        const here = ({ from, until }: Row, { endMicros, complete }: DatedPeriod): boolean =>
          complete
            ? from < endMicros && (until === null || until >= endMicros)
            : from <= given.asOf && (until === null || until > given.asOf);
        expect(values(flow)).toEqual(
          expected(
            given,
            ({ startMicros, endMicros }) =>
              given.rows.filter(({ from }) => from >= startMicros && from < endMicros && from <= given.asOf).length,
          ),
        );
        // A period that starts at as_of itself is not shown for a stock.
        const shown = (period: DatedPeriod): boolean => period.startMicros < given.asOf;
        expect(values(stock)).toEqual(
          expected(given, (period) => (shown(period) ? given.rows.filter((row) => here(row, period)).length : 0)),
        );
        const days = (period: DatedPeriod): readonly number[] => {
          const end = period.complete ? period.endMicros : given.asOf;
          return given.rows.filter((row) => shown(period) && here(row, period)).map(({ from }) => Number(end - from) / 8.64e10);
        };
        const ages = Object.fromEntries(
          all(given).flatMap((period) => (days(period).length === 0 ? [] : [[period.name, Math.max(...days(period))]])),
        );
        expect(values(age)).toEqual(ages);
      }),
      { numRuns: 150, examples: [[afterMidnight]] },
    );
  });
});
