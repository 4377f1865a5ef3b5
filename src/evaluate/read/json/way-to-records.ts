/** What begins at a byte on the way: a record, a key, something to step over, or nothing, which is punctuation. */
export type Begun = 'record' | 'key' | 'other' | null;

/** Follows the names that lead to the records of a JSON text. */
export interface WayToRecords {
  /** Takes the next byte that is no blank and lies outside of what has begun. */
  meet(byte: number): Begun;
  /** Takes the text of a key that has ended, as written. */
  named(written: string): void;
  /** A value has ended. */
  passed(): void;
  /** Whether a list or an object on the way is still open. */
  isOpen(): boolean;
}

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const SMALL_N = 110;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

interface ListFrame {
  readonly kind: 'list';
  readonly level: number;
  state: 'first' | 'value' | 'after';
}

interface ObjectFrame {
  readonly kind: 'object';
  readonly level: number;
  state: 'first' | 'key' | 'colon' | 'value' | 'after';
  found: boolean;
  readonly keys: string[];
}

interface Way {
  readonly frames: (ListFrame | ObjectFrame)[];
  readonly records: readonly string[];
  readonly refuse: (what: string) => Error;
}

/** Keys that a message lists. */
const SHOWN = 20;

/** A key as the text that it writes; one with a wrong escape is no name on the way. */
const nameIn = (written: string): string => {
  try {
    return String(JSON.parse(written));
  } catch {
    return written;
  }
};

/** A value at which the way has gone `level` names. */
const meetValue = ({ frames, records, refuse }: Way, byte: number, level: number): Begun => {
  if (level === records.length) return 'record';
  if (byte !== OPEN_OBJECT) throw refuse(`there is no object in which \`records: ${records.join('.')}\` could be`);
  frames.push({ kind: 'object', level, state: 'first', found: false, keys: [] });
  return null;
};

const meetMember = (way: Way, byte: number, frame: ObjectFrame): Begun => {
  const { frames, records, refuse } = way;
  if (frame.keys.at(-1) !== records[frame.level]) return 'other';
  frame.found = true;
  const level = frame.level + 1;
  if (level < records.length) return meetValue(way, byte, level);
  // A list without anything in it is written as null by some, and a single record without a list.
  if (byte === SMALL_N) return 'other';
  if (byte === OPEN_OBJECT) return 'record';
  if (byte !== OPEN_LIST) throw refuse(`\`records: ${records.join('.')}\` leads to no list`);
  frames.push({ kind: 'list', level, state: 'first' });
  return null;
};

const close = ({ frames, records, refuse }: Way): null => {
  const frame = frames.pop();
  if (frame?.kind === 'object' && !frame.found) {
    const there = frame.keys.length === 0 ? 'it is empty' : `there is ${frame.keys.slice(0, SHOWN).join(', ')}`;
    throw refuse(`\`records: ${records.join('.')}\` leads nowhere: ${there}`);
  }
  const above = frames.at(-1);
  if (above) above.state = 'after';
  return null;
};

const unexpected = ({ refuse }: Way, byte: number): Error => refuse(`${JSON.stringify(String.fromCharCode(byte))} cannot stand here`);

const meetInList = (way: Way, byte: number, frame: ListFrame): Begun => {
  if (byte === CLOSE_LIST && frame.state !== 'value') return close(way);
  if (frame.state !== 'after') return meetValue(way, byte, frame.level);
  if (byte !== COMMA) throw unexpected(way, byte);
  frame.state = 'value';
  return null;
};

/** By the state of an object, the bytes that may stand there and the state that follows; a quote begins a key. */
const steps: Readonly<Record<Exclude<ObjectFrame['state'], 'value'>, Readonly<Record<number, ObjectFrame['state'] | 'close'>>>> = {
  first: { [CLOSE_OBJECT]: 'close', [QUOTE]: 'key' },
  key: { [QUOTE]: 'key' },
  colon: { [COLON]: 'value' },
  after: { [CLOSE_OBJECT]: 'close', [COMMA]: 'key' },
};

const meetInObject = (way: Way, byte: number, frame: ObjectFrame): Begun => {
  if (frame.state === 'value') return meetMember(way, byte, frame);
  const next = steps[frame.state][byte];
  if (next === undefined) throw unexpected(way, byte);
  if (next === 'close') return close(way);
  frame.state = next;
  return byte === QUOTE ? 'key' : null;
};

/**
 * Follows `records` through a JSON text of one value or several, one after the other. A list at the top is gone through, so
 * that a file may hold many pages of answers.
 * @param refuse makes the error for a fault
 */
export const wayToRecords = (records: readonly string[], refuse: (what: string) => Error): WayToRecords => {
  const way: Way = { frames: [], records, refuse };
  const { frames } = way;
  return {
    meet: (byte) => {
      const frame = frames.at(-1);
      if (frame) return frame.kind === 'list' ? meetInList(way, byte, frame) : meetInObject(way, byte, frame);
      if (byte !== OPEN_LIST) return meetValue(way, byte, 0);
      frames.push({ kind: 'list', level: 0, state: 'first' });
      return null;
    },
    named: (written) => {
      const frame = frames.at(-1);
      if (frame?.kind !== 'object') return;
      frame.keys.push(nameIn(written));
      frame.state = 'colon';
    },
    passed: () => {
      const frame = frames.at(-1);
      if (frame) frame.state = 'after';
    },
    isOpen: () => frames.length > 0,
  };
};
