import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { OperationalError } from '../../diagnostic/index.ts';
import { dataSetFields } from '../../expression/index.ts';
import { columnKey, type DataFormat, type DataSet, type DataSource } from '../../model/index.ts';
import type { Engine } from '../engine/engine.ts';
import type { DataFile, DescribedData } from './described-data.ts';
import { numberRepeats } from './columns/number-repeats.ts';
import { fileColumns } from './columns/file-columns.ts';
import { fileFormat } from './files/file-format.ts';
import { type DataFolders, findFiles } from './files/find-files.ts';
import { prepareFile } from './files/prepare-file.ts';
import { listPaths } from './json/json-paths.ts';
import { wantedColumns } from './json/wanted-columns.ts';
import { explainFileFailure } from './explain-file-failure.ts';

const delimiterOf = (format: DataFormat, dataSet: Pick<DataSource, 'delimiter'>): string =>
  dataSet.delimiter ?? (format === 'tsv' ? '\t' : ',');

const isDelimited = (format: DataFormat): boolean => format === 'csv' || format === 'tsv';

const difference = (names: readonly string[], other: readonly string[]): readonly string[] => names.filter((name) => !other.includes(name));

/** A column that repeats a name comes and goes with what the rows of an export hold. */
const lasting = ({ columns }: DataFile): readonly string[] =>
  columns.filter((column) => !columns.includes(column.replace(/_\d+$/, '')) || !/_\d+$/.test(column));

/** JSON objects may leave a key out; a table has all its columns or is another table. */
const refuseDifferentColumns = (files: readonly DataFile[]): void => {
  const first = files.find((file) => file.format !== 'json' && file.format !== 'ndjson');
  if (!first) return;
  for (const file of files) {
    if (file.format === 'json' || file.format === 'ndjson') continue;
    const gone = difference(lasting(first), file.columns);
    const added = difference(lasting(file), first.columns);
    if (gone.length + added.length === 0) continue;
    const parts = [gone.length > 0 ? `lacks ${gone.join(', ')}` : '', added.length > 0 ? `adds ${added.join(', ')}` : ''].filter(Boolean);
    throw new OperationalError(`${file.path}:1: other columns than ${first.path}: it ${parts.join(' and ')}`, {
      help: 'The files of one data set need the same columns; their order is free.',
    });
  }
};

/** The names by which columns are found. */
const keyed = (columns: readonly string[], headers: DataSource['headers']): readonly string[] =>
  numberRepeats(columns.map((column) => columnKey(column, headers)));

/** Which of the sources of a data set one is, when that has several. */
interface SourcePlace {
  readonly part?: number;
  /** Fields that may come from columns of their name; those of the source when absent. */
  readonly fields?: readonly string[];
}

/**
 * Finds the files of a source, checks that each is whole and readable, and reads the names of their columns; no rows.
 * Text that is packed, in another encoding or begins with a byte-order mark, and JSON as a table, is copied into the engine's
 * private folder.
 * @throws OperationalError naming the glob or the file, with what to do
 */
const describeSource = async (
  engine: Engine,
  folders: DataFolders,
  name: string,
  dataSet: DataSource,
  { part = 0, fields = Object.keys(dataSetFields(name, dataSet)) }: SourcePlace = {},
): Promise<DescribedData> => {
  const globs = typeof dataSet.files === 'string' ? [dataSet.files] : dataSet.files;
  const paths = await findFiles(engine, folders, globs);
  const copies = join(engine.temporaryDirectory, `data-${encodeURIComponent(name)}-${part}`);
  await mkdir(copies, { recursive: true, mode: 0o700 });
  const json = {
    records: dataSet.records?.split('.') ?? [],
    lists: listPaths(dataSet.each),
    wanted: wantedColumns(fields, dataSet),
    key: (column: string) => columnKey(column, dataSet.headers),
  };
  const files: DataFile[] = [];
  for (const [index, path] of paths.entries()) {
    const format = fileFormat(dataSet, path);
    const delimiter = delimiterOf(format, dataSet);
    const prepared = await prepareFile({
      path,
      absolute: resolve(folders.folder, path),
      copy: join(copies, String(index)),
      format,
      delimiter,
      encoding: dataSet.encoding ?? 'utf-8',
      json,
    });
    const found = await fileColumns(engine, { path, readable: prepared.text, format, flat: prepared.flat }, delimiter).catch(
      (cause: unknown) => {
        throw explainFileFailure({ path, readable: prepared.readable }, cause);
      },
    );
    files.push({ path, ...prepared, format, delimiter, ...found, columns: keyed(found.columns, dataSet.headers) });
  }
  refuseDifferentColumns(files);
  const delimited = files.find((file) => isDelimited(file.format));
  return {
    name,
    files,
    columns: [...new Set(files.flatMap((file) => file.columns))],
    delimiter: delimited ? delimiterOf(delimited.format, dataSet) : null,
  };
};

/**
 * Describes the sources of a data set: itself, and then those of its `also`.
 * @throws OperationalError as `describeSource`
 */
export const describeData = async (
  engine: Engine,
  folders: DataFolders,
  name: string,
  dataSet: DataSet,
): Promise<readonly DescribedData[]> => {
  const sources: DescribedData[] = [];
  const fields = Object.keys(dataSetFields(name, dataSet));
  for (const [part, source] of [dataSet, ...(dataSet.also ?? [])].entries())
    sources.push(await describeSource(engine, folders, name, source, { part, fields }));
  return sources;
};
