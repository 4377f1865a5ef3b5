import type { StandardView } from './standard-view.ts';

/** What takes the place of standard views of the same name where the project declares a history of its tickets that tells their status. */
export const viewsOnHistory: Readonly<Record<string, StandardView>> = {
  open: {
    description: 'Tickets that are open at the end of the period, with the status as it was then.',
    of: 'ticket_stays',
    from: 'entered_at',
    // An ended ticket is there for no time: as a condition, this would keep every ticket that ever ended in every period since.
    until: 'if(status in ["resolved", "closed", "cancelled", "merged", "deleted"], entered_at, left_at)',
    derived: { age: 'days(created_at, instant)' },
  },
};
