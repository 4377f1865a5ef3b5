import type { Position, Range, Source } from '../model/index.ts';

/** Line starts are found once a text; sources are immutable, so remembering them cannot be seen from outside. */
const known = new WeakMap<Source, readonly number[]>();

function lineStarts(source: Source): readonly number[] {
  const found = known.get(source);
  if (found !== undefined) return found;
  const starts = [0];
  for (let at = source.text.indexOf('\n'); at !== -1; at = source.text.indexOf('\n', at + 1)) starts.push(at + 1);
  known.set(source, starts);
  return starts;
}

/** The place of a character offset; an offset outside the text is moved to its nearest end. */
export function positionAt(source: Source, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, source.text.length));
  const starts = lineStarts(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= inside) low = middle;
    else high = middle - 1;
  }
  return { offset: inside, line: low + 1, column: inside - (starts[low] ?? 0) + 1 };
}

/** The half-open range between two character offsets. */
export function rangeOf(source: Source, start: number, end: number): Range {
  return { start: positionAt(source, start), end: positionAt(source, Math.max(start, end)) };
}

/** The text of a one-based line, without its line break; empty when there is no such line. */
export function lineText(source: Source, line: number): string {
  const starts = lineStarts(source);
  const start = starts[line - 1];
  if (start === undefined) return '';
  return source.text.slice(start, starts[line] ?? source.text.length).replace(/\r?\n$/, '');
}

/** How many lines the text has; the empty one after a last line break does not count. */
export function lineCount(source: Source): number {
  const starts = lineStarts(source);
  return starts.length > 1 && starts.at(-1) === source.text.length ? starts.length - 1 : starts.length;
}
