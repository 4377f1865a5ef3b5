import type { Origin } from '../model/index.ts';

/**
 * Every code that this room gives. `docs/rules/<code>.md` explains each; a code never changes its meaning.
 */
export const problemCodes = [
  'formula-syntax',
  'formula-json',
  'formula-limit',
  'formula-unknown-view',
  'formula-unknown-field',
  'formula-unknown-function',
  'formula-arity',
  'formula-type',
  'formula-literal',
  'formula-misplaced',
  'formula-constant',
  'formula-impossible-value',
  'formula-undeclared-data',
  'view-base',
  'view-cycle',
  'view-name',
  'view-time',
] as const;

/** One of `problemCodes`. */
export type ProblemCode = (typeof problemCodes)[number];

/** A mistake inside a formula, not yet tied to a file. */
export interface FormulaProblem {
  /** Stable kebab code of a diagnostic. */
  readonly code: ProblemCode;
  /** An error when absent: what has one can be computed nevertheless. */
  readonly severity?: 'warning' | 'info';
  /** What is wrong, one sentence, no full stop at the end. */
  readonly message: string;
  /** What was expected or what to do, one sentence. */
  readonly help?: string;
  /** What probably was meant, as text for the place of `origin`. */
  readonly suggestion?: string;
  readonly origin: Origin;
}

/** Takes a problem; checkers go on after it, so that one run shows all of them. */
export type Report = (problem: FormulaProblem) => void;

/** Whether a problem keeps the formula from being computed. */
export const isError = ({ severity }: FormulaProblem): boolean => severity === undefined;
