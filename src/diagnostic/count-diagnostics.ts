import type { Diagnostic, Severity } from './diagnostic.ts';

/** How many diagnostics there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** Counts by severity. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}
