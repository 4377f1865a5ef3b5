import type { Derivation } from '../../model/index.ts';

/** Everything that can be derived from tables, whatever the project says. Where two give the same field, the first is asked first. */
export const derivations: readonly Derivation[] = [];
