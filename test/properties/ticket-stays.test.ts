import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { endStatuses, statuses } from '../../src/model/index.ts';
import { scorecardOf } from '../worked-examples-desk.ts';

/** An event of one ticket; the minutes are few, so that many are tied. */
interface Event {
  readonly ticket: number;
  readonly minute: number;
  readonly to: string;
  readonly actor: string;
}

const event: fc.Arbitrary<Event> = fc.record({
  ticket: fc.integer({ min: 0, max: 3 }),
  minute: fc.integer({ min: 0, max: 40 }),
  to: fc.constantFrom(...statuses),
  actor: fc.constantFrom('ann', 'bob'),
});

const isOpen = (status: string): boolean => !(endStatuses as readonly string[]).includes(status);
const isSolved = (status: string): boolean => status === 'resolved' || status === 'closed';

/** Where the solved statuses before this position begin; the position itself when there are none. */
const startOfBlock = (all: readonly Event[], end: number): number => {
  let start = end;
  while (isSolved(all[start - 1]?.to ?? '')) start -= 1;
  return start;
};

const isTakenBack = (solved: Event | undefined, next: Event): boolean =>
  solved !== undefined && solved.actor === next.actor && next.minute - solved.minute <= 5;

/** The statuses of a ticket in order, with those solutions taken out that the same actor took back within five minutes. */
const replay = (events: readonly Event[]): readonly Event[] => {
  const told = events.map((each, index) => ({ each, index })).toSorted((a, b) => a.each.minute - b.each.minute || a.index - b.index);
  const all: Event[] = [{ ticket: 0, minute: 0, to: 'new', actor: '' }];
  for (const { each } of told) if (each.to !== all.at(-1)?.to) all.push(each);
  const blocks = all.flatMap((next, end) => (isOpen(next.to) ? [{ next, end, start: startOfBlock(all, end) }] : []));
  const taken = blocks.filter(({ next, end, start }) => start < end && isTakenBack(all[start], next));
  return all.filter((_, index) => !taken.some(({ start, end }) => start <= index && index < end));
};

const statusAt = (events: readonly Event[], minute: number): string => replay(events).findLast((each) => each.minute <= minute)?.to ?? '';

const clock = (minute: number): string => `2026-01-05T09:${String(minute).padStart(2, '0')}:00`;

test('the open view at any instant is what a replay of the events says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 25 }), fc.integer({ min: 0, max: 45 }), async (events, minute) => {
      const tickets = [0, 1, 2, 3];
      const { kpis } = await scorecardOf({
        asOf: clock(minute),
        data: {
          tickets: tickets.map((id) => ({ ticket_id: id, created_at: clock(0) })),
          ticket_events: [
            // A data set is never empty here: this event says nothing of a status.
            { event_id: 'note', ticket_id: 0, at: clock(0), kind: 'note_internal', from: null, to: null, actor_id: null },
            ...events.map(({ ticket, minute: at, to, actor }, index) => ({
              event_id: index,
              ticket_id: ticket,
              at: clock(at),
              kind: 'status',
              from: null,
              to,
              actor_id: actor,
            })),
          ],
        },
        kpis: {
          open: { formula: 'count(open)', cadence: 'to_date' },
          waiting: { formula: 'count(open[status == "pending_customer"])', cadence: 'to_date' },
        },
      });
      // What happens after the instant of judgement has not happened: it takes nothing back either.
      const now = tickets.map((id) =>
        statusAt(
          events.filter((each) => each.ticket === id && each.minute <= minute),
          minute,
        ),
      );
      expect(kpis.map(({ series }) => series[0]?.value)).toEqual([
        now.filter(isOpen).length,
        now.filter((status) => status === 'pending_customer').length,
      ]);
    }),
    { numRuns: 25 },
  );
});
