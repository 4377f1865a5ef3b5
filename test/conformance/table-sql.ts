import { duckdb } from '../../src/expression/index.ts';
import type { Cell, ValueType } from '../../src/model/index.ts';
import type { Table } from './conformance-case.ts';

const columnTypes: Readonly<Record<ValueType, string>> = {
  boolean: 'BOOLEAN',
  integer: 'BIGINT',
  number: 'DOUBLE',
  text: 'VARCHAR',
  timestamp: 'TIMESTAMP',
};

const cellSql = (cell: Cell | undefined, type: ValueType): string => {
  if (cell === undefined || cell === null) return 'NULL';
  if (type === 'timestamp') return `CAST(TIMESTAMPTZ ${duckdb.text(String(cell))} AT TIME ZONE 'UTC' AS TIMESTAMP)`;
  if (typeof cell === 'string') return duckdb.text(cell);
  return type === 'number' ? duckdb.double(Number(cell)) : String(cell);
};

/** The statements that make a table of a case's rows, with their order as `row_order`. */
export const tableSql = (name: string, { fields, rows }: Table): string => {
  const typed = Object.entries(fields);
  const columns = typed.map(([field, type]) => `${duckdb.identifier(field)} ${columnTypes[type]}`);
  const create = `CREATE OR REPLACE TEMP TABLE ${name} (row_order INTEGER, ${columns.join(', ')})`;
  const values = rows.map((row, index) => `(${[index, ...typed.map(([field, type]) => cellSql(row[field], type))].join(', ')})`);
  return values.length === 0 ? create : `${create}; INSERT INTO ${name} VALUES ${values.join(', ')}`;
};
