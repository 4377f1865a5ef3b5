import type { CsvRecord } from './csv-records.ts';

const NEWLINE = 10;

const isBlank = (bytes: Uint8Array, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== 32 && byte !== 9 && byte !== 13) return false;
  }
  return true;
};

/** The lines of a text that are not blank. */
export function* lineRecords(bytes: Uint8Array): Generator<CsvRecord> {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    if (!isBlank(bytes, start, end)) yield { start, end, line, lines: 1 };
    start = end + 1;
  }
}
