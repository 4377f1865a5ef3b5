import { createReadStream } from 'node:fs';
import type { DataFile } from '../described-data.ts';
import { lineScanner } from './line-scanner.ts';
import { delimiterByte, recordScanner, type ScannedRecord, type Scanner } from './record-scanner.ts';
import { isEmptyLine, rejection } from './rejected-row.ts';

/** The scanner of the file's format; `null` when its rows have no lines of their own. */
const scannerOf = (file: DataFile, delimiter: string, take: (record: ScannedRecord) => void): Scanner | null => {
  if (file.format === 'ndjson') return lineScanner(take);
  if (file.format !== 'csv' && file.format !== 'tsv') return null;
  const columns = file.columns.length;
  let isHeader = true;
  return recordScanner(delimiterByte(delimiter), (record) => {
    if (!isHeader && !isEmptyLine(record, columns) && rejection(record, columns) === null) take(record);
    isHeader = false;
  });
};

/**
 * The lines on which rows of a file stand, by the position among its accepted rows, both from their start; found by going
 * through the file again up to the last of them. Done only for the few rows that a report shows.
 * @param wanted positions counted from 0
 */
export const locateRows = async (file: DataFile, delimiter: string, wanted: readonly number[]): Promise<ReadonlyMap<number, number>> => {
  const found = new Map<number, number>();
  const last = Math.max(-1, ...wanted);
  let position = 0;
  const scanner = scannerOf(file, delimiter, ({ line }) => {
    if (wanted.includes(position)) found.set(position, line);
    position++;
  });
  if (!scanner || last < 0) return found;
  for await (const chunk of createReadStream(file.text, { highWaterMark: 1 << 20 })) {
    scanner.push(chunk as Buffer);
    if (position > last) return found;
  }
  scanner.end();
  return found;
};
