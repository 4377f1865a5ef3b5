import { type Line, linesOf } from './lines-of.ts';
import { type Spelling, type SpellingBuilder, spellingBuilder } from './spelling.ts';

/** A content line of a block scalar, its indentation taken off. `spaced`: it begins with white space, so it is not folded. */
interface BlockLine extends Line {
  readonly from: number;
  readonly empty: boolean;
  readonly spaced: boolean;
}

function indentOf(text: string, line: Line): number {
  let at = line.start;
  while (at < line.end && text.charAt(at) === ' ') at += 1;
  return at - line.start;
}

function blockLines(text: string, start: number, end: number, parentIndent: number): readonly BlockLine[] {
  const [header, ...body] = linesOf(text, start, end);
  const explicit = header === undefined ? null : /^[|>][-+]?([1-9])/.exec(text.slice(header.start, header.end));
  const first = body.find((line) => indentOf(text, line) < line.end - line.start);
  const indent = explicit === null ? (first === undefined ? 0 : indentOf(text, first)) : Math.max(0, parentIndent) + Number(explicit[1]);
  const lines = body.map((line) => {
    const from = Math.min(line.start + indent, line.end);
    const letter = text.charAt(from);
    return { ...line, from, empty: from === line.end, spaced: from < line.end && (letter === ' ' || letter === '\t') };
  });
  const ended = lines.at(-1);
  return ended !== undefined && ended.start === end ? lines.slice(0, -1) : lines;
}

/** YAML 1.2.2, 8.1.1.2: `-` drops the last breaks, `+` keeps them, otherwise one stays. */
function chomp(into: SpellingBuilder, content: number, header: string): void {
  if (/^[|>]\d?-/.test(header) || content === 0) into.cutTo(content);
  else if (!/^[|>]\d?\+/.test(header)) into.cutTo(content + 1);
}

/** The value of a literal scalar: each line with its break. */
function readLiteral(into: SpellingBuilder, text: string, lines: readonly BlockLine[]): number {
  let content = 0;
  for (const line of lines) {
    into.copy(text, line.from, line.end);
    if (!line.empty) content = into.length;
    into.add('\n', line.end, line.next);
  }
  return content;
}

/**
 * The value of a folded scalar (YAML 1.2.2, 8.1.3): a break between two lines of text is a space, or is dropped when
 * empty lines follow it; breaks beside a line that begins with white space stay.
 */
function readFolded(into: SpellingBuilder, text: string, lines: readonly BlockLine[]): number {
  let content = 0;
  let before: BlockLine | undefined;
  let empty: BlockLine[] = [];
  for (const line of lines) {
    if (line.empty) {
      empty.push(line);
      continue;
    }
    const kept = before === undefined || before.spaced || line.spaced;
    if (before !== undefined && kept) into.add('\n', before.end, before.next);
    else if (before !== undefined && empty.length === 0) into.add(' ', before.end, line.from);
    for (const gap of empty) into.add('\n', gap.end, gap.next);
    into.copy(text, line.from, line.end);
    content = into.length;
    before = line;
    empty = [];
  }
  for (const gap of before === undefined ? empty : [before, ...empty]) into.add('\n', gap.end, gap.next);
  return content;
}

/** The spelling of a block scalar from its `|` or `>` to `end`; `parentIndent` is what an explicit indentation adds to. */
export function spellBlock(text: string, start: number, end: number, parentIndent: number): Spelling {
  const into = spellingBuilder();
  const header = text.slice(start, start + 3);
  const lines = blockLines(text, start, end, parentIndent);
  const content = header.startsWith('>') ? readFolded(into, text, lines) : readLiteral(into, text, lines);
  chomp(into, content, header);
  return into.done();
}
