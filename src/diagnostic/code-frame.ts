import type { Range, Source } from '../model/index.ts';
import { displayWidth } from './display-width.ts';
import { lineCount, lineText } from './position-at.ts';
import { printable } from './printable.ts';

/** Longest stretch of a line that a frame shows, in characters; a longer line is cut around the caret. */
const widest = 120;

/** How a frame paints its parts; the identity where no colour is wanted. */
export interface FramePaint {
  gutter(text: string): string;
  caret(text: string): string;
}

const plain: FramePaint = { gutter: (text) => text, caret: (text) => text };

/** Spells out what would act on the terminal; a tab becomes four spaces, so that the caret line can count cells. */
function shown(text: string): string {
  return printable(text.replaceAll('\t', '    '));
}

interface Cut {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The part of a line to show: all of it, or a window that holds the column range. */
function cut(line: string, from: number, to: number): Cut {
  if (line.length <= widest) return { text: line, from, to };
  const start = Math.max(0, Math.min(from - 30, line.length - widest));
  const end = Math.min(line.length, start + widest);
  const before = start > 0 ? '…' : '';
  const text = `${before}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
  const shift = before.length - start;
  return { text, from: from + shift, to: Math.max(from, Math.min(to, end)) + shift };
}

/**
 * The line of the range with a caret line under the token, and one line of context on each side.
 * A range of several lines is marked to the end of its first.
 */
export function codeFrame(source: Source, range: Range, paint: FramePaint = plain): string {
  const { line } = range.start;
  const first = Math.max(1, line - 1);
  const last = Math.min(lineCount(source), line + 1);
  const width = String(Math.max(last, line)).length;
  const gutter = (label: string): string => paint.gutter(`${label.padStart(width)} |`);
  const row = (label: string, text: string): string => `${gutter(label)} ${text}`.trimEnd();

  const text = lineText(source, line);
  const from = Math.min(range.start.column - 1, text.length);
  const to = range.end.line === line ? Math.min(range.end.column - 1, text.length) : text.trimEnd().length;
  const window = cut(text, from, to);
  const indent = displayWidth(shown(window.text.slice(0, window.from)));
  const length = Math.max(1, displayWidth(shown(window.text.slice(window.from, window.to))));

  const rows: string[] = [];
  for (let at = first; at <= Math.max(last, line); at += 1) {
    rows.push(row(String(at), shown(at === line ? window.text : cut(lineText(source, at), 0, 0).text)));
    if (at === line) rows.push(`${gutter('')} ${' '.repeat(indent)}${paint.caret('^'.repeat(length))}`);
  }
  return rows.join('\n');
}
