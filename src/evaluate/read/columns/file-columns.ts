import { duckdb } from '../../../expression/index.ts';
import type { DataFormat } from '../../../model/index.ts';
import type { Engine } from '../../engine/engine.ts';
import { csvHeader } from './csv-header.ts';
import { globLiteral } from '../files/glob-literal.ts';
import type { FlatColumns } from '../files/prepare-file.ts';

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
  /** Present for JSON. */
  readonly flat: FlatColumns | null;
}

const ofDelimited = async (path: string, readable: string, delimiter: string): Promise<FileColumns> => {
  const columns = await csvHeader(path, readable, delimiter);
  return { columns, layout: JSON.stringify(columns) };
};

const ofParquet = async (engine: Engine, readable: string): Promise<FileColumns> => {
  const rows = await engine.rows(`DESCRIBE SELECT * FROM read_parquet(${duckdb.text(globLiteral(readable))})`);
  return {
    columns: rows.map((row) => String(row['column_name'])),
    layout: JSON.stringify(rows.map((row) => [row['column_name'], row['column_type']])),
  };
};

/**
 * Reads the names of a file's columns, and no rows.
 * @throws OperationalError when the file has no usable header or the engine cannot read it
 */
export const fileColumns = async (engine: Engine, file: NamedFile, delimiter: string): Promise<FileColumns> => {
  const { path, readable, format, flat } = file;
  if (flat) return { columns: flat.found, layout: JSON.stringify(flat.table) };
  return format === 'parquet' ? ofParquet(engine, readable) : ofDelimited(path, readable, delimiter);
};
