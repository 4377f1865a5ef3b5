import { boundedStart, type DatedPeriod, periods } from '../../../calendar/index.ts';
import type { Dialect } from '../../../expression/index.ts';
import { isEnded, isSolved } from '../history/status-sql.ts';

/** A month that is over. */
export type BacklogMonth = Pick<DatedPeriod, 'name' | 'startMicros' | 'endMicros'>;

/** A year shows what adds up and what does not. */
const MONTHS = 12;

/**
 * The newest months that are over, for which the identity of the backlog is looked at.
 * @param request.fromMicros the oldest event of the data; there are no months when it is absent
 */
export const backlogMonths = ({
  zone,
  asOfMicros,
  fromMicros,
}: {
  readonly zone: string;
  readonly asOfMicros: bigint;
  readonly fromMicros?: bigint;
}): readonly BacklogMonth[] => {
  if (fromMicros === undefined || fromMicros >= asOfMicros) return [];
  const cadence = 'monthly';
  const start = boundedStart(cadence, fromMicros, asOfMicros);
  const all = periods({ cadence, zone, weekStart: 'monday', fromMicros: start, toMicros: asOfMicros });
  return all.filter((period) => period.complete).slice(-MONTHS);
};

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
const termsSql = (complete: readonly BacklogMonth[], dialect: Dialect): string | null => {
  if (complete.length === 0) return null;
  const months = complete.map(
    ({ name, startMicros, endMicros }) => `(${dialect.text(name)}, ${dialect.instant(startMicros)}, ${dialect.instant(endMicros)})`,
  );
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

/** One row a month with every term of the identity, its columns those of `BacklogPeriod`; `null` when no month is over. */
export const backlogSql = (months: readonly BacklogMonth[], dialect: Dialect): string | null => {
  const terms = termsSql(months, dialect);
  const sums = ['start', ...Object.keys(signs), 'end', 'residual'].map(
    (kind) => `CAST(coalesce(sum(r."${kind}"), 0) AS BIGINT) AS "${kind}"`,
  );
  return (
    terms &&
    `${terms} SELECT months.name AS period, ${sums.join(', ')} FROM months LEFT JOIN residuals r USING (name) GROUP BY months.name ORDER BY min(months."start")`
  );
};

/** How many tickets do not add up, and which; `null` when no month is over. */
export const residualSql = (
  months: readonly BacklogMonth[],
  dialect: Dialect,
): { readonly count: string; readonly samples: string } | null => {
  const terms = termsSql(months, dialect);
  if (terms === null) return null;
  return {
    count: `${terms} SELECT count(DISTINCT ticket_id) AS "count", (SELECT count(*) FROM "tickets") AS "of" FROM residuals WHERE residual <> 0`,
    samples: `${terms} SELECT NULL AS "row", ticket_id || ' in ' || name || ': ' || residual AS "text" FROM residuals WHERE residual <> 0 ORDER BY name, ticket_id LIMIT 5`,
  };
};
