/** One record of a delimited text as it lies in the file. */
export interface CsvRecord {
  /** Byte at which it starts. */
  readonly start: number;
  /** Byte after its last, before the line end. */
  readonly end: number;
  /** One-based line of the file on which it starts. */
  readonly line: number;
  /** How many lines of the file it takes: more than one when a quoted value holds line ends. */
  readonly lines: number;
}

const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 34;

/** The byte after the line end that begins at `at`; 0 when none does. A return and a newline are one end. */
const afterLineEnd = (bytes: Uint8Array, at: number): number => {
  if (bytes[at] === NEWLINE) return at + 1;
  if (bytes[at] === RETURN) return bytes[at + 1] === NEWLINE ? at + 2 : at + 1;
  return 0;
};

/**
 * The records of a delimited text by the rules that the engine follows in its strict mode (RFC 4180): a value that
 * begins with a quote goes to the next lone quote, line ends included; anything but a delimiter or a line end after it
 * is a mistake, after which the record ends with its line. Empty lines are no records unless there is only one column.
 * It finds where rows stand, without making values, so that a report can name lines.
 */
export function* csvRecords(bytes: Uint8Array, delimiter: number, keepEmptyLines: boolean): Generator<CsvRecord> {
  let at = 0;
  let line = 1;
  while (at < bytes.length) {
    const start = at;
    const startLine = line;
    let valueStart = true;
    for (;;) {
      const byte = bytes[at];
      if (byte === QUOTE && valueStart) {
        at++;
        while (at < bytes.length) {
          if (bytes[at] === QUOTE) {
            if (bytes[at + 1] !== QUOTE) break;
            at++;
          } else if (bytes[at] === NEWLINE || (bytes[at] === RETURN && bytes[at + 1] !== NEWLINE)) line++;
          at++;
        }
        at++;
        valueStart = false;
        continue;
      }
      if (at >= bytes.length || byte === NEWLINE || byte === RETURN) break;
      valueStart = byte === delimiter;
      at++;
    }
    const end = Math.min(at, bytes.length);
    if (end > start || keepEmptyLines) yield { start, end, line: startLine, lines: line - startLine + 1 };
    at = Math.max(afterLineEnd(bytes, at), end);
    if (at === end) return;
    line++;
  }
}
