import type { Situation } from '../desk/conduct.ts';

/** Months at the end in which a story is at its full size. */
const settled = 3;

/**
 * How far a story has come: 0 in the first half of the sample, then a straight rise to 1, which it keeps for the last
 * three months. Over 18 months: 0 up to May 2025, 1 from December 2025.
 */
export const growth = ({ month, months }: Situation): number => {
  const start = Math.floor(months / 2);
  const rising = Math.max(1, months - start - settled + 1);
  return Math.min(1, Math.max(0, (month - start + 1) / rising));
};

/** A rate on its way from one value to another. */
export const grow = (from: number, to: number, situation: Situation): number => from + (to - from) * growth(situation);
