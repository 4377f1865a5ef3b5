/** Reads the text of one JSON value (RFC 8259) from its start to its end; every step throws what `refuse` makes. */
export interface JsonText {
  /** Where it stands. */
  position(): number;
  moveTo(position: number): void;
  slice(from: number, to: number): string;
  /** Steps over blanks and gives the character there; empty at the end. */
  peek(): string;
  /** Steps over one character, which must be this one. */
  expect(character: string): void;
  string(): string;
  /** A number as it is written, `true`, `false`, or `null`. */
  word(): string | null;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const BLANKS = /[ \t\r\n]*/y;
// oxlint-disable-next-line no-control-regex -- JSON forbids them in texts
const PLAIN = /"([^"\\\u0000-\u001f]*)"/y;
// oxlint-disable-next-line no-control-regex -- JSON forbids them in texts
const ESCAPED = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

/** @param refuse makes the error for what stands at a position */
export const jsonText = (text: string, refuse: (what: string) => Error): JsonText => {
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const peek = (): string => {
    match(BLANKS);
    return text.charAt(at);
  };
  const expect = (character: string): void => {
    if (peek() !== character) throw refuse(`${character} is missing`);
    at++;
  };
  const string = (): string => {
    const plain = match(PLAIN);
    if (plain) return plain[1] ?? '';
    const escaped = match(ESCAPED);
    if (!escaped) throw refuse('a text is not closed or holds a wrong character');
    const value = String(JSON.parse(escaped[0]));
    if (value.includes('\0')) throw refuse('a text holds a NUL character');
    return value;
  };
  const word = (): string | null => {
    const found = match(NUMBER) ?? match(WORD);
    if (!found) throw refuse('a value is missing');
    return found[0] === 'null' ? null : found[0];
  };
  return {
    position: () => at,
    moveTo: (position) => (at = position),
    slice: (from, to) => text.slice(from, to),
    peek,
    expect,
    string,
    word,
  };
};
