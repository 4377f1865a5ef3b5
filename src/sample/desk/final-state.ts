import type { TicketEventKind, TicketRow } from '../rows.ts';
import { isoUtc } from '../time/local-time.ts';
import type { Happening } from './history.ts';

/** The part of a ticket that its history decides. */
export type FinalState = Pick<
  TicketRow,
  | 'team'
  | 'assignee_id'
  | 'priority'
  | 'status'
  | 'first_human_reply_at'
  | 'first_resolved_at'
  | 'resolved_at'
  | 'closed_at'
  | 'reopen_count'
  | 'reassign_count'
  | 'contact_count'
  | 'agent_public_replies'
  | 'customer_replies'
>;

const untouched: FinalState = {
  team: '',
  assignee_id: null,
  priority: 0,
  status: 'new',
  first_human_reply_at: null,
  first_resolved_at: null,
  resolved_at: null,
  closed_at: null,
  reopen_count: 0,
  reassign_count: 0,
  contact_count: 1,
  agent_public_replies: 0,
  customer_replies: 0,
};

type Step = (state: FinalState, happening: Happening) => Partial<FinalState>;

const toStatus: Step = (state, { at, to }) => {
  const moment = isoUtc(at);
  return {
    status: to ?? state.status,
    ...(to === 'resolved' ? { resolved_at: moment, first_resolved_at: state.first_resolved_at ?? moment } : {}),
    ...(to === 'closed' || to === 'cancelled' ? { closed_at: moment } : {}),
  };
};

const reply: Step = (state, { at, actor_type: actor }) =>
  actor === 'agent'
    ? { agent_public_replies: state.agent_public_replies + 1, first_human_reply_at: state.first_human_reply_at ?? isoUtc(at) }
    : { customer_replies: state.customer_replies + 1, contact_count: state.contact_count + 1 };

const steps = {
  created: () => ({}),
  status: toStatus,
  assignee: (_, { to }) => ({ assignee_id: to }),
  team: (state, { from, to }) => ({ team: to ?? state.team, reassign_count: state.reassign_count + (from === null ? 0 : 1) }),
  priority: (_, { to }) => ({ priority: Number(to) }),
  reply_public: reply,
  reopen: (state) => ({ status: 'open', resolved_at: null, reopen_count: state.reopen_count + 1 }),
} satisfies Record<TicketEventKind, Step>;

/** What a ticket looks like after these events, in order. The row is made from the history, so the two agree. */
export const finalState = (history: readonly Happening[]): FinalState =>
  history.reduce<FinalState>((state, happening) => Object.assign(state, steps[happening.kind](state, happening)), { ...untouched });
