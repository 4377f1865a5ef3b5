import { OperationalError } from '../../../diagnostic/index.ts';
import { packing } from './unpack.ts';
import type { DataFormat, DataSet } from '../../../model/index.ts';

const byExtension: Readonly<Record<string, DataFormat>> = {
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  json: 'json',
  parquet: 'parquet',
};

/**
 * The format of a file: what the data set says, else by the extension, looking through `.gz` and `.zst`.
 * @throws OperationalError when the extension says nothing
 */
export const fileFormat = (dataSet: Pick<DataSet, 'format'>, path: string): DataFormat => {
  if (dataSet.format) return dataSet.format;
  const extension = /\.([^./]+)$/.exec(path.slice(0, path.length - packing(path).length))?.[1]?.toLowerCase() ?? '';
  const format = byExtension[extension];
  if (format) return format;
  throw new OperationalError(`${path}: the format cannot be told from the name`, {
    help: 'Set `format` to csv, tsv, ndjson, json or parquet.',
  });
};
