import type { Derivation } from '../../model/index.ts';
import { countedTickets, countedTicketsUse } from './counted-tickets.ts';
import { sameCause, sameCauseNeeds } from './same-cause.ts';

/**
 * Whether the same requester (else the same configuration item) had a ticket of the same category in the 168 hours before
 * (DOMAIN 2.1, `repeat_incident_rate`). Of tickets recorded at the same instant the one with the greater key is the later.
 * Missing where requester and item, or the category, are missing.
 */
export const repeatWithin7d: Derivation = {
  name: 'repeat-within-7d',
  gives: { dataSet: 'tickets', fields: { repeat_within_7d: 'boolean' }, as: 'fields' },
  needs: { tickets: ['ticket_id', 'created_at', 'category'] },
  needsOneOf: sameCauseNeeds,
  uses: countedTicketsUse,
  sql: ({ has }) => {
    const { kind, id } = sameCause(has);
    const tickets = countedTickets(['"ticket_id"', '"created_at"', '"category"', `${kind} AS "kind"`, `${id} AS "id"`], has);
    const before = 'lag("created_at") OVER (PARTITION BY "kind", "id", "category" ORDER BY "created_at", "ticket_id")';
    return (
      `SELECT "ticket_id", coalesce("created_at" <= "before" + INTERVAL 168 HOUR, FALSE) AS "repeat_within_7d" ` +
      `FROM (SELECT *, ${before} AS "before" FROM (${tickets}) ` +
      `WHERE "id" IS NOT NULL AND "category" IS NOT NULL AND "created_at" IS NOT NULL)`
    );
  },
};
