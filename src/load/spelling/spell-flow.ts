import { type Line, linesOf } from './lines-of.ts';
import { type Spelling, type SpellingBuilder, spellingBuilder } from './spelling.ts';

/** What the quoting of a flow scalar changes: how far white space before a break is content, and how a stretch is read. */
interface Quoting {
  /** The end of the content of a line that another line follows, and whether its break is escaped. */
  lineEnd(text: string, start: number, end: number): { readonly end: number; readonly joined: boolean };
  read(into: SpellingBuilder, text: string, start: number, end: number): void;
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}

function skipBlank(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charAt(at))) at += 1;
  return at;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charAt(at - 1))) at -= 1;
  return at;
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\u001b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

const hexDigits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function readDouble(into: SpellingBuilder, text: string, start: number, end: number): void {
  let at = start;
  while (at < end) {
    const letter = text.charAt(at + 1);
    if (text.charAt(at) !== '\\') {
      into.copy(text, at, at + 1);
      at += 1;
      continue;
    }
    const digits = hexDigits[letter] ?? 0;
    const stop = Math.min(end, at + 2 + digits);
    const point = Number.parseInt(text.slice(at + 2, stop), 16);
    const units = digits === 0 ? (escapes[letter] ?? letter) : point <= 0x10ffff ? String.fromCodePoint(point) : '';
    into.add(units, at, stop);
    at = stop;
  }
}

/** An odd number of backslashes before `at` means that the character there is escaped. */
function isEscaped(text: string, start: number, at: number): boolean {
  let backslashes = 0;
  while (at - backslashes > start && text.charAt(at - backslashes - 1) === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

const plain: Quoting = {
  lineEnd: (text, start, end) => ({ end: trimmedEnd(text, start, end), joined: false }),
  read: (into, text, start, end) => into.copy(text, start, end),
};

const single: Quoting = {
  lineEnd: plain.lineEnd,
  read(into, text, start, end) {
    for (let at = start; at < end; at += 1) {
      const doubled = text.charAt(at) === "'" && at + 1 < end;
      into.add(text.charAt(at), at, doubled ? at + 2 : at + 1);
      if (doubled) at += 1;
    }
  },
};

const double: Quoting = {
  lineEnd(text, start, end) {
    if (isEscaped(text, start, end)) return { end: end - 1, joined: true };
    const trimmed = trimmedEnd(text, start, end);
    return { end: trimmed < end && isEscaped(text, start, trimmed) ? trimmed + 1 : trimmed, joined: false };
  },
  read: readDouble,
};

/** Empty lines that stand directly before line `from`, never the last one: each is a line break of the value. */
function countEmpty(text: string, lines: readonly Line[], from: number): number {
  let count = 0;
  for (let index = from; index < lines.length - 1; index += 1) {
    const line = lines[index];
    if (line === undefined || skipBlank(text, line.start, line.end) < line.end) break;
    count += 1;
  }
  return count;
}

/**
 * Line folding of flow scalars (YAML 1.2.2, 6.5 and 7.3): white space around a break goes, one break is a space, further
 * empty lines are breaks, an escaped break is nothing.
 */
function spell(text: string, start: number, end: number, quoting: Quoting): Spelling {
  const into = spellingBuilder();
  const lines = linesOf(text, start, end);
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined) break;
    const from = index === 0 ? line.start : skipBlank(text, line.start, line.end);
    if (index === lines.length - 1) {
      quoting.read(into, text, from, line.end);
      break;
    }
    const content = quoting.lineEnd(text, from, line.end);
    quoting.read(into, text, from, content.end);
    const empty = countEmpty(text, lines, index + 1);
    const next = lines[index + 1 + empty];
    const gapEnd = next === undefined ? end : skipBlank(text, next.start, next.end);
    if (empty > 0) into.add('\n'.repeat(empty), content.end, gapEnd);
    else if (!content.joined) into.add(' ', content.end, gapEnd);
    index += 1 + empty;
  }
  return into.done();
}

/** The spelling of an unquoted scalar between two offsets. */
export function spellPlain(text: string, start: number, end: number): Spelling {
  return spell(text, start, end, plain);
}

/** The spelling of `'...'`, offsets with the quotes. */
export function spellSingleQuoted(text: string, start: number, end: number): Spelling {
  return spell(text, start + 1, end - 1, single);
}

/** The spelling of `"..."`, offsets with the quotes. */
export function spellDoubleQuoted(text: string, start: number, end: number): Spelling {
  return spell(text, start + 1, end - 1, double);
}
