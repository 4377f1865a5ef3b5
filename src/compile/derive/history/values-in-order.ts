import type { DerivationContext } from '../../../model/index.ts';

/**
 * The parts of a `WITH` that end in `held`: the values that tickets had one after the other, of the events of one kind,
 * each value once for as long as it lasts: `ticket`, `number` from 1, `value`. The first is what the first event says was
 * there before, where it says so.
 */
export const valuesInOrder = ({ has }: DerivationContext, kind: 'team' | 'assignee' | 'priority'): string => {
  const column = (field: string): string => (has('ticket_events', field) ? `"${field}"` : 'CAST(NULL AS VARCHAR)');
  const value = (side: 'from' | 'to'): string => `coalesce(${column(side)}, ${column(`${side}_raw`)})`;
  const seq = has('ticket_events', 'seq') ? '"seq"' : '0';
  return `told AS (
  SELECT "ticket_id" AS ticket, ${value('from')} AS before, ${value('to')} AS value,
    row_number() OVER (PARTITION BY "ticket_id" ORDER BY "at", coalesce(${seq}, 9223372036854775807), "_row") AS n
  FROM "ticket_events" WHERE "kind" = '${kind}' AND "at" IS NOT NULL AND "ticket_id" IS NOT NULL
), all_values AS (
  SELECT ticket, 0 AS n, before AS value FROM told WHERE n = 1 UNION ALL SELECT ticket, n, value FROM told
), known AS (
  SELECT * FROM all_values WHERE value IS NOT NULL
  QUALIFY value IS DISTINCT FROM lag(value) OVER (PARTITION BY ticket ORDER BY n)
), held AS (
  SELECT ticket, row_number() OVER (PARTITION BY ticket ORDER BY n) AS number, value FROM known
)`;
};

/** What `valuesInOrder` reads of the events. */
export const orderedEvents = {
  needs: { ticket_events: ['ticket_id', 'at', 'kind', 'to'] },
  uses: { ticket_events: ['seq', 'from', 'from_raw', 'to_raw'] },
} as const;

/**
 * Whether the history has events of a kind at all. Where it has none, it does not record them, and nothing follows for the
 * tickets without such an event; where it has some, such a ticket had none.
 */
export const records = (kind: string): string => `(SELECT count(*) FROM "ticket_events" WHERE "kind" = '${kind}') > 0`;
