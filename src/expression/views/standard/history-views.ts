import type { StandardView } from './standard-view.ts';

/** The history of tickets and the agreements that ran on them, row by row. */
export const historyViews = {
  ticket_events: { description: 'Changes of tickets, in the period in which they happened.', of: 'ticket_events', at: 'at' },
  ticket_stays: { description: 'Stays of tickets in a status, in the period in which they began.', of: 'ticket_stays', at: 'entered_at' },
  reopened: {
    description: 'Reopenings of tickets, each in the period in which it happened. Only the history knows them.',
    of: 'ticket_stays',
    where: 'is_reopening',
    at: 'entered_at',
  },
  sla_instances: {
    description: 'Agreements on tickets, in the period in which their clock started.',
    of: 'sla_instances',
    at: 'started_at',
  },
} as const satisfies Readonly<Record<string, StandardView>>;
