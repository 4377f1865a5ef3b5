import type { Derivation } from '../../../model/index.ts';
import { records } from './values-in-order.ts';

const REPLY = `"kind" = 'reply_public'`;
const PERSON = `"actor_type" IN ('agent', 'vendor')`;

const told = (value: string): string => `CASE WHEN ${records('reply_public')} THEN ${value} END`;

/** Replies and the work of agents, as the history has them. Who is not known is counted for nobody. A contact is the
 * request itself and each reply of the requester: what is solved with one contact took nobody's second message. */
export const ticketContacts: Derivation = {
  name: 'ticket-contacts',
  gives: {
    dataSet: 'tickets',
    as: 'fields',
    fields: {
      first_public_reply_at: 'timestamp',
      first_human_reply_at: 'timestamp',
      agent_public_replies: 'integer',
      customer_replies: 'integer',
      contact_count: 'integer',
      touches: 'integer',
    },
  },
  needs: { ticket_events: ['ticket_id', 'at', 'kind', 'actor_type'] },
  uses: { ticket_events: ['actor_id'] },
  sql: ({ has }) => {
    const actor = has('ticket_events', 'actor_id') ? '"actor_id"' : 'CAST(NULL AS VARCHAR)';
    const replies = (who: string): string => `count(CASE WHEN ${REPLY} AND ${who} THEN 1 END)`;
    const requester = `"actor_type" = 'requester'`;
    return `SELECT "ticket_id",
  min(CASE WHEN ${REPLY} AND "actor_type" IN ('agent', 'vendor', 'bot', 'system') THEN "at" END) AS first_public_reply_at,
  min(CASE WHEN ${REPLY} AND ${PERSON} THEN "at" END) AS first_human_reply_at,
  ${told(replies(PERSON))} AS agent_public_replies,
  ${told(replies(requester))} AS customer_replies,
  ${told(`1 + ${replies(requester)}`)} AS contact_count,
  count(DISTINCT CASE WHEN ${PERSON} THEN {'at': "at", 'actor': ${actor}} END) AS touches
FROM "ticket_events" WHERE "ticket_id" IS NOT NULL AND "at" IS NOT NULL GROUP BY "ticket_id"`;
  },
};
