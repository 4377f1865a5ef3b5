import { describe, expect, it } from 'vitest';
import { type Desk, lines, measureDesk, type TestCell } from './desk.ts';

type Row = Readonly<Record<string, TestCell>>;

const columns = {
  tickets: {
    created_at: 'TIMESTAMP',
    resolved_at: 'TIMESTAMP',
    service: 'VARCHAR',
    team: 'VARCHAR',
    priority: 'BIGINT',
    contact_count: 'BIGINT',
  },
  costs: { incurred_at: 'TIMESTAMP', amount: 'DOUBLE', service: 'VARCHAR' },
} as const;

const desk = (tickets: readonly Row[], kpis: Desk['kpis'], rest: Partial<Desk> = {}): Desk => ({
  asOf: '2026-04-10',
  columns,
  rows: { tickets },
  kpis,
  ...rest,
});

const segmentLines = (
  segments: readonly { by: object; series: readonly { period: string; value: number | null; n: number }[] }[] = [],
): readonly string[] =>
  segments.map(({ by, series }) => `${JSON.stringify(by)} ${series.map(({ value, n }) => `${value}/${n}`).join(' ')}`);

describe('a series', () => {
  it('runs from the first period with a row to the one that holds as_of; an empty period is 0 for a count, no value for the rest', async () => {
    const rows = [
      { created_at: '2026-01-05', contact_count: 2 },
      { created_at: '2026-03-05', contact_count: null },
    ];
    const { count, average, sum, ratio, share } = await measureDesk(
      desk(rows, {
        count: { formula: 'count(created)' },
        average: { formula: 'avg(created, contact_count)' },
        sum: { formula: 'sum(created, contact_count)' },
        ratio: { formula: 'percent(count(created[contact_count == 1]), count(created))' },
        share: { formula: 'share(created, contact_count == 1)' },
      }),
    );
    expect(lines(count)).toEqual(['2026-01: 1 (n 1)', '2026-02: 0 (n 0)', '2026-03: 1 (n 1)', '2026-04 open: 0 (n 0)']);
    expect(lines(average)).toEqual(['2026-01: 2 (n 1)', '2026-02: null (n 0)', '2026-03: null (n 0)', '2026-04 open: null (n 0)']);
    expect(lines(sum)).toEqual(lines(average));
    expect(lines(ratio)).toEqual(['2026-01: 0 (n 1)', '2026-02: null (n 0)', '2026-03: 0 (n 1)', '2026-04 open: null (n 0)']);
    expect(lines(share)).toEqual(['2026-01: 0 (n 1)', '2026-02: null (n 0)', '2026-03: null (n 0)', '2026-04 open: null (n 0)']);
  });

  it('does not count what lies after as_of, and counts what lies on it', async () => {
    const rows = [{ created_at: '2026-04-10T12:00' }, { created_at: '2026-04-10T12:00:01' }, { created_at: null }];
    const { kpi } = await measureDesk(desk(rows, { kpi: { formula: 'count(created)', cadence: 'daily' } }, { asOf: '2026-04-10T12:00' }));
    expect(lines(kpi)).toEqual(['2026-04-10 open: 1 (n 1)']);
  });

  it('shows a period that starts at as_of only when a row lies on that instant', async () => {
    const kpis = { kpi: { formula: 'count(created)', cadence: 'daily' } } as const;
    const before = { created_at: '2026-04-09T12:00' };
    expect(lines((await measureDesk(desk([before], kpis)))['kpi'])).toEqual(['2026-04-09: 1 (n 1)']);
    expect(lines((await measureDesk(desk([before, { created_at: '2026-04-10' }], kpis)))['kpi'])).toEqual([
      '2026-04-09: 1 (n 1)',
      '2026-04-10 open: 1 (n 1)',
    ]);
  });

  it('is empty when the data set has no row', async () => {
    const { kpi } = await measureDesk(desk([], { kpi: { formula: 'count(created)', segment: ['team'] } }));
    expect(kpi).toMatchObject({ series: [], segments: [], missingInputs: [] });
  });

  it('joins data sets by period, from the first period of either', async () => {
    const tickets = [
      { created_at: '2026-02-01', resolved_at: '2026-02-02' },
      { created_at: '2026-02-01', resolved_at: '2026-03-02' },
    ];
    const costs = [
      { incurred_at: '2026-01-01', amount: 5 },
      { incurred_at: '2026-02-01', amount: 12.5 },
    ];
    const { kpi } = await measureDesk({
      ...desk([], { kpi: { formula: 'sum(costs, amount) / count(resolved)' } }),
      rows: { tickets, costs },
    });
    expect(lines(kpi)).toEqual(['2026-01: null (n 0)', '2026-02: 12.5 (n 1)', '2026-03: null (n 1)', '2026-04 open: null (n 0)']);
  });

  it('has one line to date, which holds the row that sets as_of', async () => {
    const rows = [{ created_at: '2026-01-05' }, { created_at: '2026-04-10' }];
    const { kpi } = await measureDesk(desk(rows, { kpi: { formula: 'count(created)', cadence: 'to_date' } }));
    expect(kpi?.series).toMatchObject([
      { period: 'to-date', start: '2026-01-05T00:00:00+00:00', end: '2026-04-10T00:00:00+00:00', complete: true, value: 2 },
    ]);
  });

  it('is bounded, whatever year a row claims to be of, and says how many periods it left out', async () => {
    const rows = [{ created_at: '0199-01-01' }, { created_at: '1900-01-01' }, { created_at: '2026-04-09' }];
    const { flow, stock } = await measureDesk(
      desk(rows, { flow: { formula: 'count(created)', cadence: 'daily' }, stock: { formula: 'count(open)', cadence: 'daily' } }),
    );
    expect(flow?.series).toHaveLength(4000);
    expect(flow?.series.at(-1)).toMatchObject({ period: '2026-04-09', value: 1 });
    expect(flow?.omittedPeriods).toBe(2);
    expect(stock?.series.at(-1)).toMatchObject({ period: '2026-04-09', value: 3 });
  });
});

describe('missing inputs', () => {
  it('are named, and the KPI is not computed; others are', async () => {
    const { sla, count } = await measureDesk(
      desk([{ created_at: '2026-03-01' }], { sla: { formula: 'share(sla[escalated], met)' }, count: { formula: 'count(created)' } }),
    );
    expect(sla).toMatchObject({ missingInputs: ['tickets.due_at', 'tickets.escalated'], series: [], segments: [], intervalMethod: null });
    expect(lines(count)[0]).toBe('2026-03: 1 (n 1)');
  });

  it('do not include a segment field: the segments are missing, the KPI is not', async () => {
    const { kpi } = await measureDesk(
      desk([{ created_at: '2026-03-01', team: 'a' }], {
        kpi: { formula: 'count(created)', segment: ['team', 'assignee_id', ['team', 'assignee_id']] },
      }),
    );
    expect(kpi?.missingSegments).toEqual([['assignee_id'], ['team', 'assignee_id']]);
    expect(segmentLines(kpi?.segments)).toEqual(['{"team":"a"} 1/1 0/0']);
  });
});

describe('segments', () => {
  const rows = [
    { created_at: '2026-03-01', service: 'payroll', team: 'b', priority: 1 },
    { created_at: '2026-03-02', service: 'payroll', team: 'a', priority: 2 },
    { created_at: '2026-03-03', service: 'mail', team: null, priority: 10 },
    { created_at: '2026-04-03', service: 'mail', team: 'a', priority: 2 },
  ];

  it('split every period by each set, a missing value being a segment of its own', async () => {
    const { kpi } = await measureDesk(
      desk(rows, { kpi: { formula: 'count(created)', segment: ['team', 'priority', ['service', 'team']] } }),
    );
    expect(segmentLines(kpi?.segments)).toEqual([
      '{"team":"a"} 1/1 1/1',
      '{"team":"b"} 1/1 0/0',
      '{"team":null} 1/1 0/0',
      '{"priority":1} 1/1 0/0',
      '{"priority":2} 1/1 1/1',
      '{"priority":10} 1/1 0/0',
      '{"service":"mail","team":"a"} 0/0 1/1',
      '{"service":"mail","team":null} 1/1 0/0',
      '{"service":"payroll","team":"a"} 1/1 0/0',
      '{"service":"payroll","team":"b"} 1/1 0/0',
    ]);
  });

  it('without an observation of the KPI are not shown, whatever other KPIs look at', async () => {
    const { urgent } = await measureDesk(
      desk(rows, {
        urgent: { formula: 'share(created[priority == 1], known(team))', segment: ['team'] },
        all: { formula: 'count(created)', segment: ['team', 'service'] },
      }),
    );
    expect(segmentLines(urgent?.segments)).toEqual(['{"team":"b"} 100/1 null/0']);
  });

  it('join data sets by value, and need the field in all of them', async () => {
    const costs = [
      { incurred_at: '2026-03-01', amount: 30, service: 'payroll' },
      { incurred_at: '2026-03-01', amount: 8, service: 'vpn' },
    ];
    const { kpi } = await measureDesk({
      ...desk([], { kpi: { formula: 'sum(costs, amount) / count(created)', segment: ['service', 'team'] } }),
      rows: { tickets: rows, costs },
    });
    expect(segmentLines(kpi?.segments)).toEqual(['{"service":"mail"} null/1 null/1', '{"service":"payroll"} 15/2 null/0']);
    expect(kpi?.missingSegments).toEqual([['team']]);
  });

  it('are cut to the 200 with the most observations in the newest complete period', async () => {
    const prepare = `INSERT INTO tickets (created_at, team)
      SELECT TIMESTAMP '2026-03-05', 'big ' || (i % 150) FROM range(300) AS r(i)
      UNION ALL SELECT TIMESTAMP '2026-03-05', 'small ' || i FROM range(100) AS r(i)
      UNION ALL SELECT TIMESTAMP '2026-04-05', 'new ' || (i % 10) FROM range(1000) AS r(i)`;
    const { kpi } = await measureDesk(desk([], { kpi: { formula: 'count(created)', segment: ['team'] } }, { prepare }));
    const teams = kpi?.segments.map(({ by }) => String(by['team']).split(' ')[0]);
    expect(teams?.filter((team) => team === 'big')).toHaveLength(150);
    expect(teams?.filter((team) => team === 'small')).toHaveLength(50);
    expect(kpi?.omittedSegments).toEqual([{ by: ['team'], count: 60 }]);
  });
});
