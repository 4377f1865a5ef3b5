import { calendarTables } from '../../../src/compile/index.ts';
import { deriveSql } from '../../../src/compile/derive/derive-sql.ts';
import { agreementDerivations } from '../../../src/compile/agreements/agreement-derivations.ts';
import { parseInstant } from '../../../src/calendar/index.ts';
import { openEngine } from '../../../src/evaluate/index.ts';
import { duckdb } from '../../../src/expression/index.ts';
import { type Agreement, type CalendarSetting, type Cell, entityOf, type ValueType } from '../../../src/model/index.ts';

/** A row as a test writes it: a field that is not there is missing; instants in UTC. */
export type Row = Readonly<Record<string, Cell>>;

/** Tables as they are when agreements are computed. */
export interface Given {
  readonly agreements: Readonly<Record<string, Agreement>>;
  readonly asOf: string;
  readonly calendars?: Readonly<Record<string, CalendarSetting>>;
  readonly tickets: readonly Row[];
  readonly ticket_events?: readonly Row[];
  readonly ticket_stays?: readonly Row[];
}

const types: Readonly<Record<ValueType, string>> = {
  boolean: 'BOOLEAN',
  integer: 'BIGINT',
  number: 'DOUBLE',
  text: 'VARCHAR',
  timestamp: 'TIMESTAMP',
};

const literal = (value: Cell | undefined): string => {
  if (value === undefined || value === null) return 'NULL';
  return typeof value === 'string' ? duckdb.text(value) : String(value);
};

const columnsOf = (rows: readonly Row[], always: readonly string[]): readonly string[] => [
  ...new Set([...always, ...rows.flatMap((row) => Object.keys(row))]),
];

const createSql = (name: string, rows: readonly Row[], columns: readonly string[]): string => {
  const typed = columns.map((column) => `CAST("${column}" AS ${types[entityOf(name)?.fields[column]?.type ?? 'text']}) AS "${column}"`);
  const values = rows.map((row, at) => `(${[at, ...columns.map((column) => literal(row[column]))].join(', ')})`);
  const empty = `(${['-1', ...columns.map(() => 'NULL')].join(', ')})`;
  const names = ['_row', ...columns].map((column) => `"${column}"`).join(', ');
  return `CREATE TABLE "${name}" AS SELECT "_row", ${typed.join(', ')} FROM (VALUES ${[...values, empty].join(', ')}) v(${names}) WHERE "_row" >= 0`;
};

/** What the fixtures always have, so that a table without rows is a table. */
const always = {
  tickets: ['ticket_id', 'created_at', 'resolved_at'],
  ticket_events: ['ticket_id', 'kind', 'at', 'from', 'to'],
  ticket_stays: ['ticket_id', 'number_in_ticket', 'status', 'entered_at', 'left_at', 'is_reopening'],
} as const;

const micros = (text: string): bigint => parseInstant(text, 'UTC') ?? 0n;

/** The instances that agreements give, in order; instants as ISO texts to the minute where they have no seconds. */
export const instancesOf = async ({ agreements, asOf, calendars = {}, ...tables }: Given): Promise<readonly Row[]> => {
  const engine = await openEngine();
  try {
    const given = Object.entries(always).flatMap(([name, fields]) => {
      const rows = tables[name as keyof typeof always];
      return rows === undefined ? [] : [{ name, rows, columns: columnsOf(rows, fields) }];
    });
    for (const { name, rows, columns } of given) await engine.run(createSql(name, rows, columns));
    const project = { agreements, calendars, timezone: 'UTC', data: { tickets: { files: [] } } };
    const asOfMicros = micros(asOf);
    const oldest = tables.tickets
      .map((row) => micros(String(row['created_at'])))
      .reduce((low, next) => (next < low ? next : low), asOfMicros);
    const written = calendarTables({ project, asOfMicros, fromMicros: oldest, dialect: duckdb });
    for (const statement of written.statements) await engine.run(statement);
    const [derivation] = agreementDerivations(project, duckdb);
    if (derivation === undefined) throw new Error('there is no agreement');
    const steps = [{ kind: 'table' as const, dataSet: 'sla_instances', derivation }];
    const read = Object.fromEntries(given.map(({ name, columns }) => [name, columns]));
    for (const statement of deriveSql({ steps }, read, asOfMicros, duckdb, written)) await engine.run(statement);
    const instant = (column: string): string => `strftime("${column}", '%Y-%m-%dT%H:%M:%S') AS "${column}"`;
    const fields = Object.entries(entityOf('sla_instances')?.fields ?? {}).map(([name, { type }]) =>
      type === 'timestamp' ? instant(name) : `"${name}"`,
    );
    const rows = await engine.rows(`SELECT ${fields.join(', ')} FROM "sla_instances" ORDER BY "_row"`);
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]): [string, Cell] => {
          if (typeof value === 'bigint') return [name, Number(value)];
          return [name, typeof value === 'string' && name.endsWith('_at') ? value.replace(/:00$/, '') : (value as Cell)];
        }),
      ),
    );
  } finally {
    await engine.close();
  }
};

/** Only some fields of each instance. */
export const fieldsOf = async (given: Given, ...fields: readonly string[]): Promise<readonly (readonly (Cell | undefined)[])[]> =>
  (await instancesOf(given)).map((row) => fields.map((field) => row[field]));

/** The stays of a ticket, from `status at` in order; the last one lasts. */
export const stays = (ticket_id: string, ...changes: readonly (readonly [status: string, entered: string])[]): readonly Row[] =>
  changes.map(([status, entered_at], at) => ({
    ticket_id,
    number_in_ticket: at + 1,
    status,
    entered_at,
    left_at: changes[at + 1]?.[1] ?? null,
    is_reopening: status === 'open' && ['resolved', 'closed'].includes(changes[at - 1]?.[0] ?? ''),
  }));
