import type { StandardView } from './standard-view.ts';

/**
 * Decided when kept or when due, whichever is first: a promise that is not yet kept and past its due time is a breach, one
 * before it is not yet a row. Whether it was kept follows from the numbers of the row, never from what the source says of it.
 */
const ofInstances: StandardView = {
  description:
    'Agreements on tickets, in the period in which it was decided whether they were kept: when the clock stopped if that came in time, else when they were due. Cancelled ones are in no outcome. A project without agreements has its tickets with a `due_at` in it instead.',
  of: 'sla_instances',
  where:
    'first_known(state, "running") != "cancelled" and (known(due_at) or known(stopped_at) and first_known(known(elapsed_seconds <= target_seconds), false))',
  at: 'if(stopped_at <= due_at, stopped_at, first_known(due_at, stopped_at))',
  derived: {
    met: 'known(stopped_at) and first_known(elapsed_seconds <= target_seconds, stopped_at <= due_at)',
    margin: 'elapsed_seconds / target_seconds',
  },
};

/** What is left without agreements: the due time that the tickets carry. */
const ofTickets: StandardView = {
  description:
    'Tickets with a due time, in the period in which it was decided whether it was kept: at the resolution when that came in time, else when it was due. Cancelled, merged and deleted tickets owe nobody a resolution and are not in it.',
  of: 'tickets',
  where: 'known(due_at) and not first_known(status, "open") in ["cancelled", "merged", "deleted"]',
  at: 'if(known(resolved_at) and resolved_at < due_at, resolved_at, due_at)',
  derived: { met: 'known(resolved_at) and resolved_at <= due_at', metric: '"resolution"', margin: 'elapsed_seconds / target_seconds' },
  lends: 'sla_instances',
};

const description =
  'Tickets that are owed a resolution, in the period in which it was decided whether an agreement on it was kept, else in that of the resolution.';
const owed = 'not first_known(status, "open") in ["cancelled", "merged", "deleted"]';

/** The views that stand on agreements, by whether the project has any. */
export const slaViews = {
  agreements: {
    sla: ofInstances,
    sla_eligible: {
      description,
      of: 'tickets',
      where: owed,
      at: 'first_known(sla_decided_at, resolved_at)',
      derived: { covered: 'known(sla_decided_at)' },
    },
  },
  due_times: {
    sla: ofTickets,
    sla_eligible: {
      description,
      of: 'tickets',
      where: owed,
      at: 'if(known(due_at), if(resolved_at < due_at, resolved_at, due_at), resolved_at)',
      derived: { covered: 'known(due_at)' },
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<'sla' | 'sla_eligible', StandardView>>>>;
