import { invariant } from '../../diagnostic/index.ts';
import type { Requirement } from '../../model/index.ts';

/** `10%`, `12.5%`. */
const PERCENT = /^(\d+(?:\.\d+)?)%$/;

/**
 * What `improve` asks for as a number: a percentage of the size of the baseline, or an absolute number of units, in the
 * good direction. 30 % better than 10 h is at most 7 h; 5 better than 83 % is at least 88 %.
 * Null for a percentage of a baseline of 0, which would ask for nothing.
 */
export function improvedRequirement(improve: string | number, direction: 'higher' | 'lower', baseline: number): Requirement | null {
  const step = stepOf(improve, baseline);
  if (step === 0 && typeof improve === 'string') return null;
  return direction === 'higher' ? { at_least: baseline + step } : { at_most: baseline - step };
}

function stepOf(improve: string | number, baseline: number): number {
  if (typeof improve === 'number') return improve;
  const percent = PERCENT.exec(improve)?.[1];
  invariant(percent !== undefined, `"improve: ${improve}" was not checked before it was judged`);
  return (Math.abs(baseline) * Number(percent)) / 100;
}
