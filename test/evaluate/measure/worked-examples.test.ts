import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/model/index.ts';
import { type Desk, measureDesk, type TestKpi } from './desk.ts';

const columns = {
  tickets: {
    ticket_id: 'BIGINT',
    created_at: 'TIMESTAMP',
    first_human_reply_at: 'TIMESTAMP',
    resolved_at: 'TIMESTAMP',
    closed_at: 'TIMESTAMP',
    due_at: 'TIMESTAMP',
    priority: 'BIGINT',
    contact_count: 'BIGINT',
    escalated: 'BOOLEAN',
  },
  surveys: { survey_id: 'BIGINT', responded_at: 'TIMESTAMP', score: 'BIGINT' },
  costs: { cost_id: 'BIGINT', incurred_at: 'TIMESTAMP', amount: 'DOUBLE' },
} as const;

/** `of` tickets resolved in March 2026, the first `good` of which are of the other kind; made in SQL. */
const tickets = (of: number, values: Partial<Record<keyof (typeof columns)['tickets'], string>>): string => {
  const cells = {
    ticket_id: 'i',
    created_at: "TIMESTAMP '2026-03-02 09:00:00'",
    resolved_at: "TIMESTAMP '2026-03-02 13:30:00'",
    ...values,
  };
  return `INSERT INTO tickets (${Object.keys(cells).join(', ')}) SELECT ${Object.values(cells).join(', ')} FROM range(${of}) AS numbers(i)`;
};

const march = async (formula: TestKpi['formula'], prepare: string): Promise<Point | undefined> => {
  const desk: Desk = { asOf: '2026-04-01', columns, rows: {}, kpis: { kpi: { formula } }, prepare };
  const { kpi } = await measureDesk(desk);
  return kpi?.series.find(({ period }) => period === '2026-03');
};

const surveys = (scores: readonly number[]): string =>
  `INSERT INTO surveys SELECT 0, 0, TIMESTAMP '2026-03-05 10:00:00', score FROM (SELECT unnest([${scores.join(', ')}]) AS score)`;

const times = (count: number, value: number): readonly number[] => Array.from({ length: count }, () => value);

describe('worked examples of help-desk books (DOMAIN 4.1)', () => {
  it('W01: a backlog of 50, 40 new and 60 resolved leave 30', async () => {
    const before = tickets(50, {
      created_at: "TIMESTAMP '2026-02-10 09:00:00'",
      resolved_at: "CASE WHEN i < 45 THEN TIMESTAMP '2026-03-20 09:00:00' END",
    });
    const fresh = tickets(40, { resolved_at: "CASE WHEN i < 15 THEN TIMESTAMP '2026-03-20 09:00:00' END" });
    expect(await march('count(open)', `${before}; ${fresh}`)).toMatchObject({ value: 30, n: 30, interval: null });
  });

  it('W02: 100 answers that add up to 400 of 500 are 80 %', async () => {
    const answers = [...times(50, 5), ...times(50, 3)];
    expect(await march('percent(sum(surveys, score), 5 * count(surveys))', surveys(answers))).toMatchObject({ value: 80, n: 100 });
  });

  it('W03, W05: 60 promoters, 20 passives and 20 detractors score 40', async () => {
    const answers = [...times(30, 10), ...times(30, 9), ...times(10, 8), ...times(10, 7), ...times(10, 6), ...times(10, 0)];
    expect(await march('share(surveys, score >= 9) - share(surveys, score <= 6)', surveys(answers))).toMatchObject({
      value: 40,
      n: 100,
      interval: null,
    });
  });

  it('W06: 950 of 1,000 within the agreement are 95 %, with the interval of Wilson', async () => {
    const rows = tickets(1000, { due_at: "TIMESTAMP '2026-03-02 13:00:00' + INTERVAL 1 HOUR * (CASE WHEN i < 950 THEN 1 ELSE 0 END)" });
    const point = await march('share(sla, met)', rows);
    expect(point).toMatchObject({ value: 95, n: 1000 });
    expect(point?.interval?.[0]).toBeCloseTo(93.4686, 4);
    expect(point?.interval?.[1]).toBeCloseTo(96.187, 4);
  });

  it('W09: 70 of 100 resolved with one contact are 70 %', async () => {
    const rows = tickets(100, { contact_count: 'CASE WHEN i < 70 THEN 1 ELSE 3 END' });
    const point = await march('percent(count(resolved[contact_count == 1]), count(resolved))', rows);
    expect(point).toMatchObject({ value: 70, n: 100 });
    expect(point?.interval?.[0]).toBeCloseTo(60.4151, 4);
    expect(point?.interval?.[1]).toBeCloseTo(78.1051, 4);
  });

  it('W10: from 09:00 to 13:30 are 4.5 hours', async () => {
    expect(await march('avg(resolved, hours(created_at, resolved_at))', tickets(1, {}))).toMatchObject({
      value: 4.5,
      n: 1,
      interval: null,
    });
  });

  it('W12: 15 escalated of 200 are 7.5 %', async () => {
    const point = await march('share(created, escalated)', tickets(200, { escalated: 'i < 15' }));
    expect(point).toMatchObject({ value: 7.5, n: 200 });
    expect(point?.interval?.[0]).toBeCloseTo(4.5975, 4);
    expect(point?.interval?.[1]).toBeCloseTo(12.0044, 4);
  });

  it('W13: 40,000 spent on 5,000 tickets are 8 a ticket', async () => {
    const spent = "INSERT INTO costs VALUES (0, 0, TIMESTAMP '2026-03-01 00:00:00', 39999.9), (1, 1, TIMESTAMP '2026-03-01 00:00:00', 0.1)";
    expect(await march('sum(costs, amount) / count(resolved)', `${tickets(5000, {})}; ${spent}`)).toMatchObject({
      value: 8,
      n: 5000,
      interval: null,
    });
  });

  it.each([
    [90, 90],
    [89, 89],
  ])('W15: %i of 100 urgent tickets within 8 hours are %i %%', async (within, value) => {
    const rows = tickets(100, {
      priority: '2',
      resolved_at: `TIMESTAMP '2026-03-02 09:00:00' + INTERVAL 1 HOUR * (CASE WHEN i < ${within} THEN 8 ELSE 9 END)`,
    });
    const others = tickets(50, { priority: '3' });
    expect(await march('share(resolved[priority == 2], hours(created_at, resolved_at) <= 8)', `${rows}; ${others}`)).toMatchObject({
      value,
      n: 100,
    });
  });

  it('W16: replies after 5, 10 and 30 minutes take 15 on average, and one of three takes longer', async () => {
    const rows = tickets(3, { first_human_reply_at: "TIMESTAMP '2026-03-02 09:00:00' + INTERVAL 1 MINUTE * [5, 10, 30][i + 1]" });
    expect(await march('avg(responded, minutes(created_at, first_human_reply_at))', rows)).toMatchObject({ value: 15, n: 3 });
    expect(await march('count(responded[minutes(created_at, first_human_reply_at) > 15])', rows)).toMatchObject({ value: 1, n: 1 });
  });

  it('W20: 95 % on time of 1,000 leaves 50 that failed', async () => {
    const rows = tickets(1000, { due_at: "TIMESTAMP '2026-03-02 13:00:00' + INTERVAL 1 HOUR * (CASE WHEN i < 950 THEN 1 ELSE 0 END)" });
    expect(await march('count(sla[not met])', rows)).toMatchObject({ value: 50, n: 50 });
  });
});

describe('durations of which some have not ended (DOMAIN 4.6, F3)', () => {
  /** Resolved after 1, 2, 2, 3, 4, 5, 6 and 8 hours; open for 10, 20, 30 and 40 hours at the end of March. */
  const waiting = [
    tickets(8, { resolved_at: "TIMESTAMP '2026-03-02 09:00:00' + INTERVAL 1 HOUR * [1, 2, 2, 3, 4, 5, 6, 8][i + 1]" }),
    tickets(4, { created_at: "TIMESTAMP '2026-04-01 00:00:00' - INTERVAL 1 HOUR * [10, 20, 30, 40][i + 1]", resolved_at: 'NULL' }),
  ].join('; ');

  it('have a mean of 3.875 hours and a median of 3 where only the resolved count', async () => {
    expect(await march('avg(resolved, hours(created_at, resolved_at))', waiting)).toMatchObject({ value: 3.875, n: 8 });
    expect(await march('median(resolved, hours(created_at, resolved_at))', waiting)).toMatchObject({ value: 3, n: 8 });
  });

  it('have a median of 5 hours where those still waiting count too', async () => {
    expect(await march('km_median(created, created_at, resolved_at)', waiting)).toMatchObject({ value: 5, n: 12, interval: null });
  });
});
