import { describe, expect, test } from 'vitest';
import type { Agreement } from '../../../src/model/index.ts';
import { fieldsOf, instancesOf, stays } from './instances.ts';

const asOf = '2026-03-31';
const office = { office: { hours: { 'mon-fri': ['09:00-17:00'] } } } as const;
const resolution = (more: Partial<Agreement> = {}): { readonly agreements: Readonly<Record<string, Agreement>> } => ({
  agreements: { desk: { metric: 'resolution', target: '8h', ...more } },
});

describe('an instance around the clock', () => {
  test('has all that was promised and what became of it', async () => {
    const tickets = [
      { ticket_id: 'T1', created_at: '2026-03-02T09:00', resolved_at: '2026-03-02T15:00', priority: 2, sla_met_source: false },
    ];
    expect(await instancesOf({ asOf, ...resolution(), tickets })).toEqual([
      {
        sla_id: 'desk/T1',
        ticket_id: 'T1',
        policy: 'desk',
        metric: 'resolution',
        target_seconds: 28800,
        clock: 'calendar',
        calendar_id: null,
        priority_applied: 2,
        started_at: '2026-03-02T09:00',
        stopped_at: '2026-03-02T15:00',
        due_at: '2026-03-02T17:00',
        elapsed_seconds: 21600,
        paused_seconds: 0,
        pause_count: 0,
        state: 'met',
        met_source: null,
        cancelled_at: null,
        cycle: 1,
      },
    ]);
  });

  test.each([
    ['is met to the last second', { resolved_at: '2026-03-02T17:00' }, 'met'],
    ['is breached a second later', { resolved_at: '2026-03-02T17:00:01' }, 'breached'],
    ['is breached when open past its due time', {}, 'breached'],
    ['is cancelled with its ticket', { status: 'cancelled', closed_at: '2026-03-02T10:00' }, 'cancelled'],
    [
      'is cancelled with a ticket that was merged, although that has a resolution',
      { status: 'merged', resolved_at: '2026-03-02T10:00' },
      'cancelled',
    ],
    ['runs on a reopened ticket that still has its resolution', { status: 'open', resolved_at: '2026-03-02T10:00' }, 'breached'],
  ])('%s', async (_, fields, state) => {
    const tickets = [{ ticket_id: 'T1', created_at: '2026-03-02T09:00', ...fields }];
    expect(await fieldsOf({ asOf, ...resolution(), tickets }, 'state')).toEqual([[state]]);
  });

  test('still runs before its due time', async () => {
    const tickets = [{ ticket_id: 'T1', created_at: '2026-03-02T09:00' }];
    const given = { asOf: '2026-03-02T16:00', ...resolution(), tickets };
    expect(await fieldsOf(given, 'state', 'due_at', 'elapsed_seconds')).toEqual([['running', '2026-03-02T17:00', 25200]]);
  });

  test('covers what its condition says; without one all but spam and tests', async () => {
    const created_at = '2026-03-02T09:00';
    const tickets = [
      { ticket_id: 'T1', created_at, type: 'incident', is_spam: true },
      { ticket_id: 'T2', created_at, type: 'request', is_spam: null },
      { ticket_id: 'T3', created_at, type: 'incident', is_spam: false },
      { ticket_id: 'T4', created_at: null, type: 'incident' },
    ];
    expect(await fieldsOf({ asOf, ...resolution(), tickets }, 'ticket_id')).toEqual([['T2'], ['T3']]);
    expect(await fieldsOf({ asOf, ...resolution({ where: 'type == "incident"' }), tickets }, 'ticket_id')).toEqual([['T1'], ['T3']]);
  });

  test('of a first response stops at the answer of a person, and is not cancelled with a ticket that was answered', async () => {
    const tickets = [
      { ticket_id: 'T1', created_at: '2026-03-02T09:00', first_human_reply_at: '2026-03-02T09:20', status: 'cancelled' },
      { ticket_id: 'T2', created_at: '2026-03-02T09:00', status: 'cancelled' },
    ];
    const given = { asOf, agreements: { answer: { metric: 'first_response', target: '30m' } as const }, tickets };
    expect(await fieldsOf(given, 'metric', 'state', 'due_at')).toEqual([
      ['first_response', 'met', '2026-03-02T09:30'],
      ['first_response', 'cancelled', '2026-03-02T09:30'],
    ]);
  });
});

describe('the promise', () => {
  const byPriority = resolution({ target: { priority: { 1: '4h', 2: '1.5h', 3: '1d' } } });
  const created_at = '2026-03-02T09:00';

  test('is that of the value, and there is none for a value that is not listed', async () => {
    const tickets = [1, 2, 3, 4, null].map((priority, at) => ({ ticket_id: `T${at}`, created_at, priority }));
    expect(await fieldsOf({ asOf, ...byPriority, tickets }, 'priority_applied', 'target_seconds')).toEqual([
      [1, 14400],
      [2, 5400],
      [3, 86400],
    ]);
  });

  test('follows the priority in force when the clock started, as the history tells it', async () => {
    const tickets = ['lowered', 'set with the ticket', 'never changed'].map((ticket_id) => ({ ticket_id, created_at, priority: 3 }));
    const change = (ticket_id: string, at: string, from: string | null, to: string) => ({ ticket_id, kind: 'priority', at, from, to });
    const ticket_events = [
      change('lowered', '2026-03-02T11:00', '2', '3'),
      change('lowered', '2026-03-02T10:00', '1', '2'),
      change('set with the ticket', '2026-03-02T09:00', null, '2'),
      change('set with the ticket', '2026-03-02T12:00', '2', '3'),
    ];
    expect(await fieldsOf({ asOf, ...byPriority, tickets, ticket_events }, 'ticket_id', 'priority_applied', 'target_seconds')).toEqual([
      ['lowered', 1, 14400],
      ['set with the ticket', 2, 5400],
      ['never changed', 3, 86400],
    ]);
    const current = resolution({ target: { priority: { 3: '1d' } }, priority: 'current' });
    expect(await fieldsOf({ asOf, ...current, tickets, ticket_events }, 'priority_applied')).toEqual([[3], [3], [3]]);
  });

  test('follows the first priority of the ticket when a file gives that and there is no history', async () => {
    const tickets = [{ ticket_id: 'T1', created_at, priority: 3, priority_initial: 1 }];
    expect(await fieldsOf({ asOf, ...byPriority, tickets }, 'priority_applied', 'target_seconds')).toEqual([[1, 14400]]);
  });

  test('of a field that is no priority follows that field in force', async () => {
    const tickets = [{ ticket_id: 'T1', created_at, category: 'printer', priority: 4 }];
    const ticket_events = [{ ticket_id: 'T1', kind: 'category', at: '2026-03-03', from: "it's network", to: 'printer' }];
    const agreement = resolution({ target: { category: { "it's network": '1h', printer: '5h' } } });
    expect(await fieldsOf({ asOf, ...agreement, tickets, ticket_events }, 'target_seconds', 'priority_applied')).toEqual([[3600, 4]]);
  });
});

describe('a clock that stands still', () => {
  const pausing = (more: Partial<Agreement> = {}) =>
    resolution({ target: '3h', clock: { pause: ['pending_customer', 'pending_vendor'] }, ...more });

  test('does not count pauses, and they move the due time (B10)', async () => {
    const tickets = [{ ticket_id: 'T1', created_at: '2026-03-02T10:00', resolved_at: '2026-03-02T14:00' }];
    const ticket_stays = stays(
      'T1',
      ['open', '2026-03-02T10:00'],
      ['pending_customer', '2026-03-02T11:00'],
      ['open', '2026-03-02T13:00'],
      ['resolved', '2026-03-02T14:00'],
    );
    const fields = ['elapsed_seconds', 'paused_seconds', 'pause_count', 'due_at', 'state'] as const;
    expect(await fieldsOf({ asOf, ...pausing(), tickets, ticket_stays }, ...fields)).toEqual([[7200, 7200, 1, '2026-03-02T15:00', 'met']]);
  });

  test('stands still once while one pause passes into another', async () => {
    const tickets = [{ ticket_id: 'T1', created_at: '2026-03-02T10:00', resolved_at: '2026-03-02T16:00' }];
    const ticket_stays = stays(
      'T1',
      ['open', '2026-03-02T10:00'],
      ['pending_customer', '2026-03-02T11:00'],
      ['pending_vendor', '2026-03-02T12:00'],
      ['open', '2026-03-02T13:00'],
      ['pending_customer', '2026-03-02T14:00'],
      ['open', '2026-03-02T15:00'],
      ['resolved', '2026-03-02T16:00'],
    );
    expect(await fieldsOf({ asOf, ...pausing(), tickets, ticket_stays }, 'pause_count', 'paused_seconds', 'elapsed_seconds')).toEqual([
      [2, 10800, 10800],
    ]);
  });

  test('no longer moves the due time once the target is used up', async () => {
    const tickets = [{ ticket_id: 'T1', created_at: '2026-03-02T10:00', resolved_at: '2026-03-02T17:00' }];
    const ticket_stays = stays(
      'T1',
      ['open', '2026-03-02T10:00'],
      ['pending_customer', '2026-03-02T13:00'],
      ['open', '2026-03-02T16:00'],
      ['resolved', '2026-03-02T17:00'],
    );
    expect(await fieldsOf({ asOf, ...pausing(), tickets, ticket_stays }, 'due_at', 'elapsed_seconds', 'state')).toEqual([
      ['2026-03-02T13:00', 14400, 'breached'],
    ]);
  });

  test('has no due time while it stands still with time left', async () => {
    const tickets = [{ ticket_id: 'T1', created_at: '2026-03-02T10:00' }];
    const ticket_stays = stays('T1', ['open', '2026-03-02T10:00'], ['pending_customer', '2026-03-02T12:00']);
    expect(await fieldsOf({ asOf, ...pausing(), tickets, ticket_stays }, 'due_at', 'elapsed_seconds', 'state')).toEqual([
      [null, 7200, 'paused'],
    ]);
  });

  test('pauses within business hours only', async () => {
    const tickets = [{ ticket_id: 'T1', created_at: '2026-03-02T15:00', resolved_at: '2026-03-03T12:00' }];
    const ticket_stays = stays(
      'T1',
      ['open', '2026-03-02T15:00'],
      ['pending_customer', '2026-03-02T16:00'],
      ['open', '2026-03-03T10:00'],
      ['resolved', '2026-03-03T12:00'],
    );
    const given = {
      asOf,
      calendars: office,
      ...pausing({ clock: { calendar: 'office', pause: ['pending_customer'] } }),
      tickets,
      ticket_stays,
    };
    expect(await fieldsOf(given, 'elapsed_seconds', 'paused_seconds', 'due_at', 'calendar_id')).toEqual([
      [10800, 7200, '2026-03-03T12:00', 'office'],
    ]);
  });
});

describe('a business clock', () => {
  test.each([
    ['ends with the working day, not on the next morning', '2026-03-02T09:00', '8h', '2026-03-02T17:00'],
    ['begins in the morning for a ticket of the night', '2026-03-02T03:00', '30m', '2026-03-02T09:30'],
    ['passes over the weekend', '2026-03-06T16:00', '2h', '2026-03-09T10:00'],
    ['counts a day as 24 hours of the clock: three working days', '2026-03-02T09:00', '1d', '2026-03-04T17:00'],
  ])('%s', async (_, created_at, target, due) => {
    const given = {
      asOf,
      calendars: office,
      ...resolution({ target, clock: { calendar: 'office' } }),
      tickets: [{ ticket_id: 'T1', created_at }],
    };
    expect(await fieldsOf(given, 'due_at')).toEqual([[due]]);
  });

  test('keeps a promise whose last second was used up when the office closed', async () => {
    const tickets = [{ ticket_id: 'T1', created_at: '2026-03-02T09:00', resolved_at: '2026-03-02T21:00' }];
    const given = { asOf, calendars: office, ...resolution({ clock: { calendar: 'office' } }), tickets };
    expect(await fieldsOf(given, 'elapsed_seconds', 'state')).toEqual([[28800, 'met']]);
  });

  test('is that of the calendar which the ticket names; a ticket that names none has no outcome', async () => {
    const calendars = { ...office, night: { hours: { 'mon-fri': ['17:00-24:00'] } } } as const;
    const tickets = ['office', 'night', 'elsewhere', null].map((calendar_id, at) => ({
      ticket_id: `T${at}`,
      created_at: '2026-03-02T12:00',
      calendar_id,
    }));
    const given = { asOf, calendars, ...resolution({ target: '1h', clock: { calendar: { field: 'calendar_id' } } }), tickets };
    expect(await fieldsOf(given, 'calendar_id', 'due_at', 'state')).toEqual([
      ['office', '2026-03-02T13:00', 'breached'],
      ['night', '2026-03-02T18:00', 'breached'],
      ['elsewhere', null, null],
      [null, null, null],
    ]);
  });
});

describe('a reopening (B11)', () => {
  const tickets = [
    { ticket_id: 'T1', created_at: '2026-03-02T09:00', first_resolved_at: '2026-03-02T11:00', resolved_at: '2026-03-03T12:00' },
  ];
  const ticket_stays = stays(
    'T1',
    ['open', '2026-03-02T09:00'],
    ['resolved', '2026-03-02T11:00'],
    ['open', '2026-03-03T10:00'],
    ['resolved', '2026-03-03T12:00'],
  );
  const seconds = async (reopen: 'first' | 'last_gross' | 'open_time_only' | 'restart', calendar?: string) =>
    fieldsOf(
      {
        asOf,
        calendars: office,
        ...resolution({ clock: { reopen, ...(calendar === undefined ? {} : { calendar }) } }),
        tickets,
        ticket_stays,
      },
      'sla_id',
      'elapsed_seconds',
    );

  test('does not count after the first resolution', async () => {
    expect(await seconds('first')).toEqual([['desk/T1', 2 * 3600]]);
  });

  test('counts to the last one, around the clock or in business hours', async () => {
    expect(await seconds('last_gross')).toEqual([['desk/T1', 27 * 3600]]);
    expect(await seconds('last_gross', 'office')).toEqual([['desk/T1', 11 * 3600]]);
  });

  test('counts only while the ticket was open', async () => {
    expect(await seconds('open_time_only')).toEqual([['desk/T1', 4 * 3600]]);
  });

  test('starts another run', async () => {
    expect(await seconds('restart')).toEqual([
      ['desk/T1', 2 * 3600],
      ['desk/T1/2', 2 * 3600],
    ]);
  });
});

test('several agreements stand in one table, each ticket under each', async () => {
  const tickets = [{ ticket_id: 'T1', created_at: '2026-03-02T09:00', first_human_reply_at: null }];
  const agreements = { answer: { metric: 'first_response', target: '1h' }, repair: { metric: 'resolution', target: '8h' } } as const;
  expect(await fieldsOf({ asOf, agreements, tickets }, 'sla_id', 'metric')).toEqual([
    ['answer/T1', 'first_response'],
    ['repair/T1', 'resolution'],
  ]);
});
