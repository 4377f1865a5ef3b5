import { borrowedFieldsOf, borrowsFromTicket, type Derivation, entityOf, type FieldsByDataSet, type ValueType } from '../../model/index.ts';

const column = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * The type of a field that rows of a data set may have from their ticket. A stay has every field of its ticket: a ticket has
 * one stay at a time, so nothing counts twice where stays are counted at an instant.
 */
const lentType = (dataSet: string, name: string): ValueType | undefined => {
  const lent = borrowedFieldsOf(dataSet);
  if (dataSet !== 'ticket_stays') return Object.hasOwn(lent, name) ? lent[name]?.type : undefined;
  if (Object.hasOwn(entityOf(dataSet)?.fields ?? {}, name)) return undefined;
  return entityOf('tickets')?.fields[name]?.type ?? 'text';
};

const borrowing = (dataSet: string, names: readonly string[]): Derivation => {
  return {
    name: `borrow-by-${dataSet}`.replaceAll('_', '-'),
    gives: {
      dataSet,
      as: 'fields',
      by: '_row',
      fields: Object.fromEntries(names.map((name) => [name, lentType(dataSet, name) ?? 'text'])),
    },
    needs: { [dataSet]: ['ticket_id'], tickets: ['ticket_id'] },
    needsByField: Object.fromEntries(names.map((name) => [name, { tickets: [name] }])),
    uses: {},
    // A ticket that is in the data twice lends what its last row says, and no row is ever doubled.
    sql: ({ makes }) => {
      const made = names.filter(makes).map(column);
      return (
        `SELECT b."_row", ${made.map((name) => `l.${name}`).join(', ')} FROM ${column(dataSet)} b ` +
        `JOIN (SELECT "ticket_id", ${made.join(', ')} FROM "tickets" WHERE "_row" IN ` +
        `(SELECT max("_row") FROM "tickets" WHERE "ticket_id" IS NOT NULL GROUP BY "ticket_id")) l ON l."ticket_id" = b."ticket_id"`
      );
    },
  };
};

/**
 * What rows that name a ticket get from it: the needed fields that their own files do not give.
 * @param needed what the KPIs read
 * @param given what the files give; absent while that is not known yet
 */
export const borrowTicketFields = (needed: FieldsByDataSet, given: FieldsByDataSet = {}): readonly Derivation[] =>
  Object.entries(needed).flatMap(([dataSet, fields]) => {
    if (!borrowsFromTicket(dataSet)) return [];
    const own = Object.hasOwn(given, dataSet) ? (given[dataSet] ?? []) : [];
    const names = fields.filter((name) => lentType(dataSet, name) !== undefined && !own.includes(name));
    return names.length === 0 ? [] : [borrowing(dataSet, names)];
  });
