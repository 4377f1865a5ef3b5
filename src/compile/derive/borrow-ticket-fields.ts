import { borrowedFieldsOf, borrowsFromTicket, type Derivation, type FieldsByDataSet, type ValueType } from '../../model/index.ts';

const giving = (dataSet: string, fields: Readonly<Record<string, ValueType>>): Derivation => {
  const names = Object.keys(fields);
  const column = (name: string): string => `"${name}"`;
  return {
    name: `borrow-${dataSet}-${names.join('-')}`.replaceAll('_', '-'),
    gives: { dataSet, fields, as: 'rows' },
    needs: { [dataSet]: ['ticket_id'], tickets: ['ticket_id', ...names] },
    uses: {},
    // A ticket that is in the data twice lends what its last row says, and no row is ever doubled.
    sql: () =>
      `SELECT b."_row", ${names.map((name) => `l.${column(name)}`).join(', ')} FROM "${dataSet}" b ` +
      `JOIN (SELECT "ticket_id", ${names.map(column).join(', ')} FROM "tickets" WHERE "_row" IN ` +
      `(SELECT max("_row") FROM "tickets" WHERE "ticket_id" IS NOT NULL GROUP BY "ticket_id")) l ON l."ticket_id" = b."ticket_id"`,
  };
};

const has = (fields: FieldsByDataSet, dataSet: string, field: string): boolean =>
  Object.hasOwn(fields, dataSet) && (fields[dataSet] ?? []).includes(field);

/**
 * What rows that name a ticket get from it: the needed fields that their own files do not give. Those that the files of the
 * tickets give come in one join; each that is derived for tickets comes by itself, so that none hinders the others.
 * @param needed what the KPIs read
 * @param given what the files give; absent while that is not known yet
 */
export const borrowTicketFields = (needed: FieldsByDataSet, given?: FieldsByDataSet): readonly Derivation[] =>
  Object.entries(needed).flatMap(([dataSet, fields]) => {
    if (!borrowsFromTicket(dataSet)) return [];
    const lent = borrowedFieldsOf(dataSet);
    const wanted = fields.flatMap((name): (readonly [string, ValueType])[] => {
      const field = Object.hasOwn(lent, name) ? lent[name] : undefined;
      return field === undefined || (given !== undefined && has(given, dataSet, name)) ? [] : [[name, field.type]];
    });
    const plain = wanted.filter(([name]) => given !== undefined && has(given, 'tickets', name));
    const others = wanted.filter((field) => !plain.includes(field));
    return [...(plain.length === 0 ? [] : [plain]), ...others.map((field) => [field])].map((group) =>
      giving(dataSet, Object.fromEntries(group)),
    );
  });
