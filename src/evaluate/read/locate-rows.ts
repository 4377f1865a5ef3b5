import type { DataFile } from './described-data.ts';
import { csvRecords } from './csv-records.ts';
import { fileRecords } from './file-records.ts';
import { lineRecords } from './line-records.ts';

/** A row that was set aside. */
export interface RejectedPlace {
  /** First line of the row. */
  readonly line: number;
  /** Lines that the row took with it: more than one when a quote was open. */
  readonly lines: number;
}

/** Where rows of one file stand, one-based lines. */
export interface RowPlaces {
  /** By the position among the accepted rows of the file. */
  readonly accepted: ReadonlyMap<number, number>;
  /** In the order of the byte positions asked for. */
  readonly rejected: readonly RejectedPlace[];
}

const nowhere: RowPlaces = { accepted: new Map(), rejected: [] };

const isDelimited = ({ format }: DataFile): boolean => format === 'csv' || format === 'tsv';

/**
 * Finds the lines of rows by going through the file as the engine did. It is done only for the few rows that a report
 * shows, and stops at the last of them.
 * @param wanted positions among the accepted rows of the file, counted from 0
 * @param rejected bytes at or before which a rejected row begins, ascending
 */
export const locateRows = async (
  file: DataFile,
  delimiter: string,
  wanted: readonly number[],
  rejected: readonly number[],
): Promise<RowPlaces> => {
  if (wanted.length + rejected.length === 0 || (!isDelimited(file) && file.format !== 'ndjson')) return nowhere;
  const split = isDelimited(file)
    ? (bytes: Uint8Array) => csvRecords(bytes, delimiter.charCodeAt(0), file.columns.length === 1)
    : lineRecords;
  const last = Math.max(-1, ...wanted);
  const seeks = new Set(wanted);
  const accepted = new Map<number, number>();
  const places: RejectedPlace[] = [];
  let position = isDelimited(file) ? -1 : 0;
  for await (const { start, line, lines } of fileRecords(file.readable, split)) {
    const next = rejected[places.length];
    if (next !== undefined && start >= next && position >= 0) places.push({ line, lines });
    else {
      if (seeks.has(position)) accepted.set(position, line);
      position++;
    }
    if (position > last && places.length === rejected.length) break;
  }
  return { accepted, rejected: places };
};
