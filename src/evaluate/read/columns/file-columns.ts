import { duckdb } from '../../../expression/index.ts';
import type { DataFormat } from '../../../model/index.ts';
import type { Engine } from '../../engine/engine.ts';
import { csvHeader } from './csv-header.ts';
import { jsonLayout } from './json-layout.ts';
import { globLiteral } from '../files/glob-literal.ts';

/** The columns of one file, and what else decides whether it can share a scan with another. */
export interface FileColumns {
  readonly columns: readonly string[];
  readonly layout: string;
}

/** A file before its columns are known. */
export interface NamedFile {
  /** How messages name it. */
  readonly path: string;
  readonly readable: string;
  readonly format: DataFormat;
}

/** Objects at the start of a JSON file in which column names are looked for. */
const JSON_SAMPLE = 20_000;

const ofDelimited = async (path: string, readable: string, delimiter: string): Promise<FileColumns> => {
  const columns = await csvHeader(path, readable, delimiter);
  return { columns, layout: JSON.stringify(columns) };
};

const ofJson = async (engine: Engine, readable: string, format: DataFormat): Promise<FileColumns> => {
  const layout = await jsonLayout(format, readable);
  const rows = await engine.rows(
    `SELECT keys FROM (SELECT json_keys(json) AS keys, row_number() OVER () AS n FROM (SELECT json FROM read_json_objects(${duckdb.text(globLiteral(readable))}, format = '${layout}') LIMIT ${JSON_SAMPLE})) GROUP BY keys ORDER BY min(n)`,
  );
  const columns = new Set(rows.flatMap(({ keys }) => (Array.isArray(keys) ? keys.map(String) : [])));
  return { columns: [...columns], layout };
};

const ofParquet = async (engine: Engine, readable: string): Promise<FileColumns> => {
  const rows = await engine.rows(`DESCRIBE SELECT * FROM read_parquet(${duckdb.text(globLiteral(readable))})`);
  return {
    columns: rows.map((row) => String(row['column_name'])),
    layout: JSON.stringify(rows.map((row) => [row['column_name'], row['column_type']])),
  };
};

/**
 * Reads the names of a file's columns, and no rows beyond the start of a JSON file.
 * @throws OperationalError when the file has no usable header or the engine cannot read it
 */
export const fileColumns = (engine: Engine, { path, readable, format }: NamedFile, delimiter: string): Promise<FileColumns> => {
  if (format === 'parquet') return ofParquet(engine, readable);
  return format === 'csv' || format === 'tsv' ? ofDelimited(path, readable, delimiter) : ofJson(engine, readable, format);
};
