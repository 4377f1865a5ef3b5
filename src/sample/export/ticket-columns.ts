import type { TicketRow } from '../rows.ts';
import type { Column } from './csv.ts';

/** What the exporting system writes where it has nothing. */
const missing = '?';

const priorities = ['', '1 - Critical', '2 - High', '3 - Moderate', '4 - Low'];

const states: Readonly<Record<string, string>> = {
  new: 'New',
  open: 'Work in Progress',
  pending_customer: 'Awaiting User Info',
  resolved: 'Resolved',
  closed: 'Closed',
  cancelled: 'Cancelled',
};

const channels: Readonly<Record<string, string>> = {
  email: 'E-mail',
  portal: 'Self-service',
  phone: 'Phone',
  chat: 'Chat',
  walkup: 'Walk-in',
  monitoring: 'Event',
};

/**
 * The tickets as a ticket system exports them: names, states and priorities of its own and `?` for what is missing, so
 * that a project that reads them has to say what they mean.
 */
export const ticketColumns: readonly Column<TicketRow>[] = [
  ['Number', (ticket) => ticket.number],
  ['Type', (ticket) => ticket.type],
  ['Caller', (ticket) => ticket.requester_id],
  ['Contact type', (ticket) => channels[ticket.channel] ?? missing],
  ['Service', (ticket) => ticket.service ?? missing],
  ['Assignment group', (ticket) => ticket.team],
  ['Assigned to', (ticket) => ticket.assignee_id ?? missing],
  ['Priority', (ticket) => priorities[ticket.priority] ?? missing],
  ['State', (ticket) => states[ticket.status] ?? missing],
  ['Opened', (ticket) => ticket.created_at],
  ['First reply', (ticket) => ticket.first_human_reply_at ?? missing],
  ['First resolved', (ticket) => ticket.first_resolved_at ?? missing],
  ['Resolved', (ticket) => ticket.resolved_at ?? missing],
  ['Closed', (ticket) => ticket.closed_at ?? missing],
  ['Due', (ticket) => ticket.due_at ?? missing],
  ['Reopen count', (ticket) => ticket.reopen_count],
  ['Reassignment count', (ticket) => ticket.reassign_count],
  ['Contact count', (ticket) => ticket.contact_count],
  ['Resolution code', (ticket) => ticket.resolution_kind ?? missing],
  ['Short description', (ticket) => ticket.summary],
];
