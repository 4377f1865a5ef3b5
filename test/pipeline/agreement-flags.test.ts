import { describe, expect, test } from 'vitest';
import { type Desk, type Row, scorecardOf } from '../worked-examples-desk.ts';

const kpis = { sla: { formula: 'share(sla, met)', metric: { id: 'sla', unit: 'percent', direction: 'higher' } } } as const;

/** Code, count and samples of what the data report of a data set says about agreements. */
const flags = async (desk: Omit<Desk, 'kpis'>, dataSet: string): Promise<readonly unknown[]> => {
  const { data } = await scorecardOf({ ...desk, kpis });
  const issues = data[dataSet]?.issues.filter(({ check }) => check === 'DQ09') ?? [];
  return issues.map(({ code, count, of, samples }) => [code, count, of, samples.map(({ text }) => text)]);
};

const created_at = '2026-06-01T08:00';
const tickets: readonly Row[] = [
  { ticket_id: 'late', created_at, resolved_at: '2026-06-01T18:00', due_at: '2026-06-01T16:00', sla_met_source: true },
  { ticket_id: 'in time', created_at, resolved_at: '2026-06-01T10:00', due_at: '2026-06-01T16:00', sla_met_source: false },
  { ticket_id: 'open and late', created_at, due_at: '2026-06-01T16:00', sla_met_source: true },
  { ticket_id: 'open', created_at: '2026-06-30T20:00', due_at: '2026-07-02', sla_met_source: true },
  { ticket_id: 'agreed', created_at, resolved_at: '2026-06-01T10:00', due_at: '2026-06-01T16:30', sla_met_source: true },
  { ticket_id: 'no flag', created_at, resolved_at: '2026-06-01T10:00', due_at: '2026-06-01T16:00' },
];
const asOf = '2026-07-01';

describe('what the source says of its agreements', () => {
  test('is compared with the due times of tickets, both ways', async () => {
    expect(await flags({ asOf, data: { tickets } }, 'tickets')).toEqual([
      ['source-says-kept', 2, 4, ['late', 'open and late']],
      ['source-says-breached', 1, 4, ['in time']],
    ]);
  });

  test('is compared with computed agreements, and so are its due times', async () => {
    const project = { agreements: { desk: { metric: 'resolution', target: '1h' } } } as const;
    expect(await flags({ asOf, data: { tickets }, project }, 'tickets')).toEqual([
      ['source-says-kept', 4, 5, ['late', 'open and late', 'open', 'agreed']],
      ['due-time-differs', 6, 6, ['late', 'in time', 'open and late', 'open', 'agreed']],
    ]);
  });

  test('is compared with the instances of a file', async () => {
    const base = { ticket_id: 'T', started_at: created_at, due_at: '2026-06-01T16:00', state: 'met' };
    const instances = [
      { ...base, sla_id: 'paused', stopped_at: '2026-06-01T18:00', elapsed_seconds: 60, target_seconds: 60, met_source: false },
      { ...base, sla_id: 'late', stopped_at: '2026-06-01T18:00', elapsed_seconds: 61, target_seconds: 60, met_source: true },
      { ...base, sla_id: 'cancelled', state: 'cancelled', met_source: true },
    ];
    expect(await flags({ asOf, data: { sla_instances: instances } }, 'sla_instances')).toEqual([
      ['source-says-kept', 1, 2, ['late']],
      ['source-says-breached', 1, 2, ['paused']],
    ]);
  });

  test('never decides: a flag taken at the closure instead of the resolution does not change the value (F7)', async () => {
    const closed = (flag: boolean): readonly Row[] =>
      Array.from({ length: 9 }, (_, at) => ({
        ticket_id: `T${at}`,
        created_at,
        resolved_at: '2026-06-01T10:00',
        closed_at: '2026-06-06T10:00',
        due_at: '2026-06-01T16:00',
        sla_met_source: flag || at < 5,
      }));
    const valueOf = async (rows: readonly Row[]): Promise<unknown> => {
      const { kpis: found } = await scorecardOf({
        asOf,
        data: { tickets: rows },
        kpis: { ...kpis, flag: { ...kpis.sla, formula: 'share(resolved, sla_met_source)' } },
      });
      return found.map(({ kpi, value }) => [kpi, Number(value?.toFixed(1))]);
    };
    expect(await valueOf(closed(true))).toEqual(
      expect.arrayContaining([
        ['sla', 100],
        ['flag', 100],
      ]),
    );
    expect(await valueOf(closed(false))).toEqual(
      expect.arrayContaining([
        ['sla', 100],
        ['flag', 55.6],
      ]),
    );
    expect(await flags({ asOf, data: { tickets: closed(false) } }, 'tickets')).toEqual([
      ['source-says-breached', 4, 9, ['T5', 'T6', 'T7', 'T8']],
    ]);
  });
});
