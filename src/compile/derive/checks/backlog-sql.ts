import { periods } from '../../../calendar/index.ts';
import type { Dialect } from '../../../expression/index.ts';
import type { WeekStart } from '../../../model/index.ts';
import { isEnded, isSolved } from '../history/status-sql.ts';

/** When the identity is looked at. */
export interface BacklogRequest {
  readonly zone: string;
  readonly weekStart: WeekStart;
  readonly asOfMicros: bigint;
  /** The oldest event of the data; absent when there is none. */
  readonly fromMicros?: bigint;
}

/** A year shows what adds up and what does not. */
const MONTHS = 12;

const ENDS = ['cancelled', 'merged', 'deleted'] as const;

/** Ways into and out of the backlog; the backlog is a sum over them with these signs. */
const signs = { created: 1, reopened: 1, restored: 1, resolved: -1, cancelled: -1, merged: -1, deleted: -1 } as const;

const KIND = `CASE WHEN ${isEnded('status')} AND coalesce(${isEnded('status_before')}, FALSE) THEN NULL
    WHEN ${isSolved('status')} THEN 'resolved' ${ENDS.map((end) => `WHEN status = '${end}' THEN '${end}'`).join(' ')}
    WHEN ${isSolved('status_before')} THEN 'reopened' WHEN ${isEnded('status_before')} THEN 'restored' END`;

const present = (edge: string): string =>
  `SELECT name, ticket_id, '${edge}' AS kind FROM months JOIN waiting ON entered_at < months."${edge}" AND (left_at IS NULL OR left_at >= months."${edge}")`;

/**
 * The parts of a `WITH` that end in `terms`: for each of the newest complete months and each ticket that matters to it, the
 * terms of B_end = B_start + created + reopened + restored - resolved - cancelled - merged - deleted. What is there at an
 * instant comes from the stays, what is created from the tickets, so that the two can disagree. `null` when no month is over.
 */
const termsSql = ({ zone, weekStart, asOfMicros, fromMicros }: BacklogRequest, dialect: Dialect): string | null => {
  if (fromMicros === undefined || fromMicros >= asOfMicros) return null;
  const complete = periods({ cadence: 'monthly', zone, weekStart, fromMicros, toMicros: asOfMicros }).filter((period) => period.complete);
  if (complete.length === 0) return null;
  const months = complete
    .slice(-MONTHS)
    .map(({ name, startMicros, endMicros }) => `(${dialect.text(name)}, ${dialect.instant(startMicros)}, ${dialect.instant(endMicros)})`);
  const kinds = ['start', 'end', ...Object.keys(signs)];
  return `WITH months(name, "start", "end") AS (VALUES ${months.join(', ')}), waiting AS (
  SELECT ticket_id, entered_at, left_at FROM "ticket_stays" WHERE NOT ${isEnded('status')}
), moves AS (
  SELECT "ticket_id" AS ticket_id, "created_at" AS moment, 'created' AS kind FROM "tickets"
  UNION ALL
  SELECT ticket_id, entered_at, ${KIND} FROM "ticket_stays"
), seen AS (
  ${present('start')} UNION ALL ${present('end')} UNION ALL
  SELECT name, ticket_id, kind FROM months JOIN moves ON moment >= months."start" AND moment < months."end" WHERE kind IS NOT NULL
), terms AS (
  SELECT name, ticket_id, ${kinds.map((kind) => `count(CASE WHEN kind = '${kind}' THEN 1 END) AS "${kind}"`).join(', ')}
  FROM seen GROUP BY name, ticket_id
), residuals AS (
  SELECT *, "end" - "start"${Object.entries(signs)
    .map(([kind, sign]) => ` ${sign > 0 ? '-' : '+'} "${kind}"`)
    .join('')} AS residual FROM terms
)`;
};

/** One row a month with every term of the identity; `null` when no month is over. */
export const backlogSql = (request: BacklogRequest, dialect: Dialect): string | null => {
  const terms = termsSql(request, dialect);
  const sums = ['start', ...Object.keys(signs), 'end', 'residual'].map(
    (kind) => `CAST(coalesce(sum(r."${kind}"), 0) AS BIGINT) AS "${kind}"`,
  );
  return (
    terms &&
    `${terms} SELECT months.name AS period, ${sums.join(', ')} FROM months LEFT JOIN residuals r USING (name) GROUP BY months.name ORDER BY min(months."start")`
  );
};

/** How many tickets do not add up, with samples; `null` when no month is over. */
export const residualSql = (request: BacklogRequest, dialect: Dialect): string | null => {
  const terms = termsSql(request, dialect);
  const text = `ticket_id || ' in ' || name || ': ' || residual`;
  return (
    terms &&
    `${terms} SELECT count(DISTINCT ticket_id) AS "count", (SELECT count(*) FROM "tickets") AS "rows", list(${text} ORDER BY name, ticket_id)[1:5] AS "samples" FROM residuals WHERE residual <> 0`
  );
};
