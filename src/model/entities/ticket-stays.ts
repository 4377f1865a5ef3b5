import { boolean, instant, integer, oneOf, text, type Entity } from './entity.ts';
import { statuses } from './statuses.ts';
import { actorTypes } from './words.ts';

/** Statuses with their duration, which the history gives. */
export const ticketStays: Entity = {
  description: 'One row per stay of a ticket in one status: from entering it to leaving it. Made from ticket_events.',
  unlocks: 'exact backlog, reopens, time in each status',
  key: 'stay_id',
  time: 'entered_at',
  derived: true,
  madeFrom: 'ticket_events',
  fields: {
    stay_id: text('The ticket and the number of the stay.'),
    ticket_id: text('The ticket.'),
    number_in_ticket: integer('1 for the first stay.'),
    status: oneOf(statuses, 'The status during the stay.'),
    status_before: oneOf(statuses, 'The status before; missing for the first stay.'),
    entered_at: instant('When the ticket came into the status.'),
    left_at: instant('When it left; missing while it lasts.'),
    created_at: instant('When the ticket was recorded.'),
    is_reopening: boolean('Whether the ticket came back from resolved or closed into an open status.'),
    is_first_resolution: boolean('Whether this is the first time that the ticket, open until then, is resolved or closed.'),
    is_recorded: boolean('Whether the history tells it; false where only the final state of the ticket does.'),
    actor_id: text('Who brought the ticket into the status.'),
    actor_type: oneOf(actorTypes, 'What kind of actor did it.'),
  },
};
