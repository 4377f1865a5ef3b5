import type { Derivation } from '../../model/index.ts';
import { countedTickets, countedTicketsUse } from './counted-tickets.ts';
import { sameCause, sameCauseNeeds } from './same-cause.ts';

/**
 * Whether the same requester (else the same configuration item) raises a ticket of the same category in the 168 hours after
 * the last resolution (DOMAIN 4.4, rep7). A ticket recorded at the very instant of the resolution counts when its key is the
 * greater one. Missing where requester and item, or the category, are missing, without a resolution, and as long as the
 * 168 hours are not over and nothing came: otherwise the newest tickets would always look best (DOMAIN 8.4).
 */
export const repeatedWithin7d: Derivation = {
  name: 'repeated-within-7d',
  gives: { dataSet: 'tickets', fields: { repeated_within_7d: 'boolean' }, as: 'fields' },
  needs: { tickets: ['ticket_id', 'created_at', 'resolved_at', 'category'] },
  needsOneOf: sameCauseNeeds,
  uses: countedTicketsUse,
  sql: ({ has, asOf }) => {
    const { kind, id } = sameCause(has);
    const columns = ['"ticket_id"', '"created_at"', '"resolved_at"', '"category"', `${kind} AS "kind"`, `${id} AS "id"`];
    const known = `SELECT * FROM (${countedTickets(columns, has)}) WHERE "id" IS NOT NULL AND "category" IS NOT NULL AND "created_at" IS NOT NULL`;
    const cause = '"ticket_id", "kind", "id", "category"';
    // A resolution before the recording is a fault of the data; the ticket does not repeat itself for that.
    const moments =
      `SELECT ${cause}, "created_at" AS "at", 0 AS "step", "created_at" AS "recorded" FROM "known" UNION ALL ` +
      `SELECT ${cause}, greatest("created_at", "resolved_at"), 1, NULL FROM "known" WHERE "resolved_at" IS NOT NULL`;
    const next =
      'min("recorded") OVER (PARTITION BY "kind", "id", "category" ORDER BY "at", "ticket_id", "step" ' +
      'ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)';
    return (
      `WITH "known" AS (${known}) SELECT "ticket_id", CASE WHEN "next" <= "at" + INTERVAL 168 HOUR THEN TRUE ` +
      `WHEN "at" + INTERVAL 168 HOUR <= ${asOf} THEN FALSE END AS "repeated_within_7d" ` +
      `FROM (SELECT *, ${next} AS "next" FROM (${moments})) WHERE "step" = 1`
    );
  },
};
