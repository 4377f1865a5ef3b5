import { describe, expect, test } from 'vitest';
import { csv, type Desk, kpiOf, lines, type Row, scorecardOf } from './worked-examples-desk.ts';

const asOf = '2026-04-01';

/** The lines of a formula over tickets. */
const over = async (tickets: readonly Row[] | string, formula: string, more: Partial<Desk> = {}): Promise<readonly string[]> =>
  lines(await kpiOf({ asOf, data: { tickets }, ...more }, { formula, cadence: 'monthly' }));

describe('a file of changes', () => {
  const log = csv([
    { number: 'A', opened: '2026-03-02T09:00', at: '2026-03-02T09:00', state: 'New', hops: 0 },
    { number: 'B', opened: '2026-03-03T09:00', at: '2026-03-03T09:00', state: 'New', hops: 0 },
    { number: 'A', opened: '2026-03-02T09:00', at: '2026-03-04T10:00', state: 'Resolved', hops: 2 },
    { number: 'A', opened: '2026-03-02T09:00', at: '2026-03-04T10:00', state: 'Closed', hops: 1 },
  ]);
  const fields = { ticket_id: 'number', created_at: 'opened', status_raw: 'state', reassign_count: 'hops' };
  const folded: Partial<Desk> = { sets: { tickets: { fold: { by: 'number', order: 'at' }, fields } } };

  test('counts tickets, not changes, once it is folded', async () => {
    expect(await over(log, 'count(created)', folded)).toEqual(['2026-03: 2 (n 2)']);
  });

  test('that is not folded counts every change, and says that keys repeat', async () => {
    const { kpis, findings } = await scorecardOf({
      asOf,
      data: { tickets: log },
      sets: { tickets: { fields } },
      kpis: { all: { formula: 'count(created)' }, keys: { formula: 'distinct(created, ticket_id)' } },
    });
    expect(kpis.map(({ kpi, value }) => [kpi, value])).toEqual([
      ['all', 4],
      ['keys', 2],
    ]);
    expect(findings.map(({ id }) => id)).toEqual(['data:tickets:duplicate-key']);
  });

  test('with two changes in one minute keeps the one that stands later in the file', async () => {
    expect(await over(log, 'count(created[status_raw == "Closed" and reassign_count == 1])', folded)).toEqual(['2026-03: 1 (n 1)']);
    expect(await over(log, 'count(created[status_raw == "Resolved"])', folded)).toEqual(['2026-03: 0 (n 0)']);
  });
});

describe('the month of a ticket', () => {
  const tickets = [{ ticket_id: 1, created_at: '2026-02-27T09:00', resolved_at: '2026-03-02T09:00' }];

  test('is that of its opening where the formula asks for recorded tickets, that of its resolution where it asks for resolved ones', async () => {
    expect(await over(tickets, 'count(created)')).toEqual(['2026-02: 1 (n 1)', '2026-03: 0 (n 0)']);
    expect(await over(tickets, 'count(resolved)')).toEqual(['2026-03: 1 (n 1)']);
    expect(await over(tickets, 'avg(resolved, hours(created_at, resolved_at))')).toEqual(['2026-03: 72 (n 1)']);
  });

  test.each([
    ['America/Los_Angeles', '2024-05'],
    ['UTC', '2024-06'],
  ])('is that of its instant in the zone of the project: %s (B13)', async (timezone, month) => {
    const late = [{ ticket_id: 1, created_at: '2024-05-31T23:30-07:00' }];
    const [first] = await over(late, 'count(created)', { timezone, asOf: '2024-06-15' });
    expect(first).toMatch(`${month}`);
    expect(first).toContain(': 1 (n 1)');
  });

  test('is local where the file gives no offset', async () => {
    const local = [{ ticket_id: 1, created_at: '2024-05-31T23:30' }];
    expect(await over(local, 'count(created)', { timezone: 'America/Los_Angeles', asOf: '2024-06-01' })).toEqual(['2024-05: 1 (n 1)']);
  });
});

const ticket = (id: number, due_at: string | null, resolved_at: string | null, more: Row = {}): Row => ({
  ticket_id: id,
  created_at: '2026-03-02T09:00',
  due_at,
  resolved_at,
  ...more,
});

describe('an agreement', () => {
  test('without due date is neither kept nor broken', async () => {
    const tickets = [ticket(1, '2026-03-02T17:00', '2026-03-02T10:00'), ticket(2, null, '2026-03-02T10:00'), ticket(3, null, null)];
    expect(await over(tickets, 'share(sla, met)')).toEqual(['2026-03: 100 (n 1)']);
    expect(await over(tickets, 'share(resolved, resolved_at <= due_at)')).toEqual(['2026-03: 100 (n 1)']);
  });

  test('is broken by an open ticket that is past due', async () => {
    const tickets = [ticket(1, '2026-03-02T17:00', '2026-03-02T10:00'), ticket(2, '2026-03-02T17:00', null)];
    expect(await over(tickets, 'share(sla, met)')).toEqual(['2026-03: 50 (n 2)']);
  });

  test('that is not decided yet does not count', async () => {
    const tickets = [ticket(1, '2026-03-02T17:00', '2026-03-02T10:00'), ticket(2, '2026-04-01T00:00:01', null)];
    expect(await over(tickets, 'share(sla, met)')).toEqual(['2026-03: 100 (n 1)']);
  });

  test('is kept at the very instant at which it is due', async () => {
    expect(await over([ticket(1, '2026-03-02T17:00', '2026-03-02T17:00')], 'share(sla, met)')).toEqual(['2026-03: 100 (n 1)']);
    expect(await over([ticket(1, '2026-03-02T17:00', '2026-03-02T17:00:00.000001')], 'share(sla, met)')).toEqual(['2026-03: 0 (n 1)']);
  });

  test.each(['cancelled', 'merged', 'deleted'])('with a ticket that was %s binds nobody', async (status) => {
    const tickets = [
      ticket(1, '2026-03-02T17:00', '2026-03-02T10:00', { status: 'closed' }),
      ticket(2, '2026-03-02T17:00', null, { status }),
      ticket(3, '2026-03-02T17:00', '2026-03-02T16:00', { status }),
    ];
    expect(await over(tickets, 'share(sla, met)')).toEqual(['2026-03: 100 (n 1)']);
  });

  test('binds where the status is missing, and where the data has none at all', async () => {
    const known = [ticket(1, '2026-03-02T17:00', null, { status: 'open' }), ticket(2, '2026-03-02T17:00', null)];
    expect(await over(known, 'share(sla, met)')).toEqual(['2026-03: 0 (n 2)']);
    const without = [ticket(1, '2026-03-02T17:00', null), ticket(2, '2026-03-02T17:00', '2026-03-02T10:00')];
    const kpi = await kpiOf({ asOf, data: { tickets: without } }, { formula: 'share(sla, met)', min_n: 1 });
    expect(lines(kpi)).toEqual(['2026-03: 50 (n 2)']);
    expect(kpi.reason_code).toBe('no-target');
  });
});

const from = (created_at: string, resolved_at: string): readonly Row[] => [{ ticket_id: 1, created_at, resolved_at }];

describe('elapsed time', () => {
  const hours = 'avg(resolved, hours(created_at, resolved_at))';
  const within = 'share(resolved, hours(created_at, resolved_at) <= 8)';
  test.each([
    ['8 hours', '17:00:00', 100],
    ['8 hours and a microsecond', '17:00:00.000001', 0],
    ['8 hours and 59 minutes', '17:59', 0],
    ['8 hours less a microsecond', '16:59:59.999999', 100],
  ])('is never floored: %s', async (_, time, value) => {
    expect(await over(from('2026-03-02T09:00', `2026-03-02T${time}`), within)).toEqual([`2026-03: ${value} (n 1)`]);
  });

  test.each([
    ['B04: into summer time', '2024-03-30T20:00', '2024-03-31T20:00', '2024-03: 23 (n 1)'],
    ['B05: into winter time', '2024-10-26T20:00', '2024-10-27T20:00', '2024-10: 25 (n 1)'],
    ['on any other day', '2024-06-26T20:00', '2024-06-27T20:00', '2024-06: 24 (n 1)'],
  ])('in Berlin, %s, is what a stop watch shows', async (_, start, end, line) => {
    expect(await over(from(start, end), hours, { timezone: 'Europe/Berlin', asOf: '2024-11-01' })).toContain(line);
  });

  test('is gross: a pause counts (B10)', async () => {
    expect(await over(from('2026-03-02T10:00', '2026-03-02T14:00'), hours)).toEqual(['2026-03: 4 (n 1)']);
  });

  test('of a reopened ticket depends on the resolution that is meant (B11)', async () => {
    const tickets = [
      {
        ticket_id: 1,
        created_at: '2026-03-02T09:00',
        first_resolved_at: '2026-03-02T11:00',
        resolved_at: '2026-03-03T12:00',
        reopen_count: 1,
      },
    ];
    expect(await over(tickets, 'avg(first_resolved, hours(created_at, first_resolved_at))')).toEqual(['2026-03: 2 (n 1)']);
    expect(await over(tickets, hours)).toEqual(['2026-03: 27 (n 1)']);
  });
});

describe('an offset in the file', () => {
  const tickets = [{ ticket_id: 1, created_at: '2026-03-01T00:30:00+02:00', resolved_at: '2026-03-01T00:30:00Z' }];

  test('is honoured: the instant lies in February in UTC, and elapsed time counts it', async () => {
    expect(await over(tickets, 'count(created)')).toEqual(['2026-02: 1 (n 1)', '2026-03: 0 (n 0)']);
    expect(await over(tickets, 'avg(resolved, hours(created_at, resolved_at))')).toEqual(['2026-03: 2 (n 1)']);
  });

  test('goes before the zone of the data set', async () => {
    const set = { sets: { tickets: { timezone: 'America/New_York' } } };
    expect(await over(tickets, 'count(created)', { ...set, timezone: 'Europe/Athens' })).toEqual(['2026-03: 1 (n 1)']);
  });

  test('that an export writes behind local times is no offset when the pattern says that it is a letter', async () => {
    const wrong = [{ ticket_id: 1, created_at: '2026-03-01T00:30:00Z', resolved_at: '2026-03-01T02:30:00Z' }];
    const set = { tickets: { timezone: 'Europe/Berlin', time_format: '%Y-%m-%dT%H:%M:%SZ' } };
    expect(await over(wrong, 'count(created)', { sets: set })).toEqual(['2026-02: 1 (n 1)', '2026-03: 0 (n 0)']);
    expect(await over(wrong, 'count(created)')).toEqual(['2026-03: 1 (n 1)']);
  });
});
