import { businessViews } from './standard/business-views.ts';
import { changeViews } from './standard/change-views.ts';
import { historyViews } from './standard/history-views.ts';
import type { StandardView } from './standard/standard-view.ts';
import { slaViews } from './standard/sla-views.ts';
import { surveyViews } from './standard/survey-views.ts';
import { ticketViews } from './standard/ticket-views.ts';
import { workViews } from './standard/work-views.ts';

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
  ...slaViews.agreements,
  open: {
    description:
      'Tickets that are open at the end of the period, whenever they were recorded: exact, with the status as it was then, where the project declares ticket_events; else as far as the final states of tickets tell.',
    of: 'tickets',
    from: 'created_at',
    until: 'ended_at',
    derived: { age: 'days(created_at, instant)' },
    approximate: 'from the final states of tickets; `ticket_events` makes it exact',
  },
  ...ticketViews,
  ...historyViews,
  ...surveyViews,
  ...changeViews,
  ...workViews,
  ...businessViews,
};
