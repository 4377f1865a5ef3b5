import { describe, expect, test } from 'vitest';
import type { Agreement } from '../../src/model/index.ts';
import { type Desk, kpiOf, lines, type Row, type TestKpi } from '../worked-examples-desk.ts';

/** Five tickets around June, around the clock, 8 hours promised (DOMAIN 4.6, F1). */
const june: readonly Row[] = [
  { ticket_id: 'T1', created_at: '2026-05-31T20:00', resolved_at: '2026-06-01T02:00', team: 'L1' },
  { ticket_id: 'T2', created_at: '2026-06-10T09:00', resolved_at: '2026-06-10T12:00', team: 'L1' },
  { ticket_id: 'T3', created_at: '2026-06-28T09:00', team: 'L2' },
  { ticket_id: 'T4', created_at: '2026-06-30T20:00', resolved_at: '2026-07-01T02:00', team: 'L2' },
  { ticket_id: 'T5', created_at: '2026-06-15T09:00', resolved_at: '2026-06-16T09:00', team: 'L1' },
];

const eightHours: Agreement = { metric: 'resolution', target: '8h' };
const asOf = '2026-07-01';
const percent = { id: 'sla', unit: 'percent', direction: 'higher' } as const;
const share = (formula: string, more: Partial<TestKpi> = {}): TestKpi => ({ formula, metric: percent, ...more });

const agreed = (tickets: readonly Row[], agreements: Readonly<Record<string, Agreement>>): Omit<Desk, 'kpis'> => ({
  asOf,
  data: { tickets },
  project: { agreements },
});

const ofFile = (instances: readonly Row[], more: Partial<Desk> = {}): Omit<Desk, 'kpis'> => ({
  asOf,
  ...more,
  data: { sla_instances: instances, ...more.data },
});

const linesOf = async (desk: Omit<Desk, 'kpis'>, kpi: TestKpi): Promise<readonly string[]> => lines(await kpiOf(desk, kpi));

describe('one agreement, three readings of June (F1)', () => {
  const desk = agreed(june, { desk: eightHours });

  test('by the outcome: kept, or breached when due, open or not: two of four', async () => {
    expect(await linesOf(desk, share('share(sla, met)'))).toEqual(['2026-06: 50 (n 4)']);
  });

  test('by the creation: one of three, one not being decided yet', async () => {
    const view = { of: 'sla', at: 'started_at', where: 'due_at <= timestamp("2026-07-01T00:00:00Z")' };
    const byCreation = { ...desk, views: { begun: view } };
    expect((await linesOf(byCreation, share('share(begun, met)'))).at(-1)).toBe(`2026-06: ${100 / 3} (n 3)`);
  });

  test('by the resolution: two of three', async () => {
    const byResolution = { ...desk, views: { stopped: { of: 'sla', at: 'stopped_at', where: 'known(stopped_at)' } } };
    expect(await linesOf(byResolution, share('share(stopped, met)'))).toEqual([`2026-06: ${(100 * 2) / 3} (n 3)`]);
  });
});

test('agreements lend the fields of their ticket for segments', async () => {
  const { segments } = await kpiOf(agreed(june, { desk: eightHours }), share('share(sla, met)', { segment: ['team'] }));
  expect(segments.map(({ by, series }) => [by['team'], series[0]?.n])).toEqual([
    ['L1', 3],
    ['L2', 1],
  ]);
});

test('an agreement whose data is lacking leaves the KPI without a value, and says what it needs', async () => {
  const paused: Agreement = { ...eightHours, clock: { pause: ['pending_customer'] } };
  const { status, reason, series } = await kpiOf(agreed(june, { desk: paused }), share('share(sla, met)'));
  expect([status, series]).toEqual(['unknown', []]);
  expect(reason).toMatch(/ticket_events/);
});

describe('instances of a file', () => {
  const started_at = '2026-06-02T08:00';
  const due_at = '2026-06-02T16:00';

  test('are judged by their own numbers, never by what the source says of them', async () => {
    const instances = [
      { sla_id: '1', started_at, due_at, stopped_at: '2026-06-02T15:00', elapsed_seconds: 25200, target_seconds: 28800, met_source: false },
      { sla_id: '2', started_at, due_at, stopped_at: '2026-06-02T17:00', elapsed_seconds: 32400, target_seconds: 28800, met_source: true },
      { sla_id: '3', started_at, due_at, met_source: true },
    ];
    expect(await linesOf(ofFile(instances), share('share(sla, met)'))).toEqual([`2026-06: ${100 / 3} (n 3)`]);
  });

  test('without elapsed time are judged by their due time; without a due time they are never met', async () => {
    const instances = [
      { sla_id: '1', started_at, due_at, stopped_at: '2026-06-02T16:00' },
      { sla_id: '2', started_at, due_at, stopped_at: '2026-06-02T16:01' },
      { sla_id: '3', started_at, due_at: null, stopped_at: '2026-06-02T09:00' },
      { sla_id: '4', started_at, due_at: null, stopped_at: null },
    ];
    expect(await linesOf(ofFile(instances), share('share(sla, met)'))).toEqual(['2026-06: 50 (n 2)']);
  });

  test('that were cancelled have no outcome', async () => {
    const instances = [
      { sla_id: '1', started_at, due_at, stopped_at: '2026-06-02T09:00', state: 'met' },
      { sla_id: '2', started_at, due_at, stopped_at: null, state: 'cancelled', cancelled_at: '2026-06-02T09:00' },
      { sla_id: '3', started_at, due_at, stopped_at: null, state: 'running' },
    ];
    expect(await linesOf(ofFile(instances), share('share(sla, met)'))).toEqual(['2026-06: 50 (n 2)']);
  });

  test('that run in several cycles are an outcome each', async () => {
    const instances = [
      { sla_id: '1', started_at, due_at, stopped_at: '2026-06-02T09:00', cycle: 1 },
      { sla_id: '2', started_at: '2026-07-01', due_at: '2026-07-02', stopped_at: '2026-07-03', cycle: 2 },
    ];
    expect(await linesOf(ofFile(instances, { asOf: '2026-08-01' }), share('share(sla, met)'))).toEqual([
      '2026-06: 100 (n 1)',
      '2026-07: 0 (n 1)',
    ]);
  });

  test('without any due time leave the KPI without a value', async () => {
    const instances = [{ sla_id: '1', started_at, stopped_at: '2026-06-02T09:00', elapsed_seconds: 1, target_seconds: 2 }];
    const { status, reason } = await kpiOf(ofFile(instances), share('share(sla, met)'));
    expect([status, reason]).toEqual(['unknown', expect.stringContaining('sla_instances.due_at')]);
  });

  test('give how much of the time was paused, and how much of the promise was used', async () => {
    const instances = [
      {
        sla_id: '1',
        started_at,
        due_at,
        stopped_at: '2026-06-02T09:00',
        elapsed_seconds: 3600,
        target_seconds: 28800,
        paused_seconds: 1200,
      },
      { sla_id: '2', started_at, due_at, stopped_at: '2026-06-02T12:00', elapsed_seconds: 14400, target_seconds: 28800, paused_seconds: 0 },
      {
        sla_id: '3',
        started_at,
        due_at,
        stopped_at: '2026-06-02T17:00',
        elapsed_seconds: 36000,
        target_seconds: 28800,
        paused_seconds: 4800,
      },
    ];
    const pauses = 'percent(sum(sla, paused_seconds), sum(sla, paused_seconds + elapsed_seconds))';
    expect(await linesOf(ofFile(instances), share(pauses))).toEqual(['2026-06: 10 (n 3)']);
    expect(await linesOf(ofFile(instances), share('median(sla, margin)'))).toEqual(['2026-06: 0.5 (n 3)']);
  });
});

describe('coverage', () => {
  const coverage = share('share(sla_eligible, covered)');
  const created_at = '2026-06-02T08:00';
  const resolved_at = '2026-06-03T08:00';
  const tickets: readonly Row[] = [
    { ticket_id: 'T1', created_at, resolved_at, priority: 1, status: 'resolved' },
    { ticket_id: 'T2', created_at, resolved_at: null, priority: 1, status: 'open' },
    { ticket_id: 'T3', created_at, resolved_at, priority: 4, status: 'resolved' },
    { ticket_id: 'T4', created_at, resolved_at: null, priority: 4, status: 'open' },
    { ticket_id: 'T5', created_at, resolved_at, priority: 1, status: 'cancelled' },
  ];

  test('is the share of tickets with a decided outcome among those resolved or decided in the period', async () => {
    const desk = agreed(tickets, { desk: { metric: 'resolution', target: { priority: { 1: '8h' } } } });
    expect(await linesOf(desk, coverage)).toEqual([`2026-06: ${(100 * 2) / 3} (n 3)`]);
  });

  test('falls when an instance is cancelled, and a ticket with two of them counts once', async () => {
    const base = { started_at: created_at, due_at: '2026-06-02T16:00', stopped_at: resolved_at, metric: 'resolution' };
    const instances = [
      { ...base, sla_id: '1', ticket_id: 'T1', state: 'cancelled' },
      { ...base, sla_id: '2', ticket_id: 'T2', state: 'breached' },
      { ...base, sla_id: '3', ticket_id: 'T2', state: 'met' },
      { ...base, sla_id: '4', ticket_id: 'T3', state: 'met', metric: 'first_response' },
    ];
    expect(await linesOf(ofFile(instances, { data: { tickets } }), coverage)).toEqual([`2026-06: ${100 / 3} (n 3)`]);
  });

  test('is that of due times where there are no agreements', async () => {
    const due = tickets.map((row) => ({ ...row, due_at: row['priority'] === 1 ? '2026-06-02T16:00' : null }));
    expect(await linesOf({ asOf, data: { tickets: due } }, coverage)).toEqual([`2026-06: ${(100 * 2) / 3} (n 3)`]);
  });
});

describe('due times of tickets, without agreements', () => {
  const tickets = june.map((row) => ({ ...row, due_at: '2026-06-29' }));

  test('are outcomes of the resolution, and lend no numbers of a clock', async () => {
    const desk = { asOf, data: { tickets } };
    expect(await linesOf(desk, share('share(sla[metric == "resolution"], met)'))).toEqual(['2026-06: 60 (n 5)']);
    const { status, reason } = await kpiOf(desk, share('median(sla, margin)'));
    expect([status, reason]).toEqual(['unknown', expect.stringContaining('sla_instances')]);
  });
});

describe('a state of the past', () => {
  test('knows nothing of what came later: an open ticket was not yet resolved, and its promise not yet due', async () => {
    const desk = (at: string): Omit<Desk, 'kpis'> => ({ ...agreed(june, { desk: eightHours }), asOf: at });
    expect(await linesOf(desk('2026-06-15T12:00'), share('share(sla, met)'))).toEqual(['2026-06 open: 100 (n 2)']);
    expect(await linesOf(desk('2026-06-15T18:00'), share('share(sla, met)'))).toEqual([`2026-06 open: ${(100 * 2) / 3} (n 3)`]);
  });
});

test('the history moves due times by pauses, and tells the priority in force', async () => {
  const created_at = '2026-06-01T08:00';
  const event = (ticket_id: string, at: string, kind: string, from: string, to: string): Row => ({
    event_id: `${ticket_id} ${at}`,
    ticket_id,
    at,
    kind,
    from,
    to,
  });
  const desk: Omit<Desk, 'kpis'> = {
    asOf,
    data: {
      tickets: [
        { ticket_id: 'paused', created_at, resolved_at: '2026-06-01T16:00', priority: 1, status: 'resolved' },
        { ticket_id: 'raised', created_at, resolved_at: '2026-06-01T11:00', priority: 1, status: 'resolved' },
      ],
      ticket_events: [
        event('paused', '2026-06-01T09:00', 'status', 'open', 'pending_customer'),
        event('paused', '2026-06-01T15:00', 'status', 'pending_customer', 'open'),
        event('paused', '2026-06-01T16:00', 'status', 'open', 'resolved'),
        event('raised', '2026-06-01T10:00', 'priority', '2', '1'),
        event('raised', '2026-06-01T11:00', 'status', 'open', 'resolved'),
      ],
    },
    project: {
      agreements: {
        desk: { metric: 'resolution', target: { priority: { 1: '2h', 2: '4h' } }, clock: { pause: ['pending_customer'] } },
      },
    },
  };
  expect(await linesOf(desk, share('share(sla, met)'))).toEqual(['2026-06: 100 (n 2)']);
  expect(await linesOf(desk, share('sum(sla, paused_seconds)'))).toEqual(['2026-06: 21600 (n 2)']);
  expect(await linesOf(desk, share('sum(sla, target_seconds)'))).toEqual(['2026-06: 21600 (n 2)']);
});
