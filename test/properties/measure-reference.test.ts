import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { periods } from '../../src/calendar/index.ts';
import type { Engine } from '../../src/evaluate/engine/engine.ts';
import { openEngine } from '../../src/evaluate/engine/open-engine.ts';
import { measure } from '../../src/evaluate/measure/measure.ts';
import { type Desk, planDesk } from '../evaluate/measure/desk.ts';

/** A ticket as the reference sees it: hours since the start of 2026 in Amsterdam's winter, small numbers, many of them missing. */
interface Ticket {
  readonly created: number | null;
  readonly resolved: number | null;
  readonly priority: number | null;
  readonly contacts: number | null;
  readonly effort: number | null;
  readonly escalated: boolean | null;
  readonly team: string | null;
}

const ticket: fc.Arbitrary<Ticket> = fc.record({
  created: fc.option(fc.integer({ min: 0, max: 1500 }), { freq: 20 }),
  resolved: fc.option(fc.integer({ min: 0, max: 2200 }), { freq: 3 }),
  priority: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 5 }),
  contacts: fc.option(fc.integer({ min: -2, max: 4 }), { freq: 3 }),
  effort: fc.option(
    fc.integer({ min: -400, max: 400 }).map((eighths) => eighths / 8),
    { freq: 3 },
  ),
  escalated: fc.option(fc.boolean(), { freq: 3 }),
  team: fc.option(fc.constantFrom('a', 'b', "it's"), { freq: 4 }),
});

type Three = boolean | null;
const compare = (left: number | null, right: number | null, holds: (left: number, right: number) => boolean): Three =>
  left === null || right === null ? null : holds(left, right);
const both = (left: Three, right: Three): Three =>
  left === false || right === false ? false : left === null || right === null ? null : true;
const hours = ({ created, resolved }: Ticket): number | null => (created === null || resolved === null ? null : resolved - created);

/** Conditions, as text and as a function that never saw the text. */
const conditions: readonly (readonly [string, (ticket: Ticket) => Three])[] = [
  ['priority == 1', ({ priority }) => compare(priority, 1, (left, right) => left === right)],
  [
    'priority <= 2 and contacts > 0',
    ({ priority, contacts }) =>
      both(
        compare(priority, 2, (l, r) => l <= r),
        compare(contacts, 0, (l, r) => l > r),
      ),
  ],
  ['not escalated', ({ escalated }) => (escalated === null ? null : !escalated)],
  ['known(effort)', ({ effort }) => effort !== null],
  ['hours(created_at, resolved_at) <= 300', (row) => compare(hours(row), 300, (l, r) => l <= r)],
];

const values: readonly (readonly [string, (ticket: Ticket) => number | null])[] = [
  ['contacts', ({ contacts }) => contacts],
  ['effort', ({ effort }) => effort],
  ['hours(created_at, resolved_at)', hours],
];

/** Rows and the known values among them, to one number. */
const functions: Readonly<Record<string, (known: readonly number[]) => number | null>> = {
  sum: (known) => (known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)),
  avg: (known) => (known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length),
  min: (known) => (known.length === 0 ? null : Math.min(...known)),
  max: (known) => (known.length === 0 ? null : Math.max(...known)),
  distinct: (known) => new Set(known).size,
  median: (known) => known.toSorted((a, b) => a - b)[Math.ceil(known.length / 2) - 1] ?? null,
  percentile: (known) => known.toSorted((a, b) => a - b)[Math.ceil((known.length * 3) / 4) - 1] ?? null,
  top_share: (known) => {
    const counts = [...new Set(known)].map((each) => known.filter((value) => value === each).length).toSorted((a, b) => b - a);
    const top = counts.slice(0, Math.ceil(counts.length / 4)).reduce((sum, count) => sum + count, 0);
    return known.length === 0 ? null : (100 * top) / known.length;
  },
};

/** The fraction of the functions that take one. */
const fractions: Readonly<Record<string, string>> = { percentile: ', 0.75', top_share: ', 0.25' };

interface Expected {
  readonly formula: string;
  readonly over: 'created' | 'resolved';
  compute(rows: readonly Ticket[]): { readonly value: number | null; readonly n: number };
}

const condition = fc.constantFrom(...conditions);
const view = fc.constantFrom('created', 'resolved');

const counted: fc.Arbitrary<Expected> = fc.tuple(view, fc.array(condition, { maxLength: 2 })).map(([over, chosen]) => ({
  formula: `count(${over}${chosen.map(([text]) => `[${text}]`).join('')})`,
  over,
  compute: (rows) => {
    const value = rows.filter((row) => chosen.every(([, test]) => test(row) === true)).length;
    return { value, n: value };
  },
}));

const shared: fc.Arbitrary<Expected> = fc.tuple(view, condition, condition).map(([over, [where, inside], [text, test]]) => ({
  formula: `share(${over}[${where}], ${text})`,
  over,
  compute: (rows) => {
    const known = rows
      .filter((row) => inside(row) === true)
      .map(test)
      .filter((truth) => truth !== null);
    return { value: known.length === 0 ? null : (100 * known.filter(Boolean).length) / known.length, n: known.length };
  },
}));

const percentages: fc.Arbitrary<Expected> = fc.tuple(view, condition, condition).map(([over, [part, isPart], [whole, isWhole]]) => ({
  formula: `percent(count(${over}[${part}]), count(${over}[${whole}]))`,
  over,
  compute: (rows) => {
    const n = rows.filter((row) => isWhole(row) === true).length;
    return { value: n === 0 ? null : (100 * rows.filter((row) => isPart(row) === true).length) / n, n };
  },
}));

const folded: fc.Arbitrary<Expected> = fc
  .tuple(view, condition, fc.constantFrom(...values), fc.constantFrom(...Object.keys(functions)))
  .map(([over, [where, inside], [text, valueOf], name]) => ({
    formula: `${name}(${over}[${where}], ${text}${fractions[name] ?? ''})`,
    over,
    compute: (rows) => {
      const known = rows
        .filter((row) => inside(row) === true)
        .map(valueOf)
        .filter((value) => value !== null);
      return { value: functions[name]?.(known) ?? null, n: known.length };
    },
  }));

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

const zone = 'Europe/Amsterdam';
const START = BigInt(Date.parse('2025-12-31T23:00:00Z')) * 1000n;
const instant = (hour: number): bigint => START + BigInt(hour) * 3_600_000_000n;
const AS_OF = 2000;

const columns = {
  tickets: {
    created_at: 'TIMESTAMP',
    resolved_at: 'TIMESTAMP',
    priority: 'BIGINT',
    contacts: 'BIGINT',
    effort: 'DOUBLE',
    escalated: 'BOOLEAN',
    team: 'VARCHAR',
  },
} as const;

const cell = (value: number | boolean | null): string => (value === null ? 'NULL' : String(value));
const time = (hour: number | null): string => (hour === null ? 'NULL' : `make_timestamp(${instant(hour)})`);

const fill = async (tickets: readonly Ticket[]): Promise<void> => {
  const rows = tickets.map(({ created, resolved, priority, contacts, effort, escalated, team }) => {
    const name = team === null ? 'NULL' : `'${team.replaceAll("'", "''")}'`;
    return `(${[time(created), time(resolved), ...[priority, contacts, effort, escalated].map(cell), name].join(', ')})`;
  });
  const definition = Object.entries(columns.tickets).map(([name, type]) => `${name} ${type}`);
  await engine.run(`CREATE OR REPLACE TABLE tickets (${definition.join(', ')})`);
  await engine.run(`INSERT INTO tickets VALUES ${rows.join(', ')}`);
};

/** Value and n by period, and by team and period; where nothing was observed there is nothing. */
type Table = Readonly<Record<string, string>>;

const shown = (value: number | null, n: number): string => `${value === null ? null : Math.round(value * 1e6) / 1e6} (n ${n})`;

const reference = ({ over, compute }: Expected, tickets: readonly Ticket[]): Table => {
  const hourOf = (row: Ticket): number | null => (over === 'created' ? row.created : row.resolved);
  const seen = tickets.filter((row) => (hourOf(row) ?? AS_OF + 1) <= AS_OF);
  if (seen.length === 0) return {};
  const first = Math.min(...seen.map((row) => hourOf(row) ?? AS_OF));
  const all = periods({ cadence: 'weekly', zone, weekStart: 'monday', fromMicros: instant(first), toMicros: instant(AS_OF) });
  const teams = [undefined, ...new Set(seen.map(({ team }) => team))];
  return Object.fromEntries(
    teams.flatMap((team) => {
      const lines = all.map(({ name, startMicros, endMicros }) => {
        const rows = seen.filter((row) => {
          const at = instant(hourOf(row) ?? 0);
          return at >= startMicros && at < endMicros && (team === undefined || row.team === team);
        });
        return { name, ...compute(rows) };
      });
      if (team !== undefined && lines.every(({ n }) => n === 0)) return [];
      return lines.map(({ name, value, n }) => [`${team === undefined ? 'all' : JSON.stringify(team)} ${name}`, shown(value, n)]);
    }),
  );
};

describe('the SQL of a plan', () => {
  it('agrees with a plain computation, row by row, for any KPIs together', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(ticket, { minLength: 1, maxLength: 40 }),
        fc.array(fc.oneof(counted, shared, percentages, folded), { minLength: 1, maxLength: 8 }),
        async (tickets, kpis) => {
          await fill(tickets);
          const desk: Desk = {
            timezone: zone,
            asOf: new Date(Number(instant(AS_OF) / 1000n)).toISOString(),
            columns,
            rows: {},
            kpis: Object.fromEntries(kpis.map(({ formula }, index) => [`${index}`, { formula, cadence: 'weekly', segment: ['team'] }])),
          };
          const measured = await measure(engine, planDesk(desk));
          for (const [index, kpi] of kpis.entries()) {
            const { series = [], segments = [] } = measured[index] ?? {};
            const found = Object.fromEntries([
              ...series.map(({ period, value, n }) => [`all ${period}`, shown(value, n)]),
              ...segments.flatMap(({ by, series: own }) =>
                own.map(({ period, value, n }) => [`${JSON.stringify(by['team'])} ${period}`, shown(value, n)]),
              ),
            ]);
            expect({ [kpi.formula]: found }).toEqual({ [kpi.formula]: reference(kpi, tickets) });
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
