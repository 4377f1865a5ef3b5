import type { Derivation, DerivationContext } from '../../model/index.ts';
import { countedTickets, countedTicketsUse } from './counted-tickets.ts';

/** By what an incident is tied to a change: one of these, or all of them together. */
const ties = ['service', 'ci_id'] as const;

type Tie = (typeof ties)[number];

/** The field of a data set, missing in every row where the data does not have it. */
const tieOf = (dataSet: string, tie: Tie, has: DerivationContext['has']): string =>
  has(dataSet, tie) ? `"${tie}"` : `CAST(NULL AS VARCHAR) AS "${tie}"`;

const columnsOf = (dataSet: string, has: DerivationContext['has']): readonly string[] => ties.map((tie) => tieOf(dataSet, tie, has));

const incidents = (has: DerivationContext['has']): string =>
  `SELECT * FROM (${countedTickets(['"created_at"', '"type"', ...columnsOf('tickets', has)], has)}) WHERE "type" = 'incident'`;

/** Completed changes; one that is in the data twice with its last row. */
const ended = (has: DerivationContext['has']): string =>
  `SELECT "change_id", "completed_at", ${columnsOf('changes', has).join(', ')} FROM "changes" ` +
  'WHERE "completed_at" IS NOT NULL AND "_row" IN (SELECT max("_row") FROM "changes" WHERE "change_id" IS NOT NULL GROUP BY "change_id")';

/** How many incidents that share `by` with a change were recorded from its completion on, by change. */
const countBy = (by: readonly Tie[]): string => {
  const known = by.map((tie) => `"${tie}" IS NOT NULL`).join(' AND ');
  const keys = by.map((tie) => `"${tie}"`).join(', ');
  const moments =
    `SELECT NULL AS "change_id", ${keys}, "created_at" AS "at", 1 AS "step" FROM "incidents" WHERE ${known} UNION ALL ` +
    `SELECT "change_id", ${keys}, "completed_at", 0 FROM "ended" WHERE ${known} UNION ALL ` +
    `SELECT "change_id", ${keys}, "completed_at" + INTERVAL 168 HOUR, 2 FROM "ended" WHERE ${known}`;
  // Before an instant 0 comes first and after it 2, so that incidents at either end of the window count.
  const recorded = `count(CASE WHEN "step" = 1 THEN 1 END) OVER (PARTITION BY ${keys} ORDER BY "at", "step" ROWS UNBOUNDED PRECEDING)`;
  return (
    `SELECT "change_id", max(CASE WHEN "step" = 2 THEN "n" END) - min(CASE WHEN "step" = 0 THEN "n" END) AS "n" ` +
    `FROM (SELECT *, ${recorded} AS "n" FROM (${moments})) WHERE "change_id" IS NOT NULL GROUP BY "change_id"`
  );
};

const tiesOf = (has: DerivationContext['has']): readonly Tie[] => ties.filter((tie) => has('changes', tie) && has('tickets', tie));

/**
 * Incidents of the same service or configuration item recorded in the 168 hours after the completion of a change (DOMAIN
 * 2.4, `change_incident_rate`); one that shares both counts once. Missing before the 168 hours are over, and where the
 * change has neither.
 */
export const incidentsWithin7d: Derivation = {
  name: 'incidents-within-7d',
  gives: { dataSet: 'changes', fields: { incidents_within_7d: 'integer' }, as: 'fields' },
  needs: { changes: ['change_id', 'completed_at'], tickets: ['ticket_id', 'created_at', 'type'] },
  needsOneOf: [{ changes: ['service', 'ci_id'] }, { tickets: ['service', 'ci_id'] }],
  uses: countedTicketsUse,
  sql: ({ has, asOf }) => {
    const shared = tiesOf(has);
    // Who shares both was counted twice and is taken off once.
    const counts = [...shared.map((tie) => ({ by: [tie], sign: 1 })), ...(shared.length > 1 ? [{ by: shared, sign: -1 }] : [])];
    const union = counts.map(({ by, sign }) => `SELECT "change_id", ${sign} * "n" AS "n" FROM (${countBy(by)})`).join(' UNION ALL ');
    const known = shared.length === 0 ? 'SELECT NULL AS "change_id", 0 AS "n" WHERE FALSE' : union;
    return (
      `WITH "incidents" AS (${incidents(has)}), "ended" AS (${ended(has)}) ` +
      `SELECT "change_id", CAST(sum("n") AS BIGINT) AS "incidents_within_7d" FROM (${known}) WHERE "change_id" IN ` +
      `(SELECT "change_id" FROM "ended" WHERE "completed_at" + INTERVAL 168 HOUR <= ${asOf}) GROUP BY "change_id"`
    );
  },
};
