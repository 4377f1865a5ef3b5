/** Why a record is not one row of a table. */
export type Fault = 'open-quote' | 'text-after-quote';

/** One record of a delimited text as it lies in the file. */
export interface ScannedRecord {
  /** Byte at which it starts. */
  readonly start: number;
  /** Byte after its last, before the line end. */
  readonly end: number;
  /** One-based line of the file on which it starts. */
  readonly line: number;
  /** How many lines of the file it takes: more than one when a quoted value holds line ends. */
  readonly lines: number;
  /** How many values it has; an empty line has one. */
  readonly values: number;
  readonly fault: Fault | null;
}

/** Takes a text in pieces. */
export interface Scanner {
  push(bytes: Uint8Array): void;
  /** Hands over the last record, when the text does not end with a line end. */
  end(): void;
}

const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 34;

/** Where in a record the scanner stands. */
const AT_VALUE = 0;
const PLAIN = 1;
const QUOTED = 2;
const AFTER_QUOTE = 3;
const BROKEN = 4;

/** The mark between values as a byte. */
export const delimiterByte = (delimiter: string): number => delimiter.charCodeAt(0);

/**
 * Finds the records of a delimited text (RFC 4180), without making values: a value that begins with a quote goes to the
 * next lone quote, line ends included, and then a delimiter or the line end must follow; a quote elsewhere is text. A
 * record in which text follows a closing quote ends with that line. The engine agrees on every text without such faults;
 * of a record with one it makes a row from what is left, so faulty records must not reach it.
 */
export const recordScanner = (delimiter: number, take: (record: ScannedRecord) => void): Scanner => {
  let state = AT_VALUE;
  let offset = 0;
  let start = 0;
  let line = 1;
  let lines = 1;
  let values = 1;
  let lastByte = 0;
  const stops = new Uint8Array(256);
  for (const byte of [delimiter, NEWLINE, RETURN]) stops[byte] = 1;

  const finish = (end: number): void => {
    const fault = state === BROKEN ? 'text-after-quote' : state === QUOTED ? 'open-quote' : null;
    take({ start, end, line, lines, values, fault });
    line += lines;
    lines = 1;
    values = 1;
    state = AT_VALUE;
  };

  /** Steps over what cannot change the state; in a quoted value that is all up to the next quote, but for counting its lines. */
  const skip = (bytes: Uint8Array, from: number): number => {
    let at = from;
    if (state === PLAIN) while (at < bytes.length && stops[bytes[at] ?? 0] === 0) at++;
    if (state !== QUOTED) return at;
    for (; at < bytes.length && bytes[at] !== QUOTE; at++) {
      const byte = bytes[at];
      if (byte === NEWLINE && before(bytes, at) !== RETURN) lines++;
      else if (byte === RETURN) lines++;
    }
    return at;
  };

  const before = (bytes: Uint8Array, at: number): number => (at > 0 ? (bytes[at - 1] ?? 0) : lastByte);

  const step = (byte: number, at: number): void => {
    if (state === QUOTED) state = AFTER_QUOTE;
    else if (byte === NEWLINE || byte === RETURN) {
      finish(at);
      start = at + 1;
    } else if (state === BROKEN) return;
    else if (byte === delimiter) {
      values++;
      state = AT_VALUE;
    } else if (byte === QUOTE) state = state === PLAIN ? PLAIN : QUOTED;
    else state = state === AFTER_QUOTE ? BROKEN : PLAIN;
  };

  return {
    push: (bytes) => {
      for (let index = skip(bytes, 0); index < bytes.length; index = skip(bytes, index + 1)) {
        const byte = bytes[index] ?? 0;
        const at = offset + index;
        // The newline of a return and a newline that end a record belongs to that end.
        if (byte === NEWLINE && at === start && before(bytes, index) === RETURN) start = at + 1;
        else step(byte, at);
      }
      lastByte = bytes.at(-1) ?? lastByte;
      offset += bytes.length;
    },
    end: () => {
      if (offset > start) finish(offset);
    },
  };
};
