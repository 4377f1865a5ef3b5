import { requireRange } from './require-range.ts';

/**
 * The fewest observations for which a distribution-free interval of a percentile exists: one-sided, an upper bound,
 * needs fraction^n <= a; two-sided needs fraction^n <= a/2 above and (1 - fraction)^n <= a/2 below, a = 1 - confidence.
 * @param fraction above 0 and below 1
 * @param confidence above 0 and below 1
 */
export function smallestSampleForQuantile(fraction: number, confidence: number, sided: 'one-sided' | 'two-sided'): number {
  requireRange(fraction > 0 && fraction < 1, 'a fraction is above 0 and below 1', fraction);
  requireRange(confidence > 0 && confidence < 1, 'a confidence is above 0 and below 1', confidence);
  return sided === 'one-sided' ? fewest(fraction, 1 - confidence) : fewest(Math.max(fraction, 1 - fraction), (1 - confidence) / 2);
}

/** The smallest n with `base`^n <= `bound`. */
function fewest(base: number, bound: number): number {
  return Math.max(1, Math.ceil(Math.log(bound) / Math.log(base)));
}
