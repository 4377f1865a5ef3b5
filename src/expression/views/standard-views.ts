import type { DeclaredView, EntityName } from '../../model/index.ts';

/** A view that every project has whose data set it declares. */
export interface StandardView extends DeclaredView {
  readonly of: EntityName;
  /** What its rows are, one sentence. */
  readonly description: string;
  /** Fields that the view computes; those of a stock view may use `instant`, the end of the period. */
  readonly derived?: Readonly<Record<string, string>>;
  /** Why what the view says of the past is not exact, as a sentence; absent where it is. */
  readonly approximate?: string;
}

/** The views that formulas stand on, written in the language itself. */
export const standardViews: Readonly<Record<string, StandardView>> = {
  created: { description: 'Tickets, in the period in which they were recorded.', of: 'tickets', at: 'created_at' },
  responded: {
    description: 'Tickets that a person has answered, in the period of the first answer.',
    of: 'tickets',
    where: 'known(first_human_reply_at)',
    at: 'first_human_reply_at',
  },
  resolved: {
    description: 'Resolved tickets, in the period of the last resolution.',
    of: 'tickets',
    where: 'known(resolved_at)',
    at: 'resolved_at',
  },
  first_resolved: {
    description: 'Resolved tickets, in the period of the first resolution, which a reopen does not move.',
    of: 'tickets',
    where: 'known(first_resolved_at)',
    at: 'first_resolved_at',
  },
  /** Decided when met or when due, whichever is first: an open ticket past its due time is a breach, one before it is not yet a row. */
  sla: {
    description:
      'Tickets with a due time, in the period in which it was decided whether it was kept: at the resolution when that came in time, else when it was due. Cancelled, merged and deleted tickets owe nobody a resolution and are not in it.',
    of: 'tickets',
    where: 'known(due_at) and not first_known(status, "open") in ["cancelled", "merged", "deleted"]',
    at: 'if(known(resolved_at) and resolved_at < due_at, resolved_at, due_at)',
    derived: { met: 'known(resolved_at) and resolved_at <= due_at' },
  },
  open: {
    description:
      'Tickets that are open at the end of the period, whenever they were recorded: exact, with the status as it was then, where the project declares ticket_events; else as far as the final states of tickets tell.',
    of: 'tickets',
    from: 'created_at',
    until: 'ended_at',
    derived: { age: 'days(created_at, instant)' },
    approximate: 'from the final states of tickets; `ticket_events` makes it exact',
  },
  reopened: {
    description: 'Reopenings of tickets, each in the period in which it happened. Only the history knows them.',
    of: 'ticket_stays',
    where: 'is_reopening',
    at: 'entered_at',
  },
  surveys: {
    description: 'Answered surveys, in the period of the answer.',
    of: 'surveys',
    where: 'known(responded_at)',
    at: 'responded_at',
  },
  costs: { description: 'Cost lines, in the period that they belong to.', of: 'costs', at: 'incurred_at' },
  changes: {
    description: 'Completed changes, in the period of their completion.',
    of: 'changes',
    where: 'known(completed_at)',
    at: 'completed_at',
  },
};

/** Views of the same name that take the place of the others where the project declares the history of its tickets. */
export const historyViews: Readonly<Record<string, StandardView>> = {
  open: {
    description: 'Tickets that are open at the end of the period, with the status as it was then.',
    of: 'ticket_stays',
    from: 'entered_at',
    // An ended ticket is there for no time: as a condition, this would keep every ticket that ever ended in every period since.
    until: 'if(status in ["resolved", "closed", "cancelled", "merged", "deleted"], entered_at, left_at)',
    derived: { age: 'days(created_at, instant)' },
  },
};
