import { isBlank, valueScanner } from './value-scanner.ts';
import { type Begun, wayToRecords } from './way-to-records.ts';

/** One record of a JSON file as it lies there. */
export interface FoundRecord {
  readonly text: string;
  /** One-based position among the records of the file. */
  readonly number: number;
  /** One-based line on which it begins. */
  readonly line: number;
}

/** Takes a JSON text in pieces. */
export interface RecordFinder {
  push(bytes: Buffer): void;
  /** @throws what `refuse` makes when the text ends too early */
  end(): void;
}

/** Longest record in bytes. */
export const longestRecord: number = 16 * 1024 * 1024;

const NEWLINE = 10;

const newlines = (bytes: Buffer, from: number, to: number): number => {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE, from); at >= 0 && at < to; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
};

/**
 * Finds the records of a JSON text that may be longer than memory: what is not on the way to them is stepped over.
 * @param records the names that lead to the list of records; none when the text is the list
 * @param refuse makes the error for a fault on a line
 */
export const recordFinder = (
  records: readonly string[],
  take: (record: FoundRecord) => void,
  refuse: (line: number, what: string) => Error,
): RecordFinder => {
  const scanner = valueScanner();
  let line = 1;
  let number = 0;
  const way = wayToRecords(records, (what) => refuse(line, what));
  let inside: Begun = null;
  /** What has been seen of the record or key. */
  let pieces: Buffer[] = [];
  let length = 0;
  let startLine = 1;

  const keep = (bytes: Buffer): void => {
    if (inside === 'other') return;
    length += bytes.length;
    if (length > longestRecord) throw refuse(startLine, 'a record is longer than 16 MB');
    pieces.push(bytes);
  };
  const finish = (): void => {
    const text = Buffer.concat(pieces).toString('utf8');
    const was = inside;
    inside = null;
    pieces = [];
    length = 0;
    if (was === 'key') return way.named(text);
    way.passed();
    if (was === 'record') take({ text, number: ++number, line: startLine });
  };
  /** Goes on in what has begun at `start`; gives the position after it. */
  const goOn = (bytes: Buffer, start: number, from: number): number => {
    const found = scanner.scan(bytes, from);
    const end = found < 0 ? bytes.length : found;
    keep(bytes.subarray(start, end));
    line += newlines(bytes, start, end);
    if (found >= 0) finish();
    return end;
  };
  const meet = (bytes: Buffer, at: number): number => {
    const byte = bytes[at] ?? 0;
    if (byte === NEWLINE) line++;
    if (isBlank(byte)) return at + 1;
    inside = way.meet(byte);
    if (inside === null) return at + 1;
    startLine = line;
    scanner.begin(byte);
    return goOn(bytes, at, at + 1);
  };
  return {
    push: (bytes) => {
      let at = inside === null ? 0 : goOn(bytes, 0, 0);
      while (at < bytes.length) at = meet(bytes, at);
    },
    end: () => {
      if (inside !== null && scanner.isWord()) finish();
      if (inside !== null || way.isOpen()) throw refuse(line, 'the file ends before its data does');
    },
  };
};
