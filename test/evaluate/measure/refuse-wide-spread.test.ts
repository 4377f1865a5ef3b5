import { describe, expect, it } from 'vitest';
import { OperationalError } from '../../../src/diagnostic/index.ts';
import { measure } from '../../../src/evaluate/measure/measure.ts';
import type { Cadence, Measurement } from '../../../src/model/index.ts';
import { type Desk, planDesk, withDesk } from './desk.ts';

/** Four days of one ticket that never ends, two of another; one that ends before it begins is never there. */
const desk = (formula: string, rest: Partial<Desk> = {}, kpi: Partial<Desk['kpis'][string]> = {}): Desk => ({
  asOf: '2026-03-04T12:00',
  columns: {
    tickets: { ticket_id: 'VARCHAR', team: 'VARCHAR', created_at: 'TIMESTAMP', resolved_at: 'TIMESTAMP', closed_at: 'TIMESTAMP' },
  },
  rows: {
    tickets: [
      { created_at: '2026-03-01T10:00', team: 'a' },
      { created_at: '2026-03-02T10:00', resolved_at: '2026-03-04T09:00', team: 'b' },
      { created_at: '2026-03-03T10:00', resolved_at: '2026-03-01T09:00', team: 'b' },
    ],
  },
  kpis: { 'age-p85': { formula, cadence: 'daily', ...kpi } },
  ...rest,
});

const measured = (world: Desk, largestSpread: number): Promise<readonly Measurement[]> =>
  withDesk(world, (engine) => measure(engine, planDesk(world), { largestSpread }));

const refusal = (world: Desk, largestSpread: number): Promise<OperationalError> =>
  measured(world, largestSpread).then(
    () => expect.fail('it was computed'),
    (error: unknown) => (error instanceof OperationalError ? error : expect.fail(String(error))),
  );

describe('a stock whose rows have to be held for each period', () => {
  it('is computed up to the limit', async () => {
    const [measurement] = await measured(desk('percentile(open, age, 0.85)'), 6);
    expect(measurement?.series.map(({ n }) => n)).toEqual([1, 2, 2, 1]);
  });

  it('is refused above it, with the KPI, the count and what to do', async () => {
    const { message, help } = await refusal(desk('percentile(open, age, 0.85)'), 5);
    expect(message).toMatchInlineSnapshot(
      `"age-p85: the rows of \`tickets\` from \`created_at\` until \`ended_at\`, daily, would have to be held 6 times, once for each period in which they are there; at most 5 is possible"`,
    );
    expect(help).toMatchInlineSnapshot(
      `"Use a longer cadence, fewer segments, data of fewer years, or a count, which is not held row by row. \`ended_at\` is missing in 1 of 3 rows: check its mapping."`,
    );
  });

  it('is held once more for each segment set', async () => {
    const world = desk('percentile(open, age, 0.85)', {}, { segment: ['team'] });
    await expect(measured(world, 12)).resolves.toHaveLength(1);
    expect((await refusal(world, 11)).message).toContain('would have to be held 12 times, once');
    expect((await refusal(world, 11)).message).toContain('(6 in each of 2 groupings)');
  });

  it.each([
    'max(open, age)',
    'count(open[age > 1])',
    'distinct(open, team)',
    'top_share(open, team, 0.05)',
    'km_median(open, created_at, resolved_at)',
  ])('is limited for %s too', async (formula) => {
    expect((await refusal(desk(formula), 5)).message).toContain('6 times');
  });

  it.each(['count(open)', 'percent(count(open[team == "a"]), count(open))', 'median(created, hours(created_at, resolved_at))'])(
    'has no limit for %s, which holds no rows for each period',
    async (formula) => {
      await expect(measured(desk(formula), 0)).resolves.toHaveLength(1);
    },
  );

  it('has no limit to date: there each row is there once', async () => {
    await expect(measured(desk('percentile(open, age, 0.85)', {}, { cadence: 'to_date' }), 0)).resolves.toHaveLength(1);
  });

  it('has no limit over no rows', async () => {
    await expect(measured(desk('percentile(open, age, 0.85)', { rows: { tickets: [] } }), 0)).resolves.toHaveLength(1);
  });

  it.each<readonly [Cadence, Desk['weekStarts']]>([
    ['daily', 'monday'],
    ['weekly', 'monday'],
    ['weekly', 'sunday'],
    ['weekly', 'saturday'],
    ['monthly', 'monday'],
    ['quarterly', 'monday'],
    ['yearly', 'monday'],
  ])('counts beforehand what is there afterwards: %s, weeks from %s', async (cadence, weekStarts = 'monday') => {
    const world = desk(
      'percentile(open, age, 0.85)',
      {
        timezone: 'Europe/Berlin',
        weekStarts,
        rows: {
          tickets: [
            { created_at: '2024-01-31T23:59', resolved_at: '2024-04-01T00:00' },
            { created_at: '2024-02-29T12:00', resolved_at: '2026-12-31T23:59' },
            { created_at: '2024-03-31T01:30', resolved_at: '2024-03-31T03:30' },
            { created_at: '2023-12-31T00:00' },
            { created_at: '2026-03-04T00:00' },
            { created_at: '2027-01-01T00:00' },
          ],
        },
      },
      { cadence },
    );
    const spread = await withDesk(world, async (engine) => {
      const [statement] = planDesk(world).scans;
      const [row] = await engine.rows(statement?.spreadSql ?? '');
      return Number(row?.['spread']);
    });
    const [measurement] = await measured(world, 100_000);
    expect(spread).toBe(measurement?.series.reduce((sum, { n }) => sum + n, 0));
  });
});
