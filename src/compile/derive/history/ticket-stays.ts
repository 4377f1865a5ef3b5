import { type Derivation, type DerivationContext, entities } from '../../../model/index.ts';
import { finalEnd, finalState, isEnded, isSolved, isStatus } from './status-sql.ts';

/**
 * A ticket that is solved and taken back by the same actor within this time was never solved: somebody pressed the wrong
 * button. Microseconds.
 */
export const FLICKER_MICROS = 300_000_000;

const column = ({ has }: DerivationContext, field: string): string =>
  has('ticket_events', field) ? `e."${field}"` : 'CAST(NULL AS VARCHAR)';

/** Events that say the status of a ticket, and the first of each ticket that says what it was before. */
const eventsSql = (context: DerivationContext): string => {
  const of = (field: string): string => column(context, field);
  const seq = context.has('ticket_events', 'seq') ? 'e."seq"' : '0';
  const to = of('to');
  const status = `CASE WHEN ${isStatus(to)} THEN ${to} WHEN e."kind" = 'reopen' THEN 'open' END`;
  return `events AS (
  SELECT e."ticket_id" AS ticket, e."at" AS moment, coalesce(${seq}, 9223372036854775807) AS seq, e."_row" AS position,
    e."kind" = 'created' AS creation, ${status} AS status, CASE WHEN ${isStatus(of('from'))} THEN ${of('from')} END AS before,
    ${of('actor_id')} AS actor_id, ${of('actor_type')} AS actor_type
  FROM "ticket_events" e
  WHERE e."at" IS NOT NULL AND e."ticket_id" IS NOT NULL AND e."kind" IN ('created', 'status', 'reopen', 'merge')
), said AS (
  SELECT * FROM events WHERE status IS NOT NULL
), beginnings AS (
  SELECT ticket, min(moment) AS moment, bool_or(NOT creation) AS recorded,
    arg_min({'status': before}, row(moment, seq, position)) FILTER (WHERE NOT creation)['status'] AS before,
    arg_min({'status': status}, row(moment, seq, position)) FILTER (WHERE creation)['status'] AS created_as,
    arg_min({'id': actor_id, 'type': actor_type}, row(moment, seq, position)) FILTER (WHERE creation) AS creator
  FROM said GROUP BY ticket
)`;
};

/** Every status that a ticket came into, in order: what the history tells, or else what the final state does. */
const statesSql = (context: DerivationContext): string => {
  const { status, resolvedAt, closedAt, ...rest } = finalState((field) => context.has('tickets', field), 't');
  const end = finalEnd({ status, resolvedAt, closedAt, ...rest });
  return `ticket AS (
  SELECT t."ticket_id" AS ticket, t."_row" AS position, coalesce(t."created_at", b.moment) AS created_at,
    coalesce(b.recorded, FALSE) AS recorded, b.before, b.created_as, b.creator,
    ${status} AS final, greatest(${end}, CASE WHEN ${end} IS NOT NULL THEN t."created_at" END) AS ended_at, ${closedAt} AS closed_at
  FROM "tickets" t LEFT JOIN beginnings b ON b.ticket = t."ticket_id"
  WHERE coalesce(t."created_at", b.moment) IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY t."ticket_id" ORDER BY t."_row" DESC) = 1
), states AS (
  SELECT ticket, created_at AS moment, 0 AS part, created_at AS said_at, 0 AS seq, 0 AS position, creator['id'] AS actor_id, creator['type'] AS actor_type,
    CASE WHEN recorded THEN coalesce(before, created_as, 'new')
      WHEN ${isEnded('final')} AND ended_at <= created_at THEN final
      WHEN final IS NULL OR ${isEnded('final')} THEN coalesce(created_as, 'new') ELSE final END AS status
  FROM ticket
  UNION ALL
  SELECT ticket, greatest(s.moment, t.created_at), 1, s.moment, s.seq, s.position, s.actor_id, s.actor_type, s.status
  FROM said s JOIN ticket t USING (ticket) WHERE NOT s.creation
  UNION ALL
  SELECT ticket, ended_at, 2, ended_at, 0, 0, NULL, NULL, CASE WHEN final IS NULL OR (final = 'closed' AND closed_at > ended_at) THEN 'resolved' ELSE final END
  FROM ticket WHERE NOT recorded AND ended_at IS NOT NULL
  UNION ALL
  SELECT ticket, closed_at, 3, closed_at, 0, 0, NULL, NULL, 'closed'
  FROM ticket WHERE NOT recorded AND closed_at > ended_at AND coalesce(final, 'closed') = 'closed'
)`;
};

const ORDERED = 'PARTITION BY ticket ORDER BY moment, part, said_at, seq, position';
const SO_FAR = `${ORDERED} ROWS UNBOUNDED PRECEDING`;

/** Takes out what says the same again, then the solutions that were taken back at once, then what says the same again. */
const cleanedSql = `changes AS (
  SELECT *, lag(status) OVER (${ORDERED}) AS previous FROM states
  QUALIFY status IS DISTINCT FROM lag(status) OVER (${ORDERED})
), blocks AS (
  SELECT *,
    last_value(CASE WHEN ${isSolved('status')} AND NOT coalesce(${isSolved('previous')}, FALSE) THEN {'at': moment, 'actor': actor_id} END IGNORE NULLS) OVER (${SO_FAR}) AS solved
  FROM changes
), flickers AS (
  SELECT *,
    CASE WHEN NOT ${isSolved('status')} THEN coalesce(NOT ${isEnded('status')} AND ${isSolved('previous')} AND actor_id = solved['actor']
      AND epoch_us(moment) - epoch_us(solved['at']) <= ${FLICKER_MICROS}, FALSE) END AS takes_back
  FROM blocks
), steady AS (
  SELECT * EXCLUDE (previous, solved, takes_back) FROM flickers
  QUALIFY NOT (${isSolved('status')} AND part > 0
    AND coalesce(first_value(takes_back IGNORE NULLS) OVER (${ORDERED} ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING), FALSE))
), stays AS (
  SELECT * FROM steady
  QUALIFY status IS DISTINCT FROM lag(status) OVER (${ORDERED})
)`;

/** Statuses with their duration: disjoint, half-open, one after the other from the creation of each ticket. */
export const ticketStays: Derivation = {
  name: 'ticket-stays',
  gives: {
    dataSet: 'ticket_stays',
    as: 'table',
    fields: Object.fromEntries(Object.entries(entities.ticket_stays.fields).map(([field, { type }]) => [field, type])),
  },
  needs: { ticket_events: ['ticket_id', 'at', 'kind', 'to'], tickets: ['ticket_id', 'created_at'] },
  uses: { ticket_events: ['seq', 'from', 'actor_id', 'actor_type'], tickets: ['status'] },
  original: { tickets: ['resolved_at', 'closed_at', 'updated_at'] },
  sql: (context) => `WITH ${[eventsSql(context), statesSql(context), cleanedSql].join(', ')}
SELECT row_number() OVER (ORDER BY t.position, number_in_ticket) AS "_row", numbered.* EXCLUDE (solves), t.created_at, t.recorded AS "is_recorded",
  solves AND row_number() OVER (PARTITION BY ticket_id, solves ORDER BY number_in_ticket) = 1 AS is_first_resolution
FROM (
  SELECT ticket || '#' || row_number() OVER w AS stay_id, ticket AS ticket_id, row_number() OVER w AS number_in_ticket, status,
    lag(status) OVER w AS status_before, moment AS entered_at, lead(moment) OVER w AS left_at,
    coalesce(NOT ${isEnded('status')} AND ${isSolved('lag(status) OVER w')}, FALSE) AS is_reopening,
    ${isSolved('status')} AND NOT coalesce(${isEnded('lag(status) OVER w')}, FALSE) AS solves,
    actor_id, actor_type
  FROM stays WINDOW w AS (${ORDERED})
) numbered JOIN ticket t ON t.ticket = numbered.ticket_id`,
};
