export type { Diagnostic, Severity } from './diagnostic.ts';
export { OperationalError } from './operational-error.ts';
export { invariant } from './invariant.ts';
export { didYouMean } from './did-you-mean.ts';
