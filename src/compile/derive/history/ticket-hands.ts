import type { Derivation } from '../../../model/index.ts';
import { orderedEvents, records, valuesInOrder } from './values-in-order.ts';

/** Every ticket that the history says anything of. */
const TICKETS = '(SELECT DISTINCT "ticket_id" FROM "ticket_events" WHERE "ticket_id" IS NOT NULL) e';

/** The groups that tickets went through. */
export const ticketGroups: Derivation = {
  name: 'ticket-groups',
  gives: { dataSet: 'tickets', as: 'fields', fields: { group_hops: 'integer', returned: 'boolean' } },
  ...orderedEvents,
  sql: (context) => `WITH ${valuesInOrder(context, 'team')}
SELECT e."ticket_id", CASE WHEN ${records('team')} THEN coalesce(hops, 0) END AS group_hops,
  CASE WHEN ${records('team')} THEN coalesce(returned, FALSE) END AS returned
FROM ${TICKETS} LEFT JOIN (SELECT ticket, count(*) - 1 AS hops, count(DISTINCT value) < count(*) AS returned FROM held GROUP BY ticket) h ON h.ticket = e."ticket_id"`,
};

/** The people who were made responsible for tickets. */
export const ticketAssignees: Derivation = {
  name: 'ticket-assignees',
  gives: { dataSet: 'tickets', as: 'fields', fields: { first_assigned_at: 'timestamp', reassign_count: 'integer' } },
  ...orderedEvents,
  sql: (context) => `WITH ${valuesInOrder(context, 'assignee')}
SELECT e."ticket_id", first_assigned_at, CASE WHEN ${records('assignee')} THEN coalesce(changes, 0) END AS reassign_count
FROM ${TICKETS}
LEFT JOIN (SELECT ticket, count(*) - 1 AS changes FROM held GROUP BY ticket) h ON h.ticket = e."ticket_id"
LEFT JOIN (SELECT "ticket_id" AS ticket, min("at") AS first_assigned_at FROM "ticket_events" WHERE "kind" = 'assignee' AND ${context.has('ticket_events', 'to_raw') ? 'coalesce("to", "to_raw")' : '"to"'} IS NOT NULL GROUP BY "ticket_id") f ON f.ticket = e."ticket_id"`,
};

/** Whether tickets went to a group of a higher tier than the group before. */
export const ticketEscalations: Derivation = {
  name: 'ticket-escalations',
  gives: { dataSet: 'tickets', as: 'fields', fields: { escalated_functional: 'boolean' } },
  needs: { ...orderedEvents.needs, groups: ['team', 'tier'] },
  uses: orderedEvents.uses,
  sql: (context) => `WITH ${valuesInOrder(context, 'team')}, tiers AS (
  SELECT "team", min("tier") AS tier FROM "groups" GROUP BY "team"
), steps AS (
  SELECT ticket, tier, lag(tier) OVER (PARTITION BY ticket ORDER BY number) AS tier_before FROM held LEFT JOIN tiers ON tiers."team" = held.value
)
SELECT e."ticket_id", CASE WHEN ${records('team')} THEN coalesce(escalated, FALSE) END AS escalated_functional
FROM ${TICKETS} LEFT JOIN (SELECT ticket, bool_or(tier > tier_before) AS escalated FROM steps GROUP BY ticket) s ON s.ticket = e."ticket_id"`,
};

/** The priorities that tickets had: the first one, and the most urgent. */
export const ticketPriorities: Derivation = {
  name: 'ticket-priorities',
  gives: { dataSet: 'tickets', as: 'fields', fields: { priority_initial: 'integer', priority_max: 'integer' } },
  needs: { ...orderedEvents.needs, tickets: ['ticket_id'] },
  uses: { ...orderedEvents.uses, tickets: ['priority'] },
  sql: (context) => {
    const last = context.has('tickets', 'priority') ? 't."priority"' : 'CAST(NULL AS BIGINT)';
    return `WITH ${valuesInOrder(context, 'priority')}, numbers AS (
  SELECT ticket, number, TRY_CAST(value AS BIGINT) AS priority FROM held
), extremes AS (
  SELECT ticket, min(CASE WHEN number = 1 THEN priority END) AS first, min(priority) AS most FROM numbers GROUP BY ticket
)
SELECT t."ticket_id", CASE WHEN ${records('priority')} THEN coalesce(p.first, ${last}) END AS priority_initial,
  CASE WHEN ${records('priority')} THEN least(p.most, ${last}) END AS priority_max
FROM "tickets" t LEFT JOIN extremes p ON p.ticket = t."ticket_id"
QUALIFY row_number() OVER (PARTITION BY t."ticket_id" ORDER BY t."_row" DESC) = 1`;
  },
};
