import { expect, test } from 'vitest';
import { kpiOf, lines, type Row, scorecardOf } from '../worked-examples-desk.ts';

const tickets: readonly Row[] = [
  { ticket_id: 'A', created_at: '2026-01-01', team: 'L1', location: 'Delft', priority: 1 },
  { ticket_id: 'B', created_at: '2026-01-02', team: 'L2', location: 'Delft', priority: 2 },
  { ticket_id: 'C', created_at: '2026-01-03', location: 'Breda', priority: 3 },
];

/** No keys: the rows of a survey file need none. */
const surveys: readonly Row[] = [
  { ticket_id: 'A', responded_at: '2026-01-05', score: 5 },
  { ticket_id: 'A', responded_at: '2026-01-06', score: 1 },
  { ticket_id: 'B', responded_at: '2026-01-07', score: 4 },
  { ticket_id: 'C', responded_at: '2026-01-08', score: 3 },
  { ticket_id: 'gone', responded_at: '2026-01-09', score: 2 },
  { responded_at: '2026-01-10', score: 2 },
];

const bySegment = async (data: Readonly<Record<string, readonly Row[] | string>>, segment: string, formula = 'count(surveys)') => {
  const { segments } = await kpiOf(
    { data, asOf: '2026-02-15' },
    { formula, segment: [segment], metric: { id: 'm', unit: 'count', direction: 'demand' } },
  );
  return Object.fromEntries(segments.map(({ by, series }) => [String(by[segment]), series.find(({ period }) => period === '2026-01')?.n]));
};

/** Five of each, so that no segment is too small to be shown. */
const five = (rows: readonly Row[]): readonly Row[] => Array.from({ length: 5 }, () => rows).flat();

test('surveys are broken down by the team and the place of their ticket', async () => {
  expect(await bySegment({ tickets, surveys: five(surveys) }, 'team')).toEqual({ L1: 10, L2: 5, null: 15 });
  expect(await bySegment({ tickets, surveys: five(surveys) }, 'location')).toEqual({ Delft: 15, Breda: 5, null: 10 });
});

test('a condition may ask for a field of the ticket; a row without ticket in the data does not pass it', async () => {
  const kpi = await kpiOf({ data: { tickets, surveys } }, { formula: 'count(surveys[priority <= 2 and location == "Delft"])' });
  expect(lines(kpi)).toEqual(['2026-01 open: 3 (n 3)']);
});

test('what the data set itself gives is never replaced', async () => {
  const own = five(surveys).map((row) => ({ ...row, team: 'own' }));
  expect(await bySegment({ tickets, surveys: own }, 'team')).toEqual({ own: 30 });
  const some = five(surveys).map((row, index) => ({ ...row, team: index === 0 ? 'own' : null }));
  expect(await bySegment({ tickets, surveys: some }, 'team')).toEqual({ own: 1, null: 29 });
});

test('no row is doubled when a ticket is in the data twice: its last row lends', async () => {
  const twice = [...tickets, { ticket_id: 'A', created_at: '2026-01-01', team: 'L3', location: null, priority: 1 }];
  expect(await bySegment({ tickets: twice, surveys: five(surveys) }, 'team')).toEqual({ L3: 10, L2: 5, null: 15 });
  expect(await bySegment({ tickets: twice, surveys: five(surveys) }, 'location')).toEqual({ Delft: 5, Breda: 5, null: 20 });
});

test('rows of the same key, and tickets and rows without one, keep to themselves', async () => {
  const keyed = five(surveys).map((row) => ({ ...row, survey_id: 's' }));
  const anonymous = [...tickets, { created_at: '2026-01-01', team: 'nobody' }];
  expect(await bySegment({ tickets: anonymous, surveys: keyed }, 'team')).toEqual({ L1: 10, L2: 5, null: 15 });
});

test('without tickets there is no breakdown, and it is said', async () => {
  const { kpis, findings } = await scorecardOf({ data: { surveys }, kpis: { kpi: { formula: 'count(surveys)', segment: ['location'] } } });
  expect(kpis[0]?.segments).toEqual([]);
  expect(findings.map(({ id }) => id)).toContain('missing-segment:kpi:location');
});

test('tickets that lack one of two fields lend the other', async () => {
  const { kpis, findings } = await scorecardOf({
    data: { tickets, surveys: five(surveys) },
    kpis: { kpi: { formula: 'count(surveys)', segment: ['team', 'vendor'] } },
  });
  expect([...new Set(kpis[0]?.segments.flatMap(({ by }) => Object.keys(by)))]).toEqual(['team']);
  expect(findings.map(({ id }) => id)).toContain('missing-segment:kpi:vendor');
});

test('work logs, calls and article uses borrow as surveys do', async () => {
  const at = { ticket_id: 'A', started_at: '2026-01-05' };
  expect(await bySegment({ tickets, work_logs: five([at]) }, 'location', 'count(work_logs)')).toEqual({ Delft: 5 });
  expect(await bySegment({ tickets, interactions: five([at]) }, 'location', 'count(interactions)')).toEqual({ Delft: 5 });
  const used = { ticket_id: 'C', at: '2026-01-05', kind: 'linked' };
  expect(await bySegment({ tickets, knowledge_events: five([used]) }, 'location', 'count(knowledge_events)')).toEqual({ Breda: 5 });
});

test('a formula over several data sets is broken down by what all of them have, borrowed or not', async () => {
  const costs = five([{ incurred_at: '2026-01-01', amount: 10, team: 'L1' }]);
  const work = five([{ ticket_id: 'A', started_at: '2026-01-05', duration_seconds: 3600 }]);
  const formula = 'sum(costs, amount) / count(work_logs)';
  expect(await bySegment({ tickets, costs, work_logs: work }, 'team', formula)).toEqual({ L1: 5 });
  await expect(bySegment({ tickets, costs, work_logs: work }, 'location', formula)).rejects.toThrow('unknown-segment-field');
});
