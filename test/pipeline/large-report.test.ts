import { describe, expect, test } from 'vitest';
import { OperationalError, reportProject } from '../../src/index.ts';
import { type Desk, inProject, scorecardOf } from '../worked-examples-desk.ts';

const tickets = [{ ticket_id: 1, created_at: '2026-03-02', resolved_at: '2026-03-03' }];

const pages = (kpis: number): Promise<unknown> => {
  const desk: Desk = {
    asOf: '2026-04-01',
    data: { tickets },
    reports: [{ template: 'scorecard', file: 'reports/all.md' }],
    kpis: Object.fromEntries(
      Array.from({ length: kpis }, (_, index) => [`kpi-${index}`, { formula: 'count(created)', description: 'word '.repeat(900) }]),
    ),
  };
  return inProject(desk, (folder) => reportProject(folder));
};

describe('a report', () => {
  test('that nobody could read is refused, with what to do', async () => {
    const error: unknown = await pages(400).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OperationalError);
    expect(error).toMatchObject({
      message: expect.stringMatching(/^the report reports\/all\.md would have \d{7} characters, more than the 1048576 that can be read$/),
      help: 'Split it by audience, so that each page has fewer KPIs, or let the KPIs have fewer segments.',
    });
  });

  test('of a few KPIs is written', async () => {
    expect(await pages(2)).toMatchObject({ reports: [{ file: 'reports/all.md', text: expect.stringContaining('kpi-1') }] });
  });
});

describe('what a KPI asks for and the data does not have', () => {
  test('is a finding where a breakdown is missing, and the value is there', async () => {
    const { kpis, findings } = await scorecardOf({
      asOf: '2026-04-01',
      data: { tickets },
      kpis: { new: { title: 'New tickets', formula: 'count(created)', segment: ['team', ['team', 'service']] } },
    });
    expect(kpis).toMatchObject([{ value: 1, segments: [] }]);
    expect(findings.map(({ id }) => id)).toEqual(['missing-segment:new:team', 'missing-segment:new:team,service']);
  });

  test('is a finding where periods are older than a series is long', async () => {
    const old = { ticket_id: 2, created_at: '2001-01-01' };
    const { findings } = await scorecardOf({
      asOf: '2026-04-01',
      data: { tickets: [...tickets, old] },
      kpis: { new: { formula: 'count(created)', cadence: 'daily' } },
    });
    expect(findings.map(({ id, severity }) => [id, severity])).toEqual([['omitted-periods:new', 'notice']]);
  });
});
