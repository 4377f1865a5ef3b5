import { duckdb } from '../../expression/index.ts';
import type { DataFile, DescribedData } from './described-data.ts';
import { globLiteral } from './files/glob-literal.ts';

/** A column of the files and the name that it has from here on: names of files may differ in case only, which the engine does not tell apart. */
export interface ScannedColumn {
  readonly column: string;
  readonly as: string;
}

/** Files that follow each other and can be read by one scan. */
interface Run {
  readonly first: number;
  readonly files: readonly DataFile[];
}

const runs = (files: readonly DataFile[]): readonly Run[] => {
  const found: { first: number; files: DataFile[] }[] = [];
  for (const [index, file] of files.entries()) {
    const last = found.at(-1);
    const like = last?.files[0];
    if (
      last &&
      like &&
      (like.flat === null) === (file.flat === null) &&
      (file.flat !== null || like.format === file.format) &&
      like.layout === file.layout
    )
      last.files.push(file);
    else found.push({ first: index, files: [file] });
  }
  return found;
};

const list = (files: readonly DataFile[]): string => `[${files.map((file) => duckdb.text(globLiteral(file.readable))).join(', ')}]`;

const struct = (names: readonly string[]): string => `{${names.map((name) => `${duckdb.text(name)}: 'VARCHAR'`).join(', ')}}`;

/** Nothing is guessed: columns by the header that we read, all as text; rows that do not fit have been taken out before. */
const delimited = (files: readonly DataFile[], names: readonly string[], delimiter: string): string =>
  `read_csv(${list(files)}, auto_detect = false, header = true, columns = ${struct(names)}, delim = ${duckdb.text(delimiter)}, quote = '"', escape = '"', nullstr = '', strict_mode = true)`;

const scan = ({ first, files }: Run, wanted: readonly ScannedColumn[], delimiter: string): string => {
  const [file] = files;
  if (!file) return '';
  const position = `CAST(file_index AS BIGINT) + ${first} AS "@file"`;
  if (file.format === 'parquet') {
    const present = (column: string): boolean => file.columns.includes(column);
    const values = wanted.map(
      ({ column, as }) =>
        `${present(column) ? `CAST(${duckdb.identifier(column)} AS VARCHAR)` : 'CAST(NULL AS VARCHAR)'} AS ${duckdb.identifier(as)}`,
    );
    return `SELECT ${[position, ...values].join(', ')} FROM read_parquet(${list(files)})`;
  }
  const table = file.flat?.table ?? file.columns;
  const names = table.map((column, at) => wanted.find((one) => one.column === column)?.as ?? `unused${at}`);
  const values = wanted.map(({ column, as }) =>
    table.includes(column) ? duckdb.identifier(as) : `CAST(NULL AS VARCHAR) AS ${duckdb.identifier(as)}`,
  );
  return `SELECT ${[position, ...values].join(', ')} FROM ${delimited(files, names, file.flat ? ',' : delimiter)}`;
};

/**
 * The query that yields the wanted columns of all files as text, in the order of the files and their rows, each file
 * read once; `@file` is the position of the file.
 */
export const scanSql = (data: DescribedData, wanted: readonly ScannedColumn[]): string =>
  runs(data.files)
    .map((run) => scan(run, wanted, data.delimiter ?? ','))
    .join('\nUNION ALL\n');
