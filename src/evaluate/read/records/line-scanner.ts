import type { ScannedRecord, Scanner } from './record-scanner.ts';

const NEWLINE = 10;

const isSpace = (byte: number): boolean => byte === 32 || byte === 9 || byte === 13;

/** Finds the lines of a text that are not blank: the records of one JSON object a line. */
export const lineScanner = (take: (record: ScannedRecord) => void): Scanner => {
  let offset = 0;
  let start = 0;
  let line = 1;
  let isBlank = true;
  const finish = (end: number): void => {
    if (!isBlank) take({ start, end, line, lines: 1, values: 1, fault: null });
    line++;
    start = end + 1;
    isBlank = true;
  };
  return {
    push: (bytes) => {
      for (let index = 0; index < bytes.length; index++) {
        const byte = bytes[index] ?? 0;
        if (byte === NEWLINE) finish(offset + index);
        else if (isBlank && !isSpace(byte)) isBlank = false;
      }
      offset += bytes.length;
    },
    end: () => finish(offset),
  };
};
