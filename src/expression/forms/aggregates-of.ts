import type { Aggregate, Formula } from '../../model/index.ts';

/** The aggregates of a formula, from left to right, repeated ones too. */
export function aggregatesOf(formula: Formula): readonly Aggregate[] {
  if (formula.kind === 'aggregate') return [formula];
  return formula.kind === 'scalar-call' ? formula.arguments.flatMap(aggregatesOf) : [];
}
