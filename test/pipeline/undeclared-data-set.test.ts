import { expect, test } from 'vitest';
import { checkProject, evaluateProject } from '../../src/pipeline.ts';
import { inProject, kpiOf, lines, scorecardOf } from '../worked-examples-desk.ts';

const tickets = [
  { ticket_id: '1', created_at: '2026-01-05', resolved_at: '2026-01-06' },
  { ticket_id: '2', created_at: '2026-02-05', resolved_at: '2026-02-06' },
];

const needsSurveys =
  'This KPI needs the data set surveys, which goodhart.yaml does not declare; it unlocks satisfaction, effort, recommendation, response rate.';

test('a KPI over a data set that is not declared is unknown and names it; the others are measured', async () => {
  const { kpis } = await scorecardOf({
    data: { tickets },
    kpis: { satisfaction: { formula: 'avg(surveys, score)' }, volume: { formula: 'count(created)' } },
  });
  expect(kpis[0]).toMatchObject({ status: 'unknown', reason_code: 'missing-input', reason: needsSurveys, value: null, series: [] });
  expect(kpis[1]?.series.map(({ value }) => value)).toEqual([1, 1]);
});

test('part of a formula without data is the whole of it without value', async () => {
  const { reason, series } = await kpiOf({ data: { tickets } }, { formula: 'sum(costs, amount) / count(resolved)' });
  expect([reason, series]).toEqual([expect.stringContaining('needs the data set costs'), []]);
});

test('without any KPI that has data, the data still says as of when that is', async () => {
  const { kpis, as_of } = await scorecardOf({ data: { tickets }, kpis: { satisfaction: { formula: 'avg(surveys, score)' } } });
  expect([as_of, kpis[0]?.reason]).toEqual(['2026-02-06T00:00:00+00:00', needsSurveys]);
});

test('a view of the project over it is as unknown as a standard one', async () => {
  const views = { spent: { of: 'costs', where: 'basis == "actual"' } };
  const { status, reason } = await kpiOf({ data: { tickets }, views }, { formula: 'sum(spent, amount)' });
  expect([status, reason]).toEqual(['unknown', expect.stringContaining('needs the data set costs')]);
});

test('checking says so at the view, as a note that fails nothing', async () => {
  await inProject({ data: { tickets }, kpis: { satisfaction: { formula: 'avg(surveys, score) + count(created)' } } }, async (folder) => {
    const { diagnostics } = await checkProject(folder);
    expect(diagnostics).toMatchObject([
      {
        code: 'formula-undeclared-data',
        severity: 'info',
        message: 'this KPI is unknown: the view "surveys" needs the data set surveys, which goodhart.yaml does not declare',
        help: 'Declare data.surveys to unlock satisfaction, effort, recommendation, response rate.',
      },
    ]);
    const [{ range, source }] = diagnostics as [(typeof diagnostics)[number]];
    expect(source.text.slice(range.start.offset, range.end.offset)).toBe('surveys');
    expect((await evaluateProject(folder)).scorecard).not.toBeNull();
  });
});

test('a missing field is named with what it means', async () => {
  const { reason } = await kpiOf({ data: { tickets } }, { formula: 'count(resolved[escalated])' });
  expect(reason).toBe(
    'The data has no tickets.escalated (whether the ticket went to a higher tier or to management); map it under data.tickets in goodhart.yaml to measure this KPI.',
  );
});

test('a field that goodhart makes is not asked for: what it is made from is', async () => {
  const { reason } = await kpiOf({ data: { tickets } }, { formula: 'share(created, repeat_within_7d)' });
  expect(reason).toBe(
    'The data has no tickets.category (what it is about), no tickets.ci_id (the configuration item concerned), no tickets.requester_id (who asked); map them under data.tickets in goodhart.yaml to measure this KPI.',
  );
  const history = await kpiOf({ data: { tickets } }, { formula: 'count(ticket_stays)' });
  expect(history.reason).toContain('needs the data set ticket_events, which goodhart.yaml does not declare');
});

test('what is declared and empty is no missing input', async () => {
  const kpi = await kpiOf(
    { data: { tickets, costs: 'cost_id,incurred_at,amount\n' } },
    { formula: 'sum(costs, amount) + 0 * count(created)' },
  );
  expect(kpi.reason_code).not.toBe('missing-input');
  expect(lines(kpi)).not.toEqual([]);
});
