import { createReadStream } from 'node:fs';
import type { DataFile } from '../described-data.ts';
import { delimiterByte, recordScanner, type ScannedRecord, type Scanner } from './record-scanner.ts';
import { readStretch } from './read-stretch.ts';
import { isEmptyLine, rejection } from './rejected-row.ts';

/** Where a row stands in its file. */
export interface RowPlace {
  readonly line?: number;
  /** One-based position of its record, in JSON, where a whole file may be one line. */
  readonly record?: number;
}

const scannerOf = (columns: number, delimiter: string, take: (record: ScannedRecord) => void): Scanner => {
  let isHeader = true;
  return recordScanner(delimiterByte(delimiter), (record) => {
    if (!isHeader && !isEmptyLine(record, columns) && rejection(record, columns) === null) take(record);
    isHeader = false;
  });
};

/** Longest number that begins a row of a table made from JSON. */
const LONGEST_PLACE = 20;

/** A table made from JSON says in its first column where its rows stand. */
const placeIn = async (file: DataFile, { start, line }: ScannedRecord): Promise<RowPlace> => {
  if (!file.flat) return { line };
  const place = Number.parseInt(await readStretch(file.text, start, LONGEST_PLACE), 10);
  return file.format === 'ndjson' ? { line: place } : { record: place };
};

const scan = async (file: DataFile, delimiter: string, wanted: readonly number[]): Promise<ReadonlyMap<number, ScannedRecord>> => {
  const found = new Map<number, ScannedRecord>();
  const last = Math.max(-1, ...wanted);
  let position = 0;
  if (last < 0 || file.format === 'parquet') return found;
  const scanner = scannerOf(file.flat?.table.length ?? file.columns.length, file.flat ? ',' : delimiter, (record) => {
    if (wanted.includes(position)) found.set(position, record);
    position++;
  });
  for await (const chunk of createReadStream(file.text, { highWaterMark: 1 << 20 })) {
    scanner.push(chunk as Buffer);
    if (position > last) return found;
  }
  scanner.end();
  return found;
};

/**
 * Where rows of a file stand, by the position among its accepted rows; found by going through the file again up to the
 * last of them. Done only for the few rows that a report shows. Rows of a format without lines or records stand nowhere.
 * @param wanted positions counted from 0
 */
export const locateRows = async (file: DataFile, delimiter: string, wanted: readonly number[]): Promise<ReadonlyMap<number, RowPlace>> => {
  const records = await scan(file, delimiter, wanted);
  const places = await Promise.all([...records].map(async ([position, record]) => [position, await placeIn(file, record)] as const));
  return new Map(places);
};
