import type { Derivation } from '../../../model/index.ts';
import { isEnded, isSolved } from './status-sql.ts';

/** A stay that ticket comes into by being solved, open until then. */
const SOLVES = `${isSolved('status')} AND NOT coalesce(${isEnded('status_before')}, FALSE)`;

/** When and how often tickets whose history is known were solved, closed and reopened. */
export const ticketResolutions: Derivation = {
  name: 'ticket-resolutions',
  gives: {
    dataSet: 'tickets',
    as: 'fields',
    fields: {
      first_resolved_at: 'timestamp',
      resolved_at: 'timestamp',
      closed_at: 'timestamp',
      reopened_at: 'timestamp',
      reopen_count: 'integer',
    },
  },
  needs: {
    ticket_stays: [
      'ticket_id',
      'number_in_ticket',
      'status',
      'status_before',
      'entered_at',
      'is_reopening',
      'is_first_resolution',
      'is_recorded',
    ],
  },
  uses: {},
  sql: () => `SELECT ticket_id,
  min(CASE WHEN is_first_resolution THEN entered_at END) AS first_resolved_at,
  max(CASE WHEN ${SOLVES} THEN entered_at END) AS resolved_at,
  max(CASE WHEN status = 'closed' THEN entered_at END) AS closed_at,
  max(CASE WHEN is_reopening THEN entered_at END) AS reopened_at,
  count(CASE WHEN is_reopening THEN 1 END) AS reopen_count
FROM "ticket_stays" WHERE is_recorded GROUP BY ticket_id`,
};

/** Who solved tickets, the last time. */
export const resolutionActor: Derivation = {
  name: 'resolution-actor',
  gives: { dataSet: 'tickets', as: 'fields', fields: { resolution_actor: 'text' } },
  needs: {
    ticket_stays: ['ticket_id', 'number_in_ticket', 'status', 'status_before', 'is_recorded', 'actor_type'],
    ticket_events: ['actor_type'],
  },
  uses: {},
  sql: () => `SELECT ticket_id, (arg_max({'type': actor_type}, number_in_ticket))['type'] AS resolution_actor
FROM "ticket_stays" WHERE is_recorded AND ${SOLVES} GROUP BY ticket_id`,
};

/** What the source says of reopenings, kept beside what the history says. */
export const sourceReopenCount: Derivation = {
  name: 'source-reopen-count',
  gives: { dataSet: 'tickets', as: 'fields', by: '_row', fields: { reopen_count_source: 'integer' } },
  needs: {},
  uses: {},
  original: { tickets: ['reopen_count'] },
  sql: ({ has }) =>
    `SELECT "_row", ${has('tickets', 'reopen_count') ? '"reopen_count"' : 'CAST(NULL AS BIGINT)'} AS reopen_count_source FROM "tickets"`,
};
