/** Goes through one JSON value that may come in pieces. */
export interface ValueScanner {
  /** Starts with the first byte of a value. */
  begin(byte: number): void;
  /** The position after the value, which may be that of what ends a number or word; -1 when it goes on in the next piece. */
  scan(bytes: Buffer, from: number): number;
  /** Whether the value is a number or a word, which only what follows it ends. */
  isWord(): boolean;
}

const QUOTE = 34;
const COMMA = 44;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** What JSON takes for a blank: space, tab, line feed, return. */
export const isBlank = (byte: number): boolean => byte === 32 || byte === 9 || byte === 10 || byte === 13;

const opens = (byte: number): boolean => byte === OPEN_LIST || byte === OPEN_OBJECT;
const closes = (byte: number): boolean => byte === CLOSE_LIST || byte === CLOSE_OBJECT;

const wordEnd = (bytes: Buffer, from: number): number => {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (isBlank(byte) || byte === COMMA || closes(byte)) return at;
  }
  return -1;
};

/** Finds where values end, without making them: brackets outside of texts decide. */
export const valueScanner = (): ValueScanner => {
  let depth = 0;
  let isText = false;
  let isEscaped = false;
  let isWord = false;

  const textEnd = (bytes: Buffer, from: number): number => {
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at];
      if (isEscaped) isEscaped = false;
      else if (byte === BACKSLASH) isEscaped = true;
      else if (byte === QUOTE) {
        isText = false;
        return at + 1;
      }
    }
    return bytes.length;
  };
  const step = (byte: number): void => {
    if (byte === QUOTE) isText = true;
    else if (opens(byte)) depth++;
    else if (closes(byte)) depth--;
  };
  return {
    begin: (byte) => {
      depth = opens(byte) ? 1 : 0;
      isText = byte === QUOTE;
      isEscaped = false;
      isWord = depth === 0 && !isText;
    },
    scan: (bytes, from) => {
      if (isWord) return wordEnd(bytes, from);
      for (let at = from; at < bytes.length;) {
        if (isText) at = textEnd(bytes, at);
        else step(bytes[at++] ?? 0);
        if (!isText && depth === 0) return at;
      }
      return -1;
    },
    isWord: () => isWord,
  };
};
