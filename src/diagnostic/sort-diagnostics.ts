import type { Diagnostic } from './diagnostic.ts';

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The order in which people read: by file, then place, then code. Stable, and the same on every machine. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (left, right) =>
      compareText(left.source.path, right.source.path) ||
      left.range.start.offset - right.range.start.offset ||
      compareText(left.code, right.code) ||
      compareText(left.message, right.message),
  );
}
