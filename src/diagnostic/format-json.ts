import type { Range } from '../model/index.ts';
import { type Counts, countDiagnostics } from './count-diagnostics.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import { documentationOf } from './documentation-of.ts';

/** One diagnostic as it is published (`schemas/diagnostics.schema.json`); `null` where there is nothing to say. */
export interface DiagnosticJson {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string | null;
  readonly suggestion: string | null;
  /** Relative to the project folder, with `/`. */
  readonly file: string;
  readonly range: Range;
  /** The page that explains the code. */
  readonly docs: string;
}

/** What `--format json` prints for diagnostics: all of them, never cut. */
export interface DiagnosticsJson {
  readonly schemaVersion: 1;
  readonly diagnostics: readonly DiagnosticJson[];
  readonly counts: Counts;
}

/** Diagnostics as plain JSON data. */
export function formatJson(diagnostics: readonly Diagnostic[]): DiagnosticsJson {
  return {
    schemaVersion: 1,
    diagnostics: diagnostics.map(({ code, severity, message, help, suggestion, source, range }) => ({
      code,
      severity,
      message,
      help: help ?? null,
      suggestion: suggestion ?? null,
      file: source.path,
      range,
      docs: documentationOf(code),
    })),
    counts: countDiagnostics(diagnostics),
  };
}
