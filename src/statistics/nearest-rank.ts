import { requireRange } from './require-range.ts';

/**
 * The rank of a percentile by the inverse of the distribution function ("type 1", nearest rank): ceil(fraction n),
 * so that "P90 is at most T" and "at least 90 % are within T" say the same of every sample.
 *
 * The product of two doubles may land just above a whole number (100 times 0.07 is 7.000000000000001, whose ceiling
 * is 8); a distance within the rounding of the product counts as that whole number.
 *
 * R. J. Hyndman, Y. Fan, The American Statistician 50 (1996), definition 1.
 * @param n observations, a whole number of at least 1
 * @param fraction above 0 and below 1
 * @returns 1 to `n`
 */
export function nearestRank(n: number, fraction: number): number {
  requireRange(Number.isSafeInteger(n) && n >= 1, 'observations are a whole number of at least 1', n);
  requireRange(fraction > 0 && fraction < 1, 'a fraction is above 0 and below 1', fraction);
  const product = n * fraction;
  const whole = Math.round(product);
  const rank = Math.abs(product - whole) <= 4 * Number.EPSILON * product ? whole : Math.ceil(product);
  return Math.min(n, Math.max(1, rank));
}
