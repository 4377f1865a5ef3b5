/** A line of a text: `[start, end)` without its break, and where the next one starts. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The lines of `text` between two offsets. There is always at least one; a break at the very end gives an empty last line. */
export function linesOf(text: string, start: number, end: number): readonly Line[] {
  const lines: Line[] = [];
  let at = start;
  for (;;) {
    const found = text.indexOf('\n', at);
    if (found === -1 || found >= end) {
      lines.push({ start: at, end, next: end });
      return lines;
    }
    const stop = found > at && text.charAt(found - 1) === '\r' ? found - 1 : found;
    lines.push({ start: at, end: stop, next: found + 1 });
    at = found + 1;
  }
}
