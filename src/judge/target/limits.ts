import type { EffectiveTarget } from '../../model/index.ts';
import { compareMeasured } from './compare-measured.ts';

/** A target as one range of good values, both ends good; an end that is not required is infinite. */
export interface Limits {
  readonly low: number;
  readonly high: number;
  /** How far outside still counts as near; 0 without a near band. */
  readonly margin: number;
}

/** Where a value lies: `inside` is good. */
export type Side = 'below' | 'inside' | 'above';

/** The range of a target; null when nothing is required. A near value on the good side makes no band. */
export function limitsOf({ at_least, at_most, between, near }: EffectiveTarget): Limits | null {
  if (at_least !== undefined) return { low: at_least, high: Number.POSITIVE_INFINITY, margin: band(near, (value) => at_least - value) };
  if (at_most !== undefined) return { low: Number.NEGATIVE_INFINITY, high: at_most, margin: band(near, (value) => value - at_most) };
  if (between !== undefined) return { low: between[0], high: between[1], margin: band(near, (value) => value) };
  return null;
}

/** The side of one value. The limits themselves are inside. */
export function sideOf(value: number, { low, high }: Limits): Side {
  if (compareMeasured(value, low) < 0) return 'below';
  return compareMeasured(value, high) > 0 ? 'above' : 'inside';
}

/** Whether a value that is outside is within the near band; the far end of the band belongs to it. */
export function isNear(value: number, { low, high, margin }: Limits): boolean {
  const distance = Math.max(low - value, value - high);
  return margin > 0 && compareMeasured(distance, margin) <= 0;
}

/** Whether an interval lies inside, lies outside altogether (on one side), or is cut by a limit. */
export function spanOf([low, high]: readonly [number, number], limits: Limits): 'inside' | 'outside' | 'cut' {
  const ends = [sideOf(low, limits), sideOf(high, limits)];
  if (ends[0] !== ends[1]) return 'cut';
  return ends[0] === 'inside' ? 'inside' : 'outside';
}

function band(near: number | undefined, width: (near: number) => number): number {
  return near === undefined ? 0 : Math.max(0, width(near));
}
