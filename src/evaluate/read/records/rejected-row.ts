import type { ScannedRecord } from './record-scanner.ts';

/** A row of a delimited text that does not fit its header and never reaches the engine. */
export interface RejectedRow {
  readonly record: ScannedRecord;
  /** Byte at which the next record starts; infinite when there is none. */
  readonly resume: number;
  /** What is wrong with it, in a few words. */
  readonly reason: string;
}

/** The engine reads no longer ones. */
const LONGEST_ROW = 2_000_000;

const faults = {
  'open-quote': 'a quote that is not closed',
  'text-after-quote': 'text after a closing quote',
} as const;

/** Why a record cannot be a row of a table with so many columns; `null` when it can. */
export const rejection = (record: ScannedRecord, columns: number): string | null => {
  if (record.fault) return faults[record.fault];
  if (record.end - record.start > LONGEST_ROW) return 'longer than 2 MB';
  if (record.values === columns) return null;
  return `${record.values} ${record.values === 1 ? 'value' : 'values'} for ${columns} ${columns === 1 ? 'column' : 'columns'}`;
};

/** An empty line is no row, unless the only column may be empty. */
export const isEmptyLine = (record: ScannedRecord, columns: number): boolean => record.end === record.start && columns > 1;
