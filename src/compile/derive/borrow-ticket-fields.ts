import {
  borrowedFieldsOf,
  borrowsFromTicket,
  type Derivation,
  entities,
  entityOf,
  type FieldsByDataSet,
  type ValueType,
} from '../../model/index.ts';

const column = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const giving = (dataSet: string, fields: Readonly<Record<string, ValueType>>): Derivation => {
  const names = Object.keys(fields);
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

/**
 * The type of a field that rows of a data set may have from their ticket. A stay has every field of its ticket: a ticket has
 * one stay at a time, so nothing counts twice where stays are counted at an instant.
 */
const lentType = (dataSet: string, name: string): ValueType | undefined => {
  if (dataSet !== 'ticket_stays') return Object.hasOwn(borrowedFieldsOf(dataSet), name) ? borrowedFieldsOf(dataSet)[name]?.type : undefined;
  if (Object.hasOwn(entities.ticket_stays.fields, name)) return undefined;
  return entityOf('tickets')?.fields[name]?.type ?? 'text';
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
    const wanted = fields.flatMap((name): (readonly [string, ValueType])[] => {
      const type = lentType(dataSet, name);
      return type === undefined || (given !== undefined && has(given, dataSet, name)) ? [] : [[name, type]];
    });
    const plain = wanted.filter(([name]) => given !== undefined && has(given, 'tickets', name));
    const others = wanted.filter((field) => !plain.includes(field));
    return [...(plain.length === 0 ? [] : [plain]), ...others.map((field) => [field])].map((group) =>
      giving(dataSet, Object.fromEntries(group)),
    );
  });
