import type { Engine } from '../engine/engine.ts';
import type { DescribedData } from './described-data.ts';
import { sqlName } from './sql-text.ts';

/** A row of a delimited text that does not fit its header. */
export interface RejectedRow {
  /** Position of its file. */
  readonly file: number;
  /** Byte at or before which it begins. */
  readonly byte: number;
  /** What is wrong with it, in a few words. */
  readonly reason: string;
  readonly text: string;
}

/** The engine's words for what it does not accept. */
const reasons: Readonly<Record<string, string>> = {
  'TOO MANY COLUMNS': 'more values than columns',
  'MISSING COLUMNS': 'fewer values than columns',
  'UNQUOTED VALUE': 'a quote that is not closed, or text after a closing quote',
  'LINE SIZE OVER MAXIMUM': 'longer than 2 MB',
};

/** The rows that a scan set aside, each once, in the order of the files. The engine lists one entry for each missing value. */
export const rejectedRows = async (engine: Engine, { files }: DescribedData, table: string): Promise<readonly RejectedRow[]> => {
  if (!files.some(({ format }) => format === 'csv' || format === 'tsv')) return [];
  const rows = await engine.rows(
    `SELECT s.file_path AS path, r.line_byte_position AS byte, min(r.error_type) AS reason, substr(ltrim(min(r.csv_line), chr(10) || chr(13)), 1, 200) AS text ` +
      `FROM ${sqlName(table)} r JOIN (SELECT DISTINCT scan_id, file_id, file_path FROM ${sqlName(`${table}_files`)}) s USING (scan_id, file_id) ` +
      `GROUP BY path, byte`,
  );
  const positions = new Map(files.map(({ readable }, at) => [readable, at]));
  return rows
    .map(({ path, byte, reason, text }) => ({
      file: positions.get(String(path)) ?? 0,
      byte: Number(byte),
      reason: reasons[String(reason)] ?? String(reason).toLowerCase(),
      text: String(text),
    }))
    .toSorted((a, b) => a.file - b.file || a.byte - b.byte);
};
