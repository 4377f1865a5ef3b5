import { largestCountWithin } from './binomial.ts';
import { nearestRank } from './nearest-rank.ts';
import { requireRange } from './require-range.ts';

/** Ranks in the ascending order of a sample, from 1. `low` and `high` are null together. */
export type OrderStatisticRanks =
  | { readonly rank: number; readonly low: number; readonly high: number }
  | { readonly rank: number; readonly low: null; readonly high: null };

/**
 * The rank of a percentile and the ranks of its distribution-free confidence interval: `low` is the largest l with
 * P(Bin(n, q) <= l - 1) <= a/2, `high` the smallest u with P(Bin(n, q) <= u - 1) >= 1 - a/2, with a = 1 - confidence.
 * The interval runs from the `low`-th to the `high`-th smallest value and covers the percentile at least as often as
 * `confidence` says, whatever the distribution; it assumes independent observations.
 *
 * A sample below `smallestSampleForQuantile(fraction, confidence, 'two-sided')` has no such pair: both are null.
 *
 * H. A. David, H. N. Nagaraja, Order Statistics (2003), 7.1.
 * @param n observations, a whole number of at least 1
 * @param fraction above 0 and below 1
 * @param confidence above 0 and below 1
 */
export function orderStatisticRanks(n: number, fraction: number, confidence = 0.95): OrderStatisticRanks {
  requireRange(confidence > 0 && confidence < 1, 'a confidence is above 0 and below 1', confidence);
  const rank = nearestRank(n, fraction);
  const tail = (1 - confidence) / 2;
  const low = largestCountWithin(tail, n, fraction) + 1;
  const high = n - largestCountWithin(tail, n, 1 - fraction);
  return low < 1 || high > n ? { rank, low: null, high: null } : { rank, low, high };
}
