import { between, chance, pick } from '../random/draw.ts';
import type { Random } from '../random/random-stream.ts';
import type { TicketEventRow } from '../rows.ts';
import { daySeconds } from '../time/local-time.ts';
import type { Seconds } from '../time/local-time.ts';
import type { Arrival } from './arrivals.ts';
import { channels } from './channel.ts';
import { autoCloseDays } from './course.ts';
import type { Course } from './course.ts';
import { teams } from './team.ts';

/** A thing that happens to a ticket, before it has an id and a place in the order. */
export type Happening = Pick<TicketEventRow, 'actor_type' | 'kind' | 'from' | 'to'> & {
  readonly at: Seconds;
  readonly actor: string | null;
};

/** Who asks and who works. */
export interface People {
  readonly requester: string;
  readonly agent: string;
}

const number = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** The requester, some of whom ask far more often than others, and an agent of the team. */
export const peopleOf = (random: Random, arrival: Arrival): People => ({
  requester: `user-${number(1 + Math.floor(900 * random() ** 2), 4)}`,
  agent: `${arrival.team}-${number(1 + Math.floor(teams[arrival.team].agents * random()), 2)}`,
});

const status = (at: Seconds, actor: string | null, from: string, to: string): Happening => ({
  at,
  actor,
  actor_type: actor === null ? 'system' : 'agent',
  kind: 'status',
  from,
  to,
});

/** Creation, triage and the start of work. Some tickets first lie with the service desk, some with a wrong priority. */
const opening = (random: Random, arrival: Arrival, course: Course, people: People): readonly Happening[] => {
  const { at, team } = arrival;
  const entry = team !== 'service-desk' && chance(random, 0.2) ? 'service-desk' : team;
  const guess = chance(random, 0.06) ? (course.priority === 4 ? 3 : course.priority + 1) : course.priority;
  const triage = at + Math.floor((course.taken - at) * between(random, 0.2, 0.9));
  const machine = channels[arrival.channel].reply === null;
  const system = { at, actor: null, actor_type: 'system' } as const;
  const agent = { actor: people.agent, actor_type: 'agent', at: triage } as const;
  return [
    { at, actor: machine ? null : people.requester, actor_type: machine ? 'system' : 'requester', kind: 'created', from: null, to: 'new' },
    { ...system, kind: 'team', from: null, to: entry },
    { ...system, kind: 'priority', from: null, to: String(guess) },
    ...(guess === course.priority ? [] : [{ ...agent, kind: 'priority', from: String(guess), to: String(course.priority) } as const]),
    ...(entry === team ? [] : [{ ...agent, kind: 'team', from: entry, to: team } as const]),
    { ...agent, at: course.taken, kind: 'assignee', from: null, to: people.agent },
    status(course.taken, people.agent, 'new', 'open'),
    ...(course.reply === null ? [] : [{ ...agent, at: course.reply, kind: 'reply_public', from: null, to: null } as const]),
  ];
};

/** Questions and answers before the first resolution, with the wait for the requester that each question starts. */
const talk = (random: Random, arrival: Arrival, course: Course, people: People): readonly Happening[] => {
  const start = course.reply ?? course.taken;
  const end = course.resolutions[0]?.at ?? course.cancelled ?? start + 20 * daySeconds;
  const step = (end - start) / (course.extraContacts * 2 + 1);
  return Array.from({ length: course.extraContacts }, (_, index) => {
    const asked = Math.floor(start + step * (2 * index + between(random, 0.2, 0.9)));
    const answered = Math.floor(start + step * (2 * index + 1 + between(random, 0.2, 0.9)));
    const waits = answered - asked > 900;
    const words = { kind: 'reply_public', from: null, to: null } as const;
    return [
      { ...words, at: asked, actor: people.agent, actor_type: 'agent' } as const,
      ...(waits ? [status(asked, people.agent, 'open', 'pending_customer')] : []),
      { ...words, at: answered, actor: people.requester, actor_type: 'requester' } as const,
      ...(waits ? [status(answered, null, 'pending_customer', 'open')] : []),
    ];
  }).flat();
};

/** Resolutions, reopens and the end. */
const ending = (course: Course, people: People): readonly Happening[] => {
  const { cancelled, resolutions } = course;
  if (cancelled !== null) return [{ ...status(cancelled, people.requester, 'open', 'cancelled'), actor_type: 'requester' }];
  const last = resolutions.at(-1);
  return [
    ...resolutions.flatMap(({ at, reopened }) => [
      status(at, people.agent, 'open', 'resolved'),
      ...(reopened === null
        ? []
        : ([
            { at: reopened, actor: people.requester, actor_type: 'requester', kind: 'reply_public', from: null, to: null },
            { at: reopened, actor: people.requester, actor_type: 'requester', kind: 'reopen', from: 'resolved', to: 'open' },
          ] as const)),
    ]),
    ...(last === undefined ? [] : [status(last.at + autoCloseDays * daySeconds, null, 'resolved', 'closed')]),
  ];
};

/** Everything that happens to a ticket, in order, as far as the future goes. */
export const historyOf = (random: Random, arrival: Arrival, course: Course, people: People): readonly Happening[] =>
  [...opening(random, arrival, course, people), ...talk(random, arrival, course, people), ...ending(course, people)].toSorted(
    (left, right) => left.at - right.at,
  );

/** How a ticket was resolved; nothing is known before. */
export const resolutionKind = (random: Random): string =>
  pick(random, [
    ['fixed', 64],
    ['workaround', 12],
    ['user_error', 9],
    ['self_resolved', 8],
    ['no_fault', 5],
    ['duplicate', 2],
  ]);
