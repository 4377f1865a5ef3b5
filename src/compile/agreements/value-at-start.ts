import type { Dialect } from '../../expression/index.ts';
import type { DerivationContext } from '../../model/index.ts';

/** Fields of a ticket whose changes the history tells, with the kind of event that tells them. */
const trackedKinds: Readonly<Record<string, string>> = {
  priority: 'priority',
  severity: 'severity',
  category: 'category',
  type: 'type',
  team: 'team',
  tier: 'tier',
  assignee_id: 'assignee',
  calendar_id: 'calendar',
};

/** What `ticket_events` must give so that a value at a past instant can be told. */
export const eventFields = ['ticket_id', 'kind', 'at', 'from', 'to'] as const;

/** Whether the value of a field at a past instant can be told from the history. */
export const isTold = (field: string, { has }: Pick<DerivationContext, 'has'>): boolean =>
  Object.hasOwn(trackedKinds, field) && eventFields.every((name) => has('ticket_events', name));

/**
 * A SELECT with `ticket_row`, `cycle` and `told`: the text that the field held when a run began. It is what the last
 * change up to then made of it, else what the first change after it replaced. A ticket whose field never changed has no row.
 * @param runs name of the table with `ticket_row`, `ticket_id`, `cycle` and `began` (microseconds)
 */
export const valueAtStart = (field: string, runs: string, dialect: Dialect, { has }: DerivationContext): string => {
  const rank = `row(e."at", ${has('ticket_events', 'seq') ? 'coalesce(e."seq", 0)' : '0'}, e."_row")`;
  const before = 'epoch_us(e."at") <= r.began';
  return (
    `SELECT r.ticket_row, r.cycle, CASE WHEN bool_or(${before}) THEN arg_max_null(e."to", ${rank}) FILTER (WHERE ${before}) ` +
    `ELSE coalesce(arg_min_null(e."from", ${rank}), arg_min_null(e."to", ${rank})) END AS told ` +
    `FROM ${runs} r JOIN "ticket_events" e ON e."ticket_id" = r.ticket_id ` +
    `WHERE e."kind" = ${dialect.text(trackedKinds[field] ?? '')} AND e."at" IS NOT NULL GROUP BY r.ticket_row, r.cycle`
  );
};
