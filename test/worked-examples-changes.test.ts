import { describe, expect, test } from 'vitest';
import { kpiOf, type Row, scorecardOf } from './worked-examples-desk.ts';

const backlog = { formula: 'count(open)', cadence: 'daily' } as const;

describe('rows that hold the whole state of a ticket after a change', () => {
  const state = (updated: string, counter: number, more: Row): Row => ({
    number: 'INC1',
    opened: '2026-01-05T09:00',
    updated,
    counter,
    by: 'ann',
    ...more,
  });
  const log = [
    state('2026-01-05T09:00', 0, { state: 'New', group: 'L1', priority: '3 - Moderate' }),
    // Two updates of one minute stand in the wrong order in the file.
    state('2026-01-05T11:00', 2, { state: 'Resolved', group: 'L2', priority: '3 - Moderate' }),
    state('2026-01-05T11:00', 1, { state: 'Active', group: 'L2', priority: '3 - Moderate' }),
    state('2026-01-06T11:00', 3, { state: 'Active', group: 'L2', priority: '2 - High', by: 'caller' }),
    state('2026-01-06T12:00', 4, { state: 'Closed', group: 'L2', priority: '2 - High' }),
  ];
  const status = { from: 'state', map: { New: 'new', Active: 'open', Resolved: 'resolved', Closed: 'closed' } };
  const sets = {
    tickets: {
      fold: { by: 'number', order: 'integer(counter)' },
      fields: { ticket_id: 'number', created_at: 'opened', priority: 'integer(substr(priority, 0, 1))' },
    },
    ticket_events: {
      changes: {
        by: 'number',
        order: 'integer(counter)',
        at: 'updated',
        actor: 'by',
        track: { status, team: '`group`', priority: 'integer(substr(priority, 0, 1))' },
      },
    },
  };

  test('become the changes between them, in order', async () => {
    const kpis = {
      kinds: { formula: 'count(ticket_events)', cadence: 'to_date' as const, segment: ['kind'] },
      'first-resolution': { formula: 'max(created, hours(created_at, first_resolved_at))', cadence: 'to_date' as const },
      reopens: { formula: 'sum(created, reopen_count)', cadence: 'to_date' as const },
      hops: { formula: 'sum(created, group_hops)', cadence: 'to_date' as const },
      initial: { formula: 'max(created, priority_initial)', cadence: 'to_date' as const },
      highest: { formula: 'min(created, priority_max)', cadence: 'to_date' as const },
      backlog,
    };
    const scorecard = await scorecardOf({ asOf: '2026-01-07', data: { tickets: log, ticket_events: log }, sets, kpis });
    const of = (id: string) => scorecard.kpis.find(({ kpi }) => kpi === id);
    // Created, two groups, two priorities, and new > open > resolved > open > closed.
    expect(of('kinds')?.series[0]?.value).toBe(9);
    expect(['first-resolution', 'reopens', 'hops', 'initial', 'highest'].map((id) => of(id)?.series[0]?.value)).toEqual([2, 1, 1, 3, 2]);
    expect(of('backlog')?.series.map(({ value }) => value)).toEqual([0, 0]);
  });

  test('belong to ticket_events, and to columns that are there', async () => {
    const told = (more: object) =>
      kpiOf({ asOf: '2026-01-07', data: { tickets: log, ticket_events: log }, sets: { ...sets, ...more } }, backlog);
    await expect(told({ tickets: { ...sets.tickets, ...sets.ticket_events } })).rejects.toThrow('data.tickets.changes');
    const missing = { changes: { ...sets.ticket_events.changes, track: { status: 'stage' } } };
    await expect(told({ ticket_events: missing })).rejects.toThrow('data.ticket_events.changes: track.status');
  });
});
