import { requireRange } from './require-range.ts';

/** Weights smaller than this part of the largest cannot change a double-precision tail of 1e-12 or more. */
const NEGLIGIBLE = 1e-40;

/** The binomial probabilities around the mode, up to a common factor: `weights[i]` belongs to the count `first + i`. */
interface Weights {
  readonly first: number;
  readonly weights: readonly number[];
  readonly total: number;
}

/**
 * P(X <= k) for X ~ Bin(n, p), within a relative 1e-9 of the exact value for tails of 1e-12 or more.
 * @param k any whole number
 * @param n trials, a whole number of at least 0
 * @param p probability of success, 0 to 1
 */
export function binomialAtMost(k: number, n: number, p: number): number {
  requireTrials(n, p);
  if (k < 0) return 0;
  if (k >= n) return 1;
  const { first, weights, total } = weightsOf(n, p);
  return sum(weights.slice(0, Math.max(0, k - first + 1))) / total;
}

/**
 * The largest k with P(X <= k) <= `tail` for X ~ Bin(n, p); -1 when even P(X = 0) is more than that.
 * @param n trials, a whole number of at least 0
 * @param p probability of success, 0 to 1
 * @param tail above 0 and below 1
 */
export function largestCountWithin(tail: number, n: number, p: number): number {
  requireTrials(n, p);
  requireRange(tail > 0 && tail < 1, 'a tail probability is above 0 and below 1', tail);
  const { first, weights, total } = weightsOf(n, p);
  let below = 0;
  let count = 0;
  for (const weight of weights) {
    below += weight;
    if (below > tail * total) break;
    count += 1;
  }
  return first + count - 1;
}

/**
 * Written here because jStat's sums of the incomplete beta function stop after 100 terms: P(X <= 4,999,999) of
 * Bin(10^7, 1/2) is 0.49987, and jStat's incomplete beta says 0.1187 for one half at (5 10^6, 5 10^6). Starting at the
 * mode with weight 1 and multiplying by the exact ratio of neighbours needs no gamma function, cannot overflow, and
 * takes about 30 standard deviations of steps: 50,000 for ten million trials.
 */
function weightsOf(n: number, p: number): Weights {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const down: number[] = [];
  for (let k = mode, weight = 1; k > 0; k -= 1) {
    weight *= (k * (1 - p)) / ((n - k + 1) * p);
    if (weight < NEGLIGIBLE) break;
    down.push(weight);
  }
  const up: number[] = [];
  for (let k = mode, weight = 1; k < n; k += 1) {
    weight *= ((n - k) * p) / ((k + 1) * (1 - p));
    if (weight < NEGLIGIBLE) break;
    up.push(weight);
  }
  const first = mode - down.length;
  const weights = [...down.toReversed(), 1, ...up];
  return { first, weights, total: sum(weights) };
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0);
}

function requireTrials(n: number, p: number): void {
  requireRange(Number.isSafeInteger(n) && n >= 0, 'trials are a whole number of at least 0', n);
  requireRange(p >= 0 && p <= 1, 'a probability is between 0 and 1', p);
}
