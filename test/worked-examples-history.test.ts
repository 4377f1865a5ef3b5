import { describe, expect, test } from 'vitest';
import { reportProject } from '../src/index.ts';
import type { DataReport } from '../src/model/index.ts';
import { inProject, kpiOf, lines, type Row, scorecardOf } from './worked-examples-desk.ts';

const actorType = (actor: string): string => {
  if (actor === '-') return 'system';
  return actor.startsWith('user') ? 'requester' : 'agent';
};

const cell = (text: string): string | null => (text === '-' ? null : text);

/** `1 2026-01-05T10:00 status open > resolved by ann`: one event a line. */
const events = (text: string): readonly Row[] =>
  text
    .trim()
    .split('\n')
    .map((line, index) => {
      const [ticket_id = '', at = '', kind = '', from = '-', , to = '-', , actor = '-'] = line.trim().split(/\s+/);
      return {
        event_id: `e${index}`,
        ticket_id,
        at,
        kind,
        from: cell(from),
        to: cell(to),
        actor_id: cell(actor),
        actor_type: actorType(actor),
      };
    });

/** `code count: the samples`: one issue a line. */
const issuesOf = (report: DataReport | undefined): readonly string[] =>
  (report?.issues ?? []).map(({ code, count, samples }) => `${code} ${count}: ${samples.map(({ text }) => text).join(', ')}`);

const backlog = { formula: 'count(open)', cadence: 'daily' } as const;

test('the backlog of a past day has the status of that day, not the one of today', async () => {
  const kpi = await kpiOf(
    {
      asOf: '2026-01-08',
      data: {
        tickets: [{ ticket_id: '1', created_at: '2026-01-05T09:00', resolved_at: '2026-01-07T12:00', status: 'resolved' }],
        ticket_events: events(`
          1 2026-01-05T10:00 status new > resolved by ann
          1 2026-01-06T10:00 status resolved > open by user-1
          1 2026-01-07T12:00 status open > resolved by ann`),
      },
    },
    backlog,
  );
  expect(lines(kpi)).toEqual(['2026-01-05: 0 (n 0)', '2026-01-06: 1 (n 1)', '2026-01-07: 0 (n 0)']);
});

const ticket = { ticket_id: '1', created_at: '2026-01-05T09:00' };

/** Formulas over one ticket with a history, by name, to their values. */
const valuesOf = async (history: string, formulas: Readonly<Record<string, string>>, more: Row = {}, groups?: readonly Row[]) => {
  const { kpis } = await scorecardOf({
    asOf: '2026-01-20',
    data: { tickets: [{ ...ticket, ...more }], ticket_events: events(history), ...(groups ? { groups } : {}) },
    kpis: Object.fromEntries(Object.entries(formulas).map(([name, formula]) => [name, { formula, cadence: 'to_date' as const }])),
  });
  return Object.fromEntries(kpis.map(({ kpi, series, reason }) => [kpi, series[0]?.value ?? reason]));
};

test('a ticket has from its history when it was solved, reopened and closed, and who solved it', async () => {
  const history = `
    1 2026-01-05T10:00 status new > open by ann
    1 2026-01-05T11:00 status open > pending_customer by ann
    1 2026-01-05T13:00 status pending_customer > open by user-1
    1 2026-01-05T14:00 status open > resolved by ann
    1 2026-01-06T14:00 status resolved > open by user-1
    1 2026-01-06T16:00 status open > resolved by bob
    1 2026-01-11T16:00 status resolved > closed by -`;
  expect(
    await valuesOf(
      history,
      {
        'first-resolution': 'max(created, hours(created_at, first_resolved_at))',
        'last-resolution': 'max(created, hours(created_at, resolved_at))',
        closure: 'max(created, hours(created_at, closed_at))',
        reopened: 'max(created, hours(created_at, reopened_at))',
        reopens: 'sum(created, reopen_count)',
        'reopens-of-source': 'sum(created, reopen_count_source)',
        'by-agent': 'count(created[resolution_actor == "agent"])',
        waiting: 'sum(created, waiting_customer_seconds)',
        active: 'sum(created, active_seconds)',
        reopenings: 'count(reopened)',
      },
      { reopen_count: 5, resolved_at: '2026-01-05T14:00' },
    ),
  ).toEqual({
    'first-resolution': 5,
    'last-resolution': 31,
    closure: 151,
    reopened: 29,
    reopens: 1,
    'reopens-of-source': 5,
    'by-agent': 1,
    waiting: 7200,
    // 09:00 to 11:00, 13:00 to 14:00, and two hours after the reopening.
    active: 18_000,
    reopenings: 1,
  });
});

test('a ticket has from its history which groups and people had it, and how it was answered', async () => {
  const history = `
    1 2026-01-05T09:00 team - > L1 by -
    1 2026-01-05T09:30 assignee - > ann by ann
    1 2026-01-05T09:30 priority 3 > 2 by ann
    1 2026-01-05T09:40 reply_public - > - by ann
    1 2026-01-05T09:50 reply_public - > - by user-1
    1 2026-01-05T10:00 team L1 > L2 by ann
    1 2026-01-05T10:00 assignee ann > bob by ann
    1 2026-01-05T11:00 team L2 > L1 by bob
    1 2026-01-05T12:00 priority 2 > 4 by bob`;
  const formulas = {
    hops: 'sum(created, group_hops)',
    returned: 'count(created[returned])',
    reassigned: 'sum(created, reassign_count)',
    'to-assign': 'max(created, minutes(created_at, first_assigned_at))',
    escalated: 'count(created[escalated_functional])',
    initial: 'max(created, priority_initial)',
    highest: 'max(created, priority_max)',
    'to-reply': 'max(created, minutes(created_at, first_human_reply_at))',
    contacts: 'sum(created, contact_count)',
    touches: 'sum(created, touches)',
  };
  const groups = [
    { team: 'L1', tier: 1 },
    { team: 'L2', tier: 2 },
  ];
  expect(await valuesOf(history, formulas, { priority: 4 }, groups)).toEqual({
    hops: 2,
    returned: 1,
    reassigned: 1,
    'to-assign': 30,
    escalated: 1,
    initial: 3,
    highest: 2,
    'to-reply': 40,
    contacts: 2,
    // 09:30, 09:40, 10:00 by ann; 11:00 and 12:00 by bob: one save is one touch, whatever it changes.
    touches: 5,
  });
});

test('F2: 50 open, 40 new, 5 reopened, 60 resolved and 2 merged away leave 33, and the report says why not 30', async () => {
  const of = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, index) => from + index);
  const line = (ids: readonly number[], rest: string): string => ids.map((id) => `${id} ${rest}`).join('\n');
  const history = [
    // Solved before March and reopened in it; all others of the first 50 were open when March began.
    line(of(90, 95), '2026-02-12T00:00 status open > resolved by ann'),
    line(of(90, 95), '2026-03-15T00:00 status resolved > open by user-1'),
    line([...of(0, 45), ...of(50, 65)], '2026-03-20T00:00 status open > resolved by ann'),
    line([45, 46], '2026-03-21T00:00 status open > merged by ann'),
  ].join('\n');
  const created = (id: number): string => (id >= 50 && id < 90 ? '2026-03-10' : '2026-02-10');
  const desk = {
    asOf: '2026-04-01',
    data: { tickets: of(0, 95).map((id) => ({ ticket_id: id, created_at: created(id) })), ticket_events: events(history) },
    kpis: { backlog: { formula: 'count(open)' }, reopenings: { formula: 'count(reopened)' } },
    reports: [{ template: 'scorecard', file: 'report.md' }],
  };
  const { data, kpis } = await scorecardOf(desk);
  expect(kpis.map(lines)).toEqual([
    ['2026-02: 50 (n 50)', '2026-03: 33 (n 33)'],
    ['2026-02: 0 (n 0)', '2026-03: 5 (n 5)'],
  ]);
  expect(data['ticket_events']?.backlog?.at(-1)).toEqual({
    period: '2026-03',
    start: 50,
    created: 40,
    reopened: 5,
    restored: 0,
    resolved: 60,
    cancelled: 0,
    merged: 2,
    deleted: 0,
    end: 33,
    residual: 0,
  });
  const reports = await inProject(desk, async (folder) => (await reportProject(folder)).reports);
  expect(reports[0]?.text.replaceAll('\\', '')).toContain(
    'Backlog 2026-03: 50 + 40 created + 5 reopened - 60 resolved - 2 merged leave 33; start + created - resolved alone would say 30',
  );
});

test('a backlog that does not add up says by how many tickets, and which', async () => {
  const { data } = await scorecardOf({
    asOf: '2026-03-01',
    data: {
      tickets: [ticket, { ...ticket, created_at: '2026-01-06T09:00' }],
      ticket_events: events('1 2026-02-05T10:00 status open > resolved by ann'),
    },
    kpis: { backlog: { formula: 'count(open)' } },
  });
  expect(data['ticket_events']?.backlog).toMatchObject([
    { period: '2026-01', start: 0, created: 2, end: 1, residual: -1 },
    { period: '2026-02', start: 1, resolved: 1, end: 0, residual: 0 },
  ]);
  expect(issuesOf(data['tickets'])).toContain('backlog-does-not-add-up 1: 1 in 2026-01: -1');
});

test('a history that does not tell the end of its ticket is reported, with samples', async () => {
  const { data } = await scorecardOf({
    asOf: '2026-03-01',
    data: {
      tickets: [
        { ...ticket, status: 'closed', reopen_count: 1 },
        { ...ticket, ticket_id: '2', status: 'resolved', reopen_count: 0 },
      ],
      ticket_events: events(`
        1 2026-01-05T10:00 status open > resolved by ann
        2 2026-01-05T10:00 status open > resolved by ann`),
    },
    kpis: { backlog: { formula: 'count(open)' } },
  });
  expect(issuesOf(data['tickets'])).toEqual([
    'history-without-final-status 1: 1: resolved, but the ticket is closed',
    'history-without-reopens 1: 1: 0, but the ticket counts 1',
  ]);
});

test('event grain is not ticket grain: ten events of one ticket are one open ticket', async () => {
  const history = Array.from({ length: 10 }, (_, index) => `1 2026-01-05T1${index}:00 reply_public - > - by ann`).join('\n');
  expect(await valuesOf(history, { open: 'count(open)', created: 'count(created)' })).toEqual({ open: 1, created: 1 });
});

test('events of one minute happen in the order of their numbers, whatever the order of the rows', async () => {
  const inMinute = [
    { seq: 2, from: 'resolved', to: 'open', actor_id: 'user-1' },
    { seq: 1, from: 'open', to: 'resolved', actor_id: 'ann' },
    { seq: 3, from: 'open', to: 'pending_customer', actor_id: 'bob' },
  ].map((row) => ({ ...row, event_id: row.seq, ticket_id: '1', at: '2026-01-06T10:00', kind: 'status' }));
  for (const history of [inMinute, inMinute.toReversed()]) {
    const kpi = await kpiOf(
      { asOf: '2026-01-07', data: { tickets: [ticket], ticket_events: history } },
      { formula: 'count(open[status == "pending_customer"])', cadence: 'to_date' },
    );
    expect(kpi.series[0]?.value).toBe(1);
    const reopens = await kpiOf(
      { asOf: '2026-01-07', data: { tickets: [ticket], ticket_events: history } },
      { formula: 'count(reopened)', cadence: 'to_date' },
    );
    expect(reopens.series[0]?.value).toBe(1);
  }
});

test('a wrong button is no reopening: solved and taken back by the same actor within five minutes never happened', async () => {
  const taken = (minute: string, actor: string): string => `
    1 2026-01-05T10:00 status open > resolved by ann
    1 2026-01-05T10:${minute} status resolved > open by ${actor}
    1 2026-01-05T12:00 status open > resolved by ann`;
  const formulas = { reopens: 'count(reopened)', hours: 'max(created, hours(created_at, first_resolved_at))' };
  expect(await valuesOf(taken('05', 'ann'), formulas)).toEqual({ reopens: 0, hours: 3 });
  expect(await valuesOf(taken('06', 'ann'), formulas)).toEqual({ reopens: 1, hours: 1 });
  expect(await valuesOf(taken('05', 'user-1'), formulas)).toEqual({ reopens: 1, hours: 1 });
});

test('a log that does not record how tickets began, and tickets that it never mentions, count all the same', async () => {
  const kpi = await kpiOf(
    {
      asOf: '2026-01-08',
      data: {
        tickets: [ticket, { ...ticket, ticket_id: '2' }, { ...ticket, ticket_id: '3', status: 'closed', closed_at: '2026-01-06T12:00' }],
        ticket_events: events('1 2026-01-06T10:00 status open > closed by ann'),
      },
    },
    backlog,
  );
  expect(lines(kpi)).toEqual(['2026-01-05: 3 (n 3)', '2026-01-06: 1 (n 1)', '2026-01-07: 1 (n 1)']);
});

test('an event after as_of does not exist', async () => {
  const desk = {
    data: {
      tickets: [{ ...ticket, status: 'resolved', updated_at: '2026-01-09T10:00' }],
      ticket_events: events('1 2026-01-09T10:00 status open > resolved by ann'),
    },
  };
  expect((await kpiOf({ ...desk, asOf: '2026-01-08' }, backlog)).series.at(-1)?.value).toBe(1);
  expect((await kpiOf({ ...desk, asOf: '2026-01-10' }, backlog)).series.at(-1)?.value).toBe(0);
});

describe('without history', () => {
  const tickets = [
    ticket,
    { ...ticket, ticket_id: '2', status: 'open', resolved_at: '2026-01-06T10:00' },
    { ...ticket, ticket_id: '3', status: 'cancelled', updated_at: '2026-01-06T10:00' },
    { ...ticket, ticket_id: '4', status: 'merged', updated_at: null },
  ].map((row) => ({ status: 'open', ...row }));

  test('the status says who is open now, the last change when somebody left without a time, and the value is approximate', async () => {
    const { kpis, data } = await scorecardOf({ asOf: '2026-01-08', data: { tickets }, kpis: { backlog } });
    expect(kpis.map(lines)).toEqual([['2026-01-05: 3 (n 3)', '2026-01-06: 2 (n 2)', '2026-01-07: 2 (n 2)']]);
    expect(kpis[0]?.approximate).toContain('ticket_events');
    expect(issuesOf(data['tickets'])).toContain('ended-without-time 1: 4: merged');
  });

  test('a status of today says nothing of a ticket that changed after as_of', async () => {
    const { kpis } = await scorecardOf({ asOf: '2026-01-06', data: { tickets }, kpis: { backlog } });
    expect(kpis.map(lines)).toEqual([['2026-01-05: 3 (n 3)']]);
  });

  test('reopenings are not known, and the reason names what would tell them', async () => {
    const kpi = await kpiOf({ asOf: '2026-01-08', data: { tickets } }, { formula: 'count(reopened)' });
    expect(kpi).toMatchObject({ status: 'unknown', reason_code: 'missing-input', reason: expect.stringContaining('ticket_events') });
  });
});
