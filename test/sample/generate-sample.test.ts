import { describe, expect, it } from 'vitest';
import { generateSample } from '../../src/sample/index.ts';
import type { TicketEventRow, TicketRow } from '../../src/sample/index.ts';
import { sampleOf } from './rows.ts';

const sample = sampleOf(1);
const end = '2026-02-28T23:00:00Z';

const isStatus = ({ kind }: TicketEventRow): boolean => ['created', 'status', 'reopen'].includes(kind);

const firstAt = (events: readonly TicketEventRow[], holds: (event: TicketEventRow) => boolean): string | null =>
  events.find(holds)?.at ?? null;

/** The row that a reader of the history alone would write, by rules of his own. */
const replay = (events: readonly TicketEventRow[]): Partial<TicketRow> => {
  const last = (kind: string): string | null => events.findLast((event) => event.kind === kind)?.to ?? null;
  const status = events.findLast(isStatus)?.to ?? '';
  const solved = status === 'resolved' || status === 'closed';
  return {
    status,
    team: last('team') ?? '',
    assignee_id: last('assignee'),
    priority: Number(last('priority')),
    created_at: firstAt(events, () => true) ?? '',
    first_resolved_at: firstAt(events, ({ to }) => to === 'resolved'),
    resolved_at: solved ? firstAt(events.toReversed(), ({ to }) => to === 'resolved') : null,
    closed_at: firstAt(events, ({ to }) => to === 'closed' || to === 'cancelled'),
    reopen_count: events.filter(({ kind }) => kind === 'reopen').length,
    first_human_reply_at: firstAt(events, ({ kind, actor_type: actor }) => kind === 'reply_public' && actor === 'agent'),
  };
};

const created = (holds: (instant: Date) => boolean): number => sample.tickets.filter((ticket) => holds(new Date(ticket.created_at))).length;

describe('the history of a ticket', () => {
  const histories = new Map<string, TicketEventRow[]>(sample.tickets.map((ticket) => [ticket.ticket_id, []]));
  for (const event of sample.ticket_events) histories.get(event.ticket_id)?.push(event);

  it('gives its row', () => {
    for (const ticket of sample.tickets) expect(ticket).toMatchObject(replay(histories.get(ticket.ticket_id) ?? []));
  });

  it('is in order, and each status begins where the one before ended', () => {
    for (const events of histories.values()) {
      const steps = events.filter(isStatus);
      expect(steps.slice(1).map(({ from }) => from)).toEqual(steps.slice(0, -1).map(({ to }) => to));
      expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted());
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    }
  });
});

describe('the sample', () => {
  it('has about 12,000 tickets over 18 months', () => {
    expect(Math.abs(sample.tickets.length - 12_000)).toBeLessThan(400);
    expect(new Set(sample.tickets.map((ticket) => ticket.created_at.slice(0, 7)))).toHaveLength(18);
  });

  it('contains nothing that happens after its end', () => {
    const instants = [
      ...sample.ticket_events.map(({ at }) => at),
      ...sample.surveys.flatMap((survey) => [survey.offered_at, survey.responded_at ?? '']),
      ...sample.changes.flatMap((change) => [change.requested_at, change.completed_at ?? '']),
    ];
    expect(instants.filter((instant) => instant >= end)).toEqual([]);
  });

  it('has the instants of a ticket in their natural order', () => {
    const wrong = sample.tickets.filter((ticket) => {
      const order = [ticket.created_at, ticket.first_human_reply_at, ticket.first_resolved_at, ticket.resolved_at, ticket.closed_at];
      const known = order.filter((instant) => instant !== null);
      return known.join() !== known.toSorted().join();
    });
    expect(wrong).toEqual([]);
  });

  it('ends with open, waiting, resolved, closed and cancelled tickets', () => {
    expect([...new Set(sample.tickets.map(({ status }) => status))].toSorted()).toEqual(
      expect.arrayContaining(['cancelled', 'closed', 'open', 'resolved']),
    );
  });

  it('is busy on Mondays, quiet on Sundays and asleep at night', () => {
    expect(created((date) => date.getUTCDay() === 1)).toBeGreaterThan(10 * created((date) => date.getUTCDay() === 0));
    expect(created((date) => date.getUTCHours() === 9)).toBeGreaterThan(10 * created((date) => date.getUTCHours() === 2));
  });

  it('knows every survey by its ticket and gives a score exactly to the answered ones', () => {
    const known = new Map(sample.tickets.map((ticket) => [ticket.ticket_id, ticket]));
    for (const survey of sample.surveys) {
      expect(known.get(survey.ticket_id)).toMatchObject({ team: survey.team, priority: survey.priority });
      expect(survey.score === null).toBe(survey.responded_at === null);
    }
  });

  it('has one cost line a month for what a team pays', () => {
    expect(
      sample.costs
        .filter(({ team }) => team === 'network')
        .map(({ incurred_at: month, line }) => `${month} ${line}`)
        .slice(18, 24),
    ).toEqual([
      '2025-03-01T00:00:00+01:00 labour',
      '2025-03-01T00:00:00+01:00 tool',
      '2025-03-01T00:00:00+01:00 vendor',
      '2025-04-01T00:00:00+02:00 labour',
      '2025-04-01T00:00:00+02:00 tool',
      '2025-04-01T00:00:00+02:00 vendor',
    ]);
  });
});

describe('a request', () => {
  it('gives the same rows for the same seed and others for another', () => {
    const small = { months: 6, scale: 0.1 };
    expect(generateSample({ seed: 5, ...small })).toEqual(generateSample({ seed: 5, ...small }));
    expect(generateSample({ seed: 5, ...small })).not.toEqual(generateSample({ seed: 6, ...small }));
  });

  it('can be for fewer months and a smaller desk', () => {
    const { tickets, costs } = generateSample({ seed: 1, months: 6, scale: 0.5 });
    expect(tickets[0]?.created_at.slice(0, 7)).toBe('2025-09');
    expect(Math.abs(tickets.length - 2000)).toBeLessThan(200);
    expect(costs).toHaveLength(6 * 13);
  });
});
