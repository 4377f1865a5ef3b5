import { codeFrame } from './code-frame.ts';
import { countDiagnostics } from './count-diagnostics.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import { documentationOf } from './documentation-of.ts';
import { printable, quoted } from './printable.ts';

/** Colours are the caller's: only it knows whether a terminal is there and whether NO_COLOR is set. */
export interface Palette {
  error(text: string): string;
  warning(text: string): string;
  info(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

/** No colours. */
export const plainPalette: Palette = {
  error: (text) => text,
  warning: (text) => text,
  info: (text) => text,
  strong: (text) => text,
  faint: (text) => text,
};

/** More than this many are counted, not printed: nobody reads the fifty-first. */
const mostPrinted = 50;

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function entry(diagnostic: Diagnostic, palette: Palette): string {
  const { code, severity, message, help, suggestion, source, range } = diagnostic;
  const paint = palette[severity];
  const place = `${printable(source.path)}:${range.start.line}:${range.start.column}`;
  return [
    `${palette.strong(place)} ${paint(severity)} ${palette.faint(code)} ${printable(message)}`,
    ...(source.text === '' ? [] : [codeFrame(source, range, { gutter: palette.faint, caret: paint })]),
    ...(suggestion === undefined ? [] : [`did you mean ${quoted(suggestion)}?`]),
    ...(help === undefined ? [] : [`help: ${printable(help)}`]),
    palette.faint(documentationOf(code)),
  ].join('\n');
}

/** `2 errors, 1 warning`; empty when there is nothing to count. */
export function summarise(diagnostics: readonly Diagnostic[]): string {
  const counts = countDiagnostics(diagnostics);
  const words: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'remark' };
  return (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => plural(counts[severity], words[severity]))
    .join(', ');
}

/**
 * Diagnostics for people: place, severity, code and message; the code frame; what was probably meant; what to do; the
 * page to read. The counts come last. Empty when there is nothing to say.
 */
export function formatText(diagnostics: readonly Diagnostic[], palette: Palette = plainPalette): string {
  if (diagnostics.length === 0) return '';
  const blocks = diagnostics.slice(0, mostPrinted).map((diagnostic) => entry(diagnostic, palette));
  const rest = diagnostics.length - blocks.length;
  return [...blocks, ...(rest > 0 ? [`${rest} more not shown`] : []), palette.strong(summarise(diagnostics))].join('\n\n').concat('\n');
}
