import type { StandardView } from './standard-view.ts';

/** Further moments in the life of a ticket. */
export const ticketViews = {
  assigned: {
    description: 'Tickets that a person was made responsible for, in the period of the first assignment.',
    of: 'tickets',
    where: 'known(first_assigned_at)',
    at: 'first_assigned_at',
  },
  open_tickets: {
    description:
      'Tickets that are open at the end of the period as far as their final states tell, with all fields of the ticket; `open` knows the history where there is one.',
    of: 'tickets',
    from: 'created_at',
    until: 'ended_at',
    derived: { age: 'days(created_at, instant)' },
    approximate: 'from the final states of tickets, whose times `ticket_events` does not have',
  },
  lately_resolved: {
    description: 'Tickets that were resolved in the 28 days before the end of the period.',
    of: 'tickets',
    where: 'known(resolved_at)',
    from: 'resolved_at',
    until: 'plus_minutes(resolved_at, 40320)',
  },
  restored: {
    description: 'Tickets whose service works again, in the period of the restoration.',
    of: 'tickets',
    where: 'known(restored_at)',
    at: 'restored_at',
  },
  ended: {
    description:
      'Tickets on which nobody has to do anything any more, however they ended, in the period of the resolution, else of the closure, else of the last change.',
    of: 'tickets',
    where: 'status in ["resolved", "closed", "cancelled", "merged", "deleted"]',
    at: 'first_known(resolved_at, closed_at, updated_at)',
  },
  cancelled: { description: 'Cancelled tickets, in the period in which they ended.', of: 'tickets', ...endedAs('cancelled') },
  merged: {
    description: 'Tickets that were merged into another one, in the period in which they ended.',
    of: 'tickets',
    ...endedAs('merged'),
  },
} as const satisfies Readonly<Record<string, StandardView>>;

function endedAs(status: string): { readonly where: string; readonly at: string } {
  return { where: `status == "${status}"`, at: 'first_known(resolved_at, closed_at, updated_at)' };
}
