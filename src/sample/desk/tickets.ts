import { chance, pick } from '../random/draw.ts';
import { randomStream } from '../random/random-stream.ts';
import type { TicketEventRow, TicketRow } from '../rows.ts';
import { isoUtc } from '../time/local-time.ts';
import type { SampleWindow } from '../time/sample-window.ts';
import { arrivals } from './arrivals.ts';
import type { Arrival } from './arrivals.ts';
import { courseOf } from './course.ts';
import { finalState } from './final-state.ts';
import { historyOf, peopleOf, resolutionKind } from './history.ts';
import { resolutionTarget } from './priority.ts';
import { summaryOf } from './summary.ts';
import { teams } from './team.ts';

/** A ticket and what happened to it. */
interface Ticket {
  readonly row: TicketRow;
  readonly events: readonly TicketEventRow[];
}

const firstNumber = 10_001;

const ticketType = (priority: number, draw: number): string => {
  if (priority <= 2 || draw < 0.58) return 'incident';
  return draw < 0.95 ? 'request' : 'question';
};

const ticketFrom = (seed: number, arrival: Arrival, index: number, window: SampleWindow): Ticket => {
  const random = randomStream(seed, arrival.key);
  const number = `INC${String(firstNumber + index).padStart(7, '0')}`;
  const id = `T${firstNumber + index}`;
  const course = courseOf(random, arrival, window);
  const people = peopleOf(random, arrival);
  const history = historyOf(random, arrival, course, people).filter(({ at }) => at < window.end);
  const state = finalState(history);
  const service = pick(random, teams[arrival.team].services);
  const kind = resolutionKind(random);
  return {
    row: {
      ticket_id: id,
      number,
      type: ticketType(course.priority, random()),
      requester_id: people.requester,
      channel: arrival.channel,
      // Nobody fills in every field.
      service: chance(random, 0.01) ? null : service,
      ...state,
      created_at: isoUtc(arrival.at),
      due_at: state.status === 'cancelled' ? null : isoUtc(arrival.at + resolutionTarget[course.priority]),
      resolution_kind: state.first_resolved_at === null ? null : kind,
      summary: summaryOf(random, service),
    },
    events: history.map((happening, place) => ({
      event_id: `${id}-${place + 1}`,
      ticket_id: id,
      seq: place + 1,
      at: isoUtc(happening.at),
      actor_id: happening.actor,
      actor_type: happening.actor_type,
      kind: happening.kind,
      from: happening.from,
      to: happening.to,
    })),
  };
};

/** The tickets of a window in the order in which they came, with all their events. */
export const tickets = (seed: number, window: SampleWindow, scale: number): readonly Ticket[] =>
  arrivals(seed, window, scale)
    // A summer night has an hour that local clocks skip: what falls into it may come out at the edge of the window.
    .filter(({ at }) => at < window.end)
    .map((arrival, index) => ticketFrom(seed, arrival, index, window));
