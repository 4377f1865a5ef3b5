import { borrowedFieldsOf, borrowsFromTicket, type Derivation, type FieldsByDataSet } from '../../model/index.ts';

const column = (name: string): string => `"${name}"`;

const borrowing = (dataSet: string, names: readonly string[]): Derivation => {
  const lent = borrowedFieldsOf(dataSet);
  return {
    name: `borrow-by-${dataSet}`.replaceAll('_', '-'),
    gives: { dataSet, as: 'fields', by: '_row', fields: Object.fromEntries(names.map((name) => [name, lent[name]?.type ?? 'text'])) },
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
    const lent = borrowedFieldsOf(dataSet);
    const own = Object.hasOwn(given, dataSet) ? (given[dataSet] ?? []) : [];
    const names = fields.filter((name) => Object.hasOwn(lent, name) && !own.includes(name));
    return names.length === 0 ? [] : [borrowing(dataSet, names)];
  });
