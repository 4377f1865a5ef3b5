import { type Dialect, rowSql } from '../../expression/index.ts';
import { type DerivationContext, endStatuses } from '../../model/index.ts';
import type { AgreementPlan } from './agreement-plan.ts';

/** What is said of a ticket that is resolved, which a reopening makes untrue. */
const endings: ReadonlySet<string> = new Set(['resolved_at', 'closed_at']);

/** Statuses of tickets that owe nobody anything any more. */
const gone = endStatuses.filter((status) => status !== 'resolved' && status !== 'closed');

/** What `ticket_stays` must give so that pauses and reopenings can be told. */
export const stayFields = ['ticket_id', 'number_in_ticket', 'status', 'entered_at', 'left_at', 'is_reopening'] as const;

/** Whether statuses with their duration are there. */
export const hasStays = ({ has }: DerivationContext): boolean => stayFields.every((field) => has('ticket_stays', field));

/** A SQL list of statuses. */
export const listed = (statuses: readonly string[], { text }: Dialect): string => `(${statuses.map((status) => text(status)).join(', ')})`;

/** Trials and spam are nobody's request; with a condition of its own an agreement says itself which tickets it covers. */
const conditions = ({ where, start }: AgreementPlan, dialect: Dialect, { has }: DerivationContext): readonly string[] => [
  `${dialect.identifier(start)} IS NOT NULL`,
  ...(where === null
    ? ['is_spam', 'is_test'].filter((field) => has('tickets', field)).map((field) => `NOT coalesce(${dialect.identifier(field)}, FALSE)`)
    : [rowSql(where, { dialect, field: dialect.identifier })]),
];

const lasting = (condition: string): string => `bool_or("left_at" IS NULL AND "status" ${condition})`;

/** How the ticket stands: by its history where there is one, else by its last state. */
const standingSql = (dialect: Dialect, context: DerivationContext): { readonly columns: readonly string[]; readonly join: string } => {
  const { has } = context;
  const closed = has('tickets', 'closed_at') ? 'epoch_us(t."closed_at")' : 'CAST(NULL AS BIGINT)';
  const all = listed(endStatuses, dialect);
  const statuses = listed(gone, dialect);
  if (hasStays(context)) {
    const last =
      `SELECT "ticket_id", ${lasting(`NOT IN ${all}`)} AS is_open, ${lasting(`IN ${statuses}`)} AS is_gone, ` +
      `max(epoch_us("entered_at")) FILTER (WHERE "status" IN ${statuses}) AS gone FROM "ticket_stays" GROUP BY "ticket_id"`;
    return {
      columns: ['coalesce(n.is_open, FALSE) AS is_open', 'coalesce(n.is_gone, FALSE) AS is_gone', `coalesce(n.gone, ${closed}) AS gone`],
      join: ` LEFT JOIN (${last}) n ON n."ticket_id" = t."ticket_id"`,
    };
  }
  const known = has('tickets', 'status');
  const among = (condition: string): string => (known ? `coalesce(t."status" ${condition}, FALSE)` : 'FALSE');
  return { columns: [`${among(`NOT IN ${all}`)} AS is_open`, `${among(`IN ${statuses}`)} AS is_gone`, `${closed} AS gone`], join: '' };
};

const calendarSql = ({ calendar }: AgreementPlan, dialect: Dialect): string => {
  if (calendar.kind === 'none') return 'CAST(NULL AS VARCHAR)';
  return calendar.kind === 'name' ? dialect.text(calendar.name) : `CAST(t.${dialect.identifier(calendar.field)} AS VARCHAR)`;
};

/** The tickets that an agreement covers, with what the runs need of them; its own names, so that no field of a project can clash. */
const coveredSql = (plan: AgreementPlan, dialect: Dialect, context: DerivationContext): string => {
  const field = (name: string): string => `t.${dialect.identifier(name)}`;
  const { columns, join } = standingSql(dialect, context);
  const value = plan.target.field === null ? 'NULL' : `CAST(${field(plan.target.field)} AS VARCHAR)`;
  const optional = (name: string, type: string): string => (context.has('tickets', name) ? field(name) : `CAST(NULL AS ${type})`);
  const selected = [
    't."_row" AS ticket_row',
    't."ticket_id" AS ticket_id',
    `epoch_us(${field(plan.start)}) AS start`,
    `epoch_us(${field(plan.stop)}) AS ended`,
    `${value} AS value`,
    `${calendarSql(plan, dialect)} AS calendar`,
    `CAST(${optional('priority', 'BIGINT')} AS VARCHAR) AS priority`,
    `CAST(${optional('priority_initial', 'BIGINT')} AS VARCHAR) AS initial`,
    ...columns,
  ];
  const where = conditions(plan, dialect, context).join(' AND ');
  return `SELECT ${selected.join(', ')} FROM (SELECT * FROM "tickets" WHERE ${where}) t${join}`;
};

/** One run from the start to the stop. A ticket that was reopened is not resolved, whatever it still says. */
const onceSql = ({ stop }: AgreementPlan): string =>
  `SELECT *, 1 AS cycle, start AS began, ${endings.has(stop) ? 'CASE WHEN NOT is_open THEN ended END' : 'ended'} AS reached FROM covered`;

/** A run from the start, and one from each reopening, each to the next resolution. */
const restartedSql = (dialect: Dialect): string => {
  const entered = 'epoch_us(s."entered_at")';
  const reopened =
    `SELECT c.*, 1 + row_number() OVER (PARTITION BY c.ticket_row ORDER BY s."entered_at", s."number_in_ticket") AS cycle, ${entered} AS began ` +
    `FROM covered c JOIN "ticket_stays" s ON s."ticket_id" = c.ticket_id WHERE s."is_reopening" AND ${entered} >= c.start`;
  const runs = `SELECT *, 1 AS cycle, start AS began FROM covered UNION ALL ${reopened}`;
  const bounded = `SELECT *, lead(began) OVER (PARTITION BY ticket_row ORDER BY cycle) AS again FROM (${runs})`;
  const ends =
    `SELECT b.ticket_row, b.cycle, min(${entered}) AS reached FROM bounded b JOIN "ticket_stays" s ON s."ticket_id" = b.ticket_id ` +
    `WHERE s."status" IN ${listed(['resolved', 'closed'], dialect)} AND ${entered} >= b.began AND (b.again IS NULL OR ${entered} < b.again) GROUP BY b.ticket_row, b.cycle`;
  return `WITH bounded AS (${bounded}) SELECT b.* EXCLUDE (again), e.reached FROM bounded b LEFT JOIN (${ends}) e ON e.ticket_row = b.ticket_row AND e.cycle = b.cycle`;
};

/**
 * The parts of a `WITH` that end in `runs`: each run of an agreement on a ticket, with `ticket_row`, `ticket_id`, `cycle`,
 * `value`, `priority` and `calendar` (the present ones, as text), `initial` (the first priority), `began`, `stop` and `cancelled` (microseconds) and
 * `is_cancelled`. A ticket that was cancelled, merged or deleted cancels what runs on it, and a resolution that nobody is owed.
 */
export const runsSql = (plan: AgreementPlan, dialect: Dialect, context: DerivationContext): readonly string[] => {
  const isCancelled = plan.metric === 'resolution' && !plan.restarts ? 'is_gone' : '(is_gone AND reached IS NULL)';
  return [
    `covered AS (${coveredSql(plan, dialect, context)})`,
    `begun AS (${plan.restarts ? restartedSql(dialect) : onceSql(plan)})`,
    `runs AS (SELECT *, ${isCancelled} AS is_cancelled, CASE WHEN NOT ${isCancelled} THEN reached END AS stop, CASE WHEN ${isCancelled} THEN gone END AS cancelled FROM begun)`,
  ];
};
