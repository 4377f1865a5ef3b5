import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarSetting } from '../../src/model/index.ts';
import { type Given, instancesOf, type Row } from '../compile/agreements/instances.ts';

/** Instants are whole minutes from Monday 2026-03-02, 00:00 UTC. */
const origin = Date.UTC(2026, 2, 2) / 60_000;
const iso = (minute: number): string => new Date((origin + minute) * 60_000).toISOString().slice(0, 16);
const clockTime = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const day = 1440;

interface Window {
  readonly start: number;
  readonly end: number;
}

interface Case {
  /** One window a day at most; `null` around the clock. */
  readonly hours: readonly (Window | null)[] | null;
  readonly created: number;
  readonly target: number;
  /** Lengths, by turns, of open and of pending stays. */
  readonly turns: readonly number[];
  /** Minutes from creation to the resolution; `null` for a ticket that is still open. */
  readonly resolved: number | null;
}

const window = fc
  .tuple(fc.integer({ min: 0, max: day - 1 }), fc.integer({ min: 1, max: day }))
  .map(([start, length]): Window => ({ start, end: Math.min(start + length, day) }));

const cases: fc.Arbitrary<Case> = fc.record({
  hours: fc.option(fc.tuple(window, ...week.slice(1).map(() => fc.option(window)))),
  created: fc.integer({ min: 0, max: 14 * day }),
  target: fc.integer({ min: 1, max: 3000 }),
  turns: fc.array(fc.integer({ min: 1, max: 2000 }), { maxLength: 6 }),
  resolved: fc.option(fc.integer({ min: 1, max: 9000 })),
});

const calendarOf = (hours: NonNullable<Case['hours']>): CalendarSetting => ({
  timezone: 'UTC',
  hours: Object.fromEntries(
    hours.flatMap((one, at) => (one === null ? [] : [[week[at] ?? 'mon', [`${clockTime(one.start)}-${clockTime(one.end)}`]] as const])),
  ),
});

/** Stays whose last one lasts: open, pending, open, ... */
const staysOf = ({ created, turns }: Case): readonly Row[] => {
  let at = created;
  return [...turns, null].map((length, index) => {
    const entered = at;
    at += length ?? 0;
    return {
      ticket_id: 'T1',
      number_in_ticket: index + 1,
      status: index % 2 === 0 ? 'open' : 'pending_customer',
      entered_at: iso(entered),
      left_at: length === null ? null : iso(at),
      is_reopening: false,
    };
  });
};

/** Minute by minute, as a person with a stopwatch: whether the minute that begins now counts. */
const counts = ({ hours, created, turns }: Case, minute: number): boolean => {
  const today = hours?.[Math.floor(minute / day) % 7];
  const inHours = hours === null || (today !== null && today !== undefined && today.start <= minute % day && minute % day < today.end);
  let at = created;
  const stay = [...turns, Infinity].findIndex((length) => minute < (at += length));
  return inHours && stay % 2 === 0;
};

const counted = (one: Case, until: number): number => {
  let total = 0;
  for (let minute = one.created; minute < until; minute += 1) if (counts(one, minute)) total += 1;
  return total;
};

const horizon = 60 * day;

/** The minute at whose end the target is used up. */
const dueOf = (one: Case): number | null => {
  let total = 0;
  for (let minute = one.created; minute < horizon; minute += 1) {
    if (counts(one, minute)) total += 1;
    if (total === one.target) return minute + 1;
  }
  return null;
};

const givenOf = (one: Case, asOf: number): Given => ({
  asOf: iso(asOf),
  agreements: {
    desk: {
      metric: 'resolution',
      stop: 'first_resolved_at',
      target: `${one.target}m`,
      clock: { pause: ['pending_customer'], ...(one.hours === null ? {} : { calendar: 'desk' }) },
    },
  },
  calendars: one.hours === null ? {} : { desk: calendarOf(one.hours) },
  tickets: [
    { ticket_id: 'T1', created_at: iso(one.created), first_resolved_at: one.resolved === null ? null : iso(one.created + one.resolved) },
  ],
  ticket_stays: staysOf(one),
});

const instanceOf = async (one: Case, asOf: number): Promise<Row> => {
  const [row = {}] = await instancesOf(givenOf(one, asOf));
  return row;
};

test('an open ticket is due when a person with a stopwatch has counted the target', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (drawn) => {
      const one = { ...drawn, resolved: null };
      const due = dueOf(one);
      const row = await instanceOf(one, horizon);
      const standing = one.turns.length % 2 === 1;
      expect([row['elapsed_seconds'], row['state']]).toEqual([
        60 * counted(one, horizon),
        due !== null ? 'breached' : standing ? 'paused' : 'running',
      ]);
      if (due !== null) expect(row['due_at']).toBe(iso(due));
      else if (standing) expect(row['due_at']).toBeNull();
      else expect(String(row['due_at']) > iso(horizon)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('at its due time the clock has counted the target, and a minute of the clock before it has not', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (drawn) => {
      const one = { ...drawn, resolved: null };
      const due = dueOf(one);
      fc.pre(due !== null);
      const at = await instanceOf({ ...one, resolved: due - one.created }, horizon);
      expect([at['elapsed_seconds'], at['target_seconds'], at['state'], at['due_at']]).toEqual([
        60 * one.target,
        60 * one.target,
        'met',
        iso(due),
      ]);
      if (due - 1 === one.created) return;
      const before = await instanceOf({ ...one, resolved: due - 1 - one.created }, horizon);
      expect(before['elapsed_seconds']).toBe(60 * (one.target - 1));
    }),
    { numRuns: 30 },
  );
});

test('a resolved ticket was kept exactly when the stopwatch had not passed the target', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (one) => {
      const resolved = one.resolved ?? 1;
      const row = await instanceOf({ ...one, resolved }, horizon);
      const elapsed = counted(one, one.created + resolved);
      expect([row['elapsed_seconds'], row['state']]).toEqual([60 * elapsed, elapsed <= one.target ? 'met' : 'breached']);
    }),
    { numRuns: 30 },
  );
});
