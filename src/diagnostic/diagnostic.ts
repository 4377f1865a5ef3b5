import type { Range, Source } from '../model/index.ts';

/** `error` blocks, `warning` and `info` inform; `--fail-on` moves the line. */
export type Severity = 'error' | 'warning' | 'info';

/** One finding about a file that a person wrote. */
export interface Diagnostic {
  /** Stable kebab code; `docs/rules/<code>.md` explains it. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, one sentence, no full stop at the end. */
  readonly message: string;
  /** What was expected or what to do, one sentence. */
  readonly help?: string;
  /** The text that probably was meant, for "did you mean". */
  readonly suggestion?: string;
  readonly source: Source;
  readonly range: Range;
}
