import type { DerivationContext, FieldsByDataSet } from '../../model/index.ts';

/** Fields that tell what is no demand: they are looked at when they are there. */
export const countedTicketsUse: FieldsByDataSet = { tickets: ['status', 'is_spam', 'is_test'] };

/**
 * SQL of the tickets that count as demand, each once: a ticket that is in the data twice counts with its last row, and
 * merged, deleted, spam and test tickets do not count (DOMAIN 2).
 * @param columns SQL of the columns that are wanted, over a table with the fields of tickets
 */
export const countedTickets = (columns: readonly string[], has: DerivationContext['has']): string => {
  const conditions = [
    '"ticket_id" IS NOT NULL AND "_row" IN (SELECT max("_row") FROM "tickets" GROUP BY "ticket_id")',
    ...(has('tickets', 'status') ? [`coalesce("status", '') NOT IN ('merged', 'deleted')`] : []),
    ...(has('tickets', 'is_spam') ? ['NOT coalesce("is_spam", FALSE)'] : []),
    ...(has('tickets', 'is_test') ? ['NOT coalesce("is_test", FALSE)'] : []),
  ];
  return `SELECT ${columns.join(', ')} FROM "tickets" WHERE ${conditions.join(' AND ')}`;
};
