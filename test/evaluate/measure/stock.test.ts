import { describe, expect, it } from 'vitest';
import { type Desk, lines, measureDesk } from './desk.ts';

const desk = (rows: Desk['rows'][string], rest: Partial<Desk> = {}): Desk => ({
  asOf: '2026-03-05T12:00',
  columns: { tickets: { ticket_id: 'VARCHAR', created_at: 'TIMESTAMP', resolved_at: 'TIMESTAMP', closed_at: 'TIMESTAMP' } },
  rows: { tickets: rows },
  kpis: { kpi: { formula: 'count(open)', cadence: 'daily' } },
  ...rest,
});

const backlog = async (rows: Desk['rows'][string], rest: Partial<Desk> = {}): Promise<readonly string[]> =>
  lines((await measureDesk(desk(rows, rest)))['kpi']);

describe('what is open at the end of a period', () => {
  it('counts a ticket from the day of its creation until the day before its resolution', async () => {
    expect(await backlog([{ created_at: '2026-03-01T10:00', resolved_at: '2026-03-04T09:00' }])).toEqual([
      '2026-03-01: 1 (n 1)',
      '2026-03-02: 1 (n 1)',
      '2026-03-03: 1 (n 1)',
      '2026-03-04: 0 (n 0)',
      '2026-03-05 open: 0 (n 0)',
    ]);
  });

  it('shows the open period as of now: what was resolved an hour ago is gone, what comes later has not come', async () => {
    const rows = [
      { created_at: '2026-03-05T08:00', resolved_at: '2026-03-05T11:00' },
      { created_at: '2026-03-05T09:00', resolved_at: '2026-03-05T13:00' },
      { created_at: '2026-03-05T10:00' },
      { created_at: '2026-03-05T15:00' },
    ];
    expect(await backlog(rows)).toEqual(['2026-03-05 open: 2 (n 2)']);
  });

  it('gives an instant between two periods to the later one, as flows do', async () => {
    const rows = [{ created_at: '2026-03-03T00:00', resolved_at: '2026-03-04T00:00' }];
    const kpis = {
      kpi: { formula: 'count(open)', cadence: 'daily' },
      created: { formula: 'count(created)', cadence: 'daily' },
      resolved: { formula: 'count(resolved)', cadence: 'daily' },
    } as const;
    const found = await measureDesk(desk(rows, { kpis }));
    expect(lines(found['kpi'])).toEqual(['2026-03-03: 1 (n 1)', '2026-03-04: 0 (n 0)', '2026-03-05 open: 0 (n 0)']);
    expect(lines(found['created'])[0]).toBe('2026-03-03: 1 (n 1)');
    expect(lines(found['resolved'])[0]).toBe('2026-03-04: 1 (n 1)');
  });

  it('measures the age at the end of each period, and in the open one up to now', async () => {
    expect(await backlog([{ created_at: '2026-03-03T12:00' }], { kpis: { kpi: { formula: 'max(open, age)', cadence: 'daily' } } })).toEqual(
      ['2026-03-03: 0.5 (n 1)', '2026-03-04: 1.5 (n 1)', '2026-03-05 open: 2 (n 1)'],
    );
  });

  it('ends a day of 23 hours an hour early', async () => {
    const kpis = { kpi: { formula: 'max(open, age) * 24', cadence: 'daily' } } as const;
    const rest = { kpis, timezone: 'Europe/Berlin', asOf: '2024-04-01T00:00' };
    expect(await backlog([{ created_at: '2024-03-30T20:00' }], rest)).toEqual(['2024-03-30: 4 (n 1)', '2024-03-31: 27 (n 1)']);
  });

  it('never counts a ticket that ended before it began', async () => {
    const rows = [{ created_at: '2026-03-04T10:00' }, { created_at: '2026-03-05T10:00', resolved_at: '2026-03-01T10:00' }];
    expect(await backlog(rows)).toEqual(['2026-03-04: 1 (n 1)', '2026-03-05 open: 1 (n 1)']);
  });

  it('counts at as_of alone when there is one period to date', async () => {
    const kpis = { kpi: { formula: 'avg(open, age)', cadence: 'to_date' } } as const;
    const rows = [
      { created_at: '2026-03-04T12:00' },
      { created_at: '2026-03-02T12:00' },
      { created_at: '2026-03-01T12:00', resolved_at: '2026-03-05T12:00' },
    ];
    expect(await backlog(rows, { kpis })).toEqual(['to-date: 2 (n 2)']);
  });

  it('takes a resolution or a closure as the end, and does without either column', async () => {
    const rows = [{ created_at: '2026-03-04T10:00', closed_at: '2026-03-05T10:00' }];
    const columns = { tickets: { created_at: 'TIMESTAMP', closed_at: 'TIMESTAMP' } } as const;
    expect(await backlog(rows)).toEqual(['2026-03-04: 1 (n 1)', '2026-03-05 open: 0 (n 0)']);
    expect(await backlog(rows, { columns })).toEqual(['2026-03-04: 1 (n 1)', '2026-03-05 open: 0 (n 0)']);
  });

  it('obeys the identity of a backlog in every period: before + created - resolved', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({
      created_at: `2026-03-0${1 + (index % 4)}T0${index % 10}:00`,
      resolved_at: index % 3 === 0 ? null : `2026-03-0${Math.min(5, 2 + (index % 5))}T1${index % 3}:00`,
    })).filter(({ created_at, resolved_at }) => resolved_at === null || created_at < resolved_at);
    const cadence = 'daily';
    const { open, created, resolved } = await measureDesk(
      desk(rows, {
        kpis: {
          open: { formula: 'count(open)', cadence },
          created: { formula: 'count(created)', cadence },
          resolved: { formula: 'count(created[known(resolved_at)]) * 0 + count(resolved)', cadence },
        },
      }),
    );
    const values = (name: typeof open): readonly number[] => name?.series.map(({ value }) => value ?? Number.NaN) ?? [];
    const flows = values(created).map((count, index) => count - (values(resolved)[index] ?? Number.NaN));
    const identity = flows.map((_, index) => flows.slice(0, index + 1).reduce((sum, flow) => sum + flow, 0));
    expect(identity).toHaveLength(5);
    expect(values(open)).toEqual(identity);
  });
});
