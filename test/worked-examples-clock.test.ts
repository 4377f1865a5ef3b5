import { describe, expect, it, test } from 'vitest';
import type { CalendarSetting, Clock } from '../src/model/index.ts';
import { kpiOf, type Row, scorecardOf } from './worked-examples-desk.ts';

/** One ticket from `created` to `resolved`, as a desk writes local times. */
interface Case {
  readonly created: string;
  readonly resolved: string;
  /** Zone of the project and of its calendars. */
  readonly zone?: string;
  readonly calendar?: CalendarSetting;
  readonly clock?: Clock;
  readonly ticket?: Row;
  /** What the status became, and when. */
  readonly history?: readonly (readonly [status: string, at: string])[];
  readonly formula?: string;
}

const MINUTES = 'sum(resolved, minutes(created_at, resolved_at))';

/** The history of the ticket, as its system writes it down. */
const eventsOf = (history: NonNullable<Case['history']>): readonly Row[] =>
  history.map(([to, at], index) => ({
    event_id: `E${index}`,
    ticket_id: 'T1',
    seq: index,
    kind: index === 0 ? 'created' : 'status',
    at,
    from: history[index - 1]?.[0] ?? null,
    to,
  }));

/** The minutes that the clock of a KPI counts for the ticket. */
const minutes = async ({
  created,
  resolved,
  zone = 'UTC',
  calendar,
  clock,
  ticket,
  history,
  formula = MINUTES,
}: Case): Promise<number | null> => {
  const named = calendar === undefined ? {} : { project: { calendars: { desk: calendar } } };
  const kpi = await kpiOf(
    {
      timezone: zone,
      asOf: '2027-01-01',
      ...named,
      data: {
        tickets: [{ ticket_id: 'T1', created_at: created, resolved_at: resolved, ...ticket }],
        ...(history === undefined ? {} : { ticket_events: eventsOf(history) }),
      },
    },
    { formula, cadence: 'to_date', ...(clock === undefined ? {} : { clock }) },
  );
  return kpi.value;
};

const hours = async (given: Case): Promise<number | null> => {
  const value = await minutes(given);
  return value === null ? null : value / 60;
};

const weekdays = (window: string, more: Partial<CalendarSetting> = {}): CalendarSetting => ({ hours: { 'mon-fri': [window] }, ...more });
const always: CalendarSetting = { hours: 'always' };
const berlin = 'Europe/Berlin';
const sunday = (window: string): CalendarSetting => ({ hours: { sun: [window] } });

describe('calendars', () => {
  test.each<readonly [string, string, CalendarSetting, string, string, number]>([
    ['B01: 09-17, from 14:00 to nine on the next day', 'UTC', weekdays('09:00-17:00'), '2025-12-11 14:00', '2025-12-12 09:00', 3],
    ['B02: 08-17, from Friday evening to Monday morning', 'UTC', weekdays('08:00-17:00'), '2025-12-12 21:00', '2025-12-15 09:30', 1.5],
    [
      'B03: Christmas',
      berlin,
      weekdays('09:00-17:00', { holidays: ['2024-12-25', '2024-12-26'] }),
      '2024-12-20 16:00',
      '2024-12-27 10:00',
      18,
    ],
    ['B04: around the clock while clocks go forward', berlin, always, '2024-03-30 20:00', '2024-03-31 20:00', 23],
    ['B05: around the clock while clocks go back', berlin, always, '2024-10-26 20:00', '2024-10-27 20:00', 25],
    ['B06: a window with the hour that is skipped', berlin, sunday('01:00-04:00'), '2024-03-31 00:00', '2024-03-31 12:00', 2],
    ['B06: a window with the hour that comes twice', berlin, sunday('01:00-04:00'), '2024-10-27 00:00', '2024-10-27 12:00', 4],
    ['B07: a window that begins when no clock shows it', berlin, sunday('02:30-05:00'), '2024-03-31 00:00', '2024-03-31 12:00', 2],
    ['B09: a weekend', 'UTC', weekdays('09:00-17:00'), '2026-03-07 09:00', '2026-03-08 12:00', 0],
  ])('%s', async (_, zone, calendar, created, resolved, expected) => {
    expect(await hours({ zone, calendar, clock: { calendar: 'desk' }, created, resolved })).toBe(expected);
  });

  test.each<readonly [string, string, string, string, number]>([
    ['B01', 'UTC', '2025-12-11 14:00', '2025-12-12 09:00', 19],
    ['B02', 'UTC', '2025-12-12 21:00', '2025-12-15 09:30', 60.5],
    ['B08: local times are turned into instants first', berlin, '2024-03-30 20:00', '2024-03-31 20:00', 23],
  ])('without a clock all time counts, %s', async (_, zone, created, resolved, expected) => {
    expect(await hours({ zone, created, resolved })).toBe(expected);
  });

  it('B02: 18.75 % of a target of 8 business hours, 756.25 % of 8 hours', async () => {
    const share = {
      created: '2025-12-12 21:00',
      resolved: '2025-12-15 09:30',
      formula: 'avg(resolved, 100 * hours(created_at, resolved_at) / 8)',
    };
    expect(await minutes({ ...share, calendar: weekdays('08:00-17:00'), clock: { calendar: 'desk' } })).toBe(18.75);
    expect(await minutes(share)).toBe(756.25);
  });
});

describe('pauses', () => {
  const held: Case = {
    created: '2026-03-02 10:00',
    resolved: '2026-03-02 14:00',
    history: [
      ['open', '2026-03-02 10:00'],
      ['pending_customer', '2026-03-02 11:00'],
      ['open', '2026-03-02 13:00'],
      ['resolved', '2026-03-02 14:00'],
    ],
  };

  it('B10: are in the gross time and not in the net time', async () => {
    expect(await hours(held)).toBe(4);
    expect(await hours({ ...held, clock: { pause: ['pending_customer'] } })).toBe(2);
  });

  it('count only as far as they are business time', async () => {
    const clock: Clock = { calendar: 'desk', pause: ['pending_customer'] };
    expect(await hours({ ...held, calendar: weekdays('09:00-12:00'), clock })).toBe(1);
  });

  it('leave time in other statuses alone', async () => {
    expect(await hours({ ...held, clock: { pause: ['pending_vendor'] } })).toBe(4);
  });
});

describe('B11: a ticket that came back', () => {
  const reopened: Case = {
    created: '2026-03-02 09:00',
    resolved: '2026-03-03 12:00',
    ticket: { first_resolved_at: '2026-03-02 11:00', reopened_at: '2026-03-03 10:00' },
    history: [
      ['open', '2026-03-02 09:00'],
      ['resolved', '2026-03-02 11:00'],
      ['open', '2026-03-03 10:00'],
      ['resolved', '2026-03-03 12:00'],
    ],
  };
  const calendar = weekdays('09:00-17:00');

  test.each<readonly [NonNullable<Clock['reopen']>, number, number]>([
    ['first', 2, 2],
    ['last_gross', 27, 11],
    ['open_time_only', 4, 4],
    ['restart', 2, 2],
  ])('%s: %d hours of all time, %d business hours', async (reopen, all, business) => {
    expect(await hours({ ...reopened, clock: { reopen } })).toBe(all);
    expect(await hours({ ...reopened, calendar, clock: { calendar: 'desk', reopen } })).toBe(business);
  });
});

describe('B12: a ticket that changed its calendar', () => {
  const changed = async (policy: 'at_event' | 'last' | 'first', from: string | null): Promise<number | null> => {
    const kpi = await kpiOf(
      {
        asOf: '2026-04-01',
        project: {
          calendars: {
            chicago: { hours: { 'tue-wed': ['12:00-02:00'] } },
            'san francisco': { hours: { 'tue-wed': ['15:00-00:30'] } },
          },
        },
        data: {
          tickets: [
            {
              ticket_id: 'T1',
              created_at: '2026-03-03T17:01:38Z',
              first_human_reply_at: '2026-03-04T19:01:46Z',
              calendar_id: 'san francisco',
            },
          ],
          ticket_events: [{ event_id: 'E1', ticket_id: 'T1', kind: 'calendar', at: '2026-03-04T19:01:25Z', from, to: 'san francisco' }],
        },
      },
      {
        formula: 'sum(responded, minutes(created_at, first_human_reply_at))',
        cadence: 'to_date',
        clock: { calendar: { field: 'calendar_id', policy } },
      },
    );
    return kpi.value;
  };

  test.each<readonly ['at_event' | 'last' | 'first', number]>([
    ['at_event', 960.13],
    ['last', 690.13],
    ['first', 960.13],
  ])('%s: %d minutes', async (policy, expected) => {
    expect(await changed(policy, 'chicago')).toBeCloseTo(expected, 2);
  });
});

it('B13: a period is a local date', async () => {
  const periods = async (timezone: string): Promise<readonly string[]> => {
    const data = { tickets: [{ ticket_id: 'T1', created_at: '2024-05-31T23:30:00-07:00' }] };
    const { series } = await kpiOf({ timezone, asOf: '2024-06-15', data }, { formula: 'count(created)', cadence: 'daily' });
    return series.filter(({ n }) => n > 0).map(({ period }) => period);
  };
  expect(await periods('America/Los_Angeles')).toEqual(['2024-05-31']);
  expect(await periods('UTC')).toEqual(['2024-06-01']);
});

describe('what a clock cannot count', () => {
  const tickets: readonly Row[] = [
    { ticket_id: 'T1', created_at: '2026-03-02 10:00', resolved_at: '2026-03-02 14:00', calendar_id: 'desk' },
    { ticket_id: 'T2', created_at: '2026-03-02 10:00', resolved_at: '2026-03-02 15:00', calendar_id: 'elsewhere' },
    { ticket_id: 'T3', created_at: '2025-12-31 10:00', resolved_at: '2026-03-02 15:00', calendar_id: 'desk' },
  ];
  const counted = (clock: Clock, desk: CalendarSetting = always): ReturnType<typeof scorecardOf> =>
    scorecardOf({
      asOf: '2026-04-01',
      data: { tickets },
      project: { calendars: { desk } },
      kpis: { kpi: { formula: 'sum(resolved, hours(created_at, resolved_at))', cadence: 'to_date', clock } },
    });

  it('is in no value, and is said', async () => {
    const { kpis, findings } = await counted(
      { calendar: { field: 'calendar_id' } },
      { schedule: [{ from: '2026-01-01', hours: 'always' }] },
    );
    expect(kpis.map(({ value, n }) => [value, n])).toEqual([[4, 1]]);
    expect(findings.filter(({ rule }) => rule.startsWith('clock-')).map(({ id, message }) => [id, message])).toEqual([
      [
        'clock-outside-calendar:kpi:tickets',
        'kpi: 1 row of tickets is outside of the time that the calendar covers, and without a duration.',
      ],
      ['clock-unlisted-calendar:kpi:tickets', 'kpi: 1 row of tickets is without a calendar of the project, and without a duration.'],
    ]);
  });

  it('is nothing without a history where the clock would pause: the KPI is unknown', async () => {
    const { kpis } = await counted({ pause: ['pending_customer'] });
    expect(kpis.map(({ status, reason_code, reason }) => [status, reason_code, reason.includes('ticket_events')])).toEqual([
      ['unknown', 'missing-input', true],
    ]);
  });

  test.each<readonly [string, Partial<CalendarSetting>, readonly (readonly [string, string])[]]>([
    ['are over', { holidays: ['2025-12-25'] }, [['holidays-run-out', 'warning']]],
    ['are over, as it says itself', { holidays: ['2026-01-01'], holidays_until: '2026-03-31' }, [['holidays-run-out', 'warning']]],
    ['are soon over', { holidays: ['2026-01-01'], holidays_until: '2026-05-30' }, [['holidays-run-out', 'notice']]],
    ['are known', { holidays: ['2026-01-01'], holidays_until: '2026-05-31' }, []],
    ['are not there', {}, [['calendar-without-holidays', 'notice']]],
    ['are not there around the clock', { hours: 'always' }, []],
  ])('holidays %s', async (_, more, expected) => {
    const { findings } = await counted({ calendar: 'desk' }, { hours: { 'mon-fri': ['09:00-17:00'] }, ...more });
    expect(findings.filter(({ id }) => id.endsWith(':desk')).map(({ rule, severity }) => [rule, severity])).toEqual(expected);
  });
});

describe('one run with several clocks', () => {
  const data = {
    tickets: [
      { ticket_id: 'T1', created_at: '2026-03-02 10:00', resolved_at: '2026-03-03 10:00' },
      { ticket_id: 'T2', created_at: '2026-03-02 10:00' },
    ],
  };
  const run = async (formula: string, cadence: 'to_date' | 'monthly'): Promise<readonly (number | null)[]> => {
    const { kpis } = await scorecardOf({
      asOf: '2026-03-03T12:00Z',
      data,
      project: { calendars: { office: weekdays('09:00-17:00'), night: weekdays('22:00-06:00') } },
      kpis: {
        a: { formula, cadence },
        b: { formula, cadence, clock: { calendar: 'office' } },
        c: { formula, cadence, clock: { calendar: 'night' } },
      },
    });
    return kpis.map(({ series }) => series.at(-1)?.value ?? null);
  };

  test.each<readonly [string, 'to_date' | 'monthly', readonly number[]]>([
    ['sum(resolved, hours(created_at, resolved_at))', 'to_date', [24, 8, 8]],
    ['count(resolved[hours(created_at, resolved_at) <= 8])', 'to_date', [0, 1, 1]],
    ['km_median(created, created_at, resolved_at)', 'to_date', [24, 8, 8]],
    ['avg(open, hours(created_at, instant))', 'monthly', [26, 10, 8]],
    ['avg(open, age)', 'monthly', [1.083333333333, 1.083333333333, 1.083333333333]],
    ['sum(resolved, hours(resolved_at, created_at))', 'to_date', [-24, -8, -8]],
  ])('%s: %j', async (formula, cadence, expected) => {
    expect(await run(formula, cadence)).toEqual(expected);
  });
});
