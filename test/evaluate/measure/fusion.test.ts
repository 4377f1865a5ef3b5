import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/evaluate/engine/engine.ts';
import { measure } from '../../../src/evaluate/measure/measure.ts';
import { type Desk, measureDesk, planDesk, type TestKpi, withDesk } from './desk.ts';

const columns = {
  tickets: {
    created_at: 'TIMESTAMP',
    resolved_at: 'TIMESTAMP',
    closed_at: 'TIMESTAMP',
    service: 'VARCHAR',
    team: 'VARCHAR',
    priority: 'BIGINT',
    reopen_count: 'BIGINT',
    effort: 'DOUBLE',
  },
} as const;

const prepare = `INSERT INTO tickets SELECT i,
  TIMESTAMP '2025-06-01' + INTERVAL 1 MINUTE * (hash(i) % 400000)::BIGINT,
  TIMESTAMP '2025-06-01' + INTERVAL 1 MINUTE * (hash(i) % 400000 + hash(i + 1) % 20000)::BIGINT, NULL,
  'service ' || (hash(i + 2) % 5), 'team ' || (hash(i + 3) % 7), 1 + (hash(i + 4) % 4)::BIGINT, (hash(i + 5) % 3)::BIGINT,
  (hash(i + 6) % 1000000)::DOUBLE / 7
  FROM range(30000) AS numbers(i)`;

const kpi = (index: number): TestKpi => {
  const condition = `priority == ${1 + (index % 4)} and hours(created_at, resolved_at) <= ${index + 1}`;
  const formulas = [
    `count(resolved[${condition}])`,
    `share(resolved[reopen_count == ${index % 3}], ${condition})`,
    `avg(resolved[${condition}], effort)`,
    `percent(count(resolved[${condition}]), count(resolved))`,
    `percentile(resolved[priority == ${1 + (index % 4)}], hours(created_at, resolved_at), 0.${1 + (index % 9)})`,
  ];
  return { formula: formulas[index % 5] ?? '', segment: ['service', 'team', ['service', 'priority']] };
};

const desk = (count: number): Desk => ({
  asOf: '2026-06-01',
  columns,
  rows: {},
  prepare,
  kpis: Object.fromEntries(Array.from({ length: count }, (_, index) => [`kpi-${index}`, kpi(index + (count === 1 ? 4 : 0))])),
});

/** The operators of a physical plan that read the table of the data set. */
const tableScans = async (engine: Engine, sql: string): Promise<number> => {
  const [row] = await engine.rows(`EXPLAIN (FORMAT json) ${sql}`);
  const plan = Object.values(row ?? {}).join('\n');
  return [...plan.matchAll(/SEQ_SCAN|READ_CSV|TABLE_SCAN/g)].length;
};

/** How many statements the KPIs of a desk take. */
const statements = (count: number): Promise<number> =>
  withDesk(desk(count), async (engine) => {
    const before = engine.statements.length;
    await measure(engine, planDesk(desk(count)));
    return engine.statements.length - before;
  });

const amounts = (values: readonly (number | string)[]): Desk => ({
  asOf: '2026-02-01',
  columns: { costs: { incurred_at: 'TIMESTAMP', amount: 'DOUBLE' } },
  rows: { costs: values.map((amount) => ({ incurred_at: '2026-01-10', amount })) },
  kpis: { sum: { formula: 'sum(costs, amount)' }, avg: { formula: 'avg(costs, amount)' } },
});

describe('KPIs that share a view and a cadence', () => {
  it('cost the same number of statements, be it one or fifty', async () => {
    expect(await statements(1)).toBe(4);
    expect(await statements(50)).toBe(4);
  });

  it('are one statement that reads the table once', async () => {
    await withDesk(desk(50), async (engine) => {
      const { scans } = planDesk(desk(50));
      expect(scans).toHaveLength(1);
      expect(await tableScans(engine, scans[0]?.sql ?? '')).toBe(1);
    });
  });

  it('read the table once for a stock, too', async () => {
    const stock = { ...desk(0), kpis: { age: { formula: 'avg(open, age)' }, count: { formula: 'count(open)' } } };
    await withDesk(stock, async (engine) => {
      const { scans } = planDesk(stock);
      expect(scans).toHaveLength(1);
      expect(await tableScans(engine, scans[0]?.sql ?? '')).toBe(1);
    });
  });

  it('compute a condition and a value that they share once', () => {
    const { scans } = planDesk({
      ...desk(0),
      kpis: {
        median: { formula: 'median(resolved[priority == 1], hours(created_at, resolved_at))' },
        p90: { formula: 'percentile(resolved[priority == 1], hours(created_at, resolved_at), 0.9)' },
        count: { formula: 'count(resolved[priority == 1])' },
        share: { formula: 'percent(count(resolved[priority == 1]), count(resolved))' },
      },
    });
    expect(scans[0]?.scan.rows).toHaveLength(3);
    expect(scans[0]?.scan.accumulators.map(({ kind }) => kind)).toEqual(['count', 'list', 'count', 'count']);
  });

  it('have the same values as each KPI alone', async () => {
    const together = await measureDesk(desk(10));
    for (const [name, only] of Object.entries(desk(10).kpis)) {
      const alone = await measureDesk({ ...desk(10), kpis: { [name]: only } });
      expect(alone[name]).toEqual(together[name]);
    }
  });

  it('have the same bytes with one thread and with two', async () => {
    const [one, two] = [await measureDesk(desk(50), 1), await measureDesk(desk(50), 2)];
    expect(JSON.stringify(one)).toBe(JSON.stringify(two));
    expect(one['kpi-2']?.series.some(({ value }) => value !== null && !Number.isInteger(value))).toBe(true);
  });
});

describe('sums of numbers with fractions', () => {
  it('are exact: a tenth ten times is one, and a cent is not lost beside a billion', async () => {
    expect((await measureDesk(amounts(Array.from({ length: 10 }, () => 0.1))))['sum']?.series[0]?.value).toBe(1);
    expect((await measureDesk(amounts([1e12, 0.01, -1e12])))['sum']?.series[0]?.value).toBe(0.01);
  });

  it('are no value when a number is beyond what they can hold, never a wrong one', async () => {
    const { sum, avg } = await measureDesk(amounts([1, 1e300]));
    expect(sum?.series[0]).toMatchObject({ value: null, n: 2 });
    expect(avg?.series[0]).toMatchObject({ value: null, n: 2, interval: null });
    expect((await measureDesk(amounts([1, 'NaN'])))['sum']?.series[0]?.value).toBeNull();
    expect((await measureDesk(amounts([1, 'Infinity'])))['sum']?.series[0]?.value).toBeNull();
  });
});
