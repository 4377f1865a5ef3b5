import type { Origin } from '../model/index.ts';

/** A mistake inside a formula, not yet tied to a file. */
export interface FormulaProblem {
  /** Stable kebab code of a diagnostic. */
  readonly code: string;
  readonly message: string;
  readonly help?: string;
  readonly suggestion?: string;
  readonly origin: Origin;
}
