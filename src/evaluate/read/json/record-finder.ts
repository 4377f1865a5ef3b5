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
export const longestRecord = 16 * 1024 * 1024;

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const NEWLINE = 10;

const isBlank = (byte: number): boolean => byte === 32 || byte === 9 || byte === NEWLINE || byte === 13;

/** A key as the text that it writes; one with a wrong escape is no name on the way. */
const nameIn = (written: string): string => {
  try {
    return String(JSON.parse(written));
  } catch {
    return written;
  }
};

/** What the way to the records leads through. */
type Frame =
  | { readonly kind: 'list'; readonly level: number; state: 'value' | 'first' | 'after' }
  | {
      readonly kind: 'object';
      readonly level: number;
      state: 'key' | 'first' | 'colon' | 'value' | 'after';
      found: boolean;
      readonly keys: string[];
    };

/**
 * Finds the records of a JSON text that may be longer than memory: it follows `records`, the names that lead to the list of
 * them, and steps over everything else. The text is one value or several, one after the other; a list at the top is gone
 * through, so that a file may hold many pages of answers.
 * @param refuse makes the error for a fault on a line
 */
export const recordFinder = (
  records: readonly string[],
  take: (record: FoundRecord) => void,
  refuse: (line: number, what: string) => Error,
): RecordFinder => {
  const frames: Frame[] = [];
  const path = records.join('.');
  let line = 1;
  let number = 0;
  /** The value, or the key, that is gone through: kept when `pieces` is there. */
  let pieces: Buffer[] | null = null;
  let inside: 'value' | 'key' | null = null;
  let length = 0;
  let start = 0;
  let startLine = 1;
  let depth = 0;
  let isText = false;
  let isEscaped = false;
  let isScalar = false;

  const begin = (what: 'value' | 'key', byte: number, at: number, keep: boolean): void => {
    inside = what;
    pieces = keep ? [] : null;
    start = at;
    startLine = line;
    length = 0;
    depth = byte === OPEN_LIST || byte === OPEN_OBJECT ? 1 : 0;
    isText = byte === QUOTE;
    isEscaped = false;
    isScalar = depth === 0 && !isText;
  };
  const keep = (bytes: Buffer, end: number): void => {
    if (pieces === null) return;
    length += end - start;
    if (length > longestRecord) throw refuse(startLine, 'a record is longer than 16 MB');
    pieces.push(bytes.subarray(start, end));
  };
  const ended = (bytes: Buffer, end: number): void => {
    keep(bytes, end);
    const text = pieces === null ? '' : Buffer.concat(pieces).toString('utf8');
    const was = inside;
    const kept = pieces !== null;
    inside = null;
    pieces = null;
    const frame = frames.at(-1);
    if (was === 'key' && frame?.kind === 'object') {
      frame.keys.push(nameIn(text));
      frame.state = 'colon';
      return;
    }
    if (frame) frame.state = 'after';
    if (kept) take({ text, number: ++number, line: startLine });
  };

  /** A value at which the way has gone `level` names. */
  const value = (byte: number, at: number, level: number): void => {
    if (level === records.length) begin('value', byte, at, true);
    else if (byte === OPEN_OBJECT) frames.push({ kind: 'object', level, state: 'first', found: false, keys: [] });
    else throw refuse(line, `there is no object in which \`records: ${path}\` could be`);
  };
  const member = (byte: number, at: number, frame: Frame & { readonly kind: 'object' }): void => {
    const isWay = frame.keys.at(-1) === records[frame.level];
    if (!isWay) return begin('value', byte, at, false);
    frame.found = true;
    const level = frame.level + 1;
    if (level < records.length) return value(byte, at, level);
    if (byte === OPEN_LIST) frames.push({ kind: 'list', level, state: 'first' });
    // A list without anything in it is written as null by some, and a single record without a list.
    else if (byte === OPEN_OBJECT || byte === 110) begin('value', byte, at, byte === OPEN_OBJECT);
    else throw refuse(line, `\`records: ${path}\` leads to no list`);
  };
  const close = (): void => {
    const frame = frames.pop();
    if (frame?.kind === 'object' && !frame.found) {
      const keys = frame.keys.length === 0 ? 'it is empty' : `there is ${frame.keys.slice(0, 20).join(', ')}`;
      throw refuse(line, `\`records: ${path}\` leads nowhere: ${keys}`);
    }
    const above = frames.at(-1);
    if (above) above.state = 'after';
  };
  const unexpected = (byte: number): Error => refuse(line, `${JSON.stringify(String.fromCharCode(byte))} cannot stand here`);

  const inList = (byte: number, at: number, frame: Frame & { readonly kind: 'list' }): void => {
    if (byte === CLOSE_LIST && frame.state !== 'value') close();
    else if (frame.state === 'after') {
      if (byte !== COMMA) throw unexpected(byte);
      frame.state = 'value';
    } else value(byte, at, frame.level);
  };
  const inObject = (byte: number, at: number, frame: Frame & { readonly kind: 'object' }): void => {
    if (byte === CLOSE_OBJECT && (frame.state === 'first' || frame.state === 'after')) close();
    else if (frame.state === 'after' && byte === COMMA) frame.state = 'key';
    else if ((frame.state === 'first' || frame.state === 'key') && byte === QUOTE) begin('key', byte, at, true);
    else if (frame.state === 'colon' && byte === COLON) frame.state = 'value';
    else if (frame.state === 'value') member(byte, at, frame);
    else throw unexpected(byte);
  };
  const outside = (byte: number, at: number): void => {
    const frame = frames.at(-1);
    if (frame?.kind === 'list') inList(byte, at, frame);
    else if (frame) inObject(byte, at, frame);
    else if (byte === OPEN_LIST) frames.push({ kind: 'list', level: 0, state: 'first' });
    else value(byte, at, 0);
  };
  /** Goes on in a value; gives the position after what it has read. */
  const within = (bytes: Buffer, from: number): number => {
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === NEWLINE) line++;
      if (isText) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) {
          isText = false;
          if (depth === 0) {
            ended(bytes, at + 1);
            return at + 1;
          }
        }
      } else if (isScalar) {
        if (!isBlank(byte) && byte !== COMMA && byte !== CLOSE_LIST && byte !== CLOSE_OBJECT) continue;
        if (byte === NEWLINE) line--;
        ended(bytes, at);
        return at;
      } else if (byte === QUOTE) isText = true;
      else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth++;
      else if ((byte === CLOSE_LIST || byte === CLOSE_OBJECT) && --depth === 0) {
        ended(bytes, at + 1);
        return at + 1;
      }
    }
    return bytes.length;
  };

  return {
    push: (bytes) => {
      start = 0;
      let at = inside === null ? 0 : within(bytes, 0);
      while (at < bytes.length) {
        const byte = bytes[at] ?? 0;
        if (byte === NEWLINE) line++;
        if (!isBlank(byte)) outside(byte, at);
        at = inside === null ? at + 1 : within(bytes, at + 1);
      }
      if (inside !== null) keep(bytes, bytes.length);
    },
    end: () => {
      start = 0;
      if (inside === 'value' && isScalar) ended(Buffer.alloc(0), 0);
      if (inside !== null || frames.length > 0) throw refuse(line, 'the file ends before its data does');
    },
  };
};
