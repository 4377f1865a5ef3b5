import { twoSidedZ } from './normal-quantile.ts';
import { requireRange } from './require-range.ts';

/**
 * Wilson's score interval for a proportion:
 * centre (p + z^2/2n) / (1 + z^2/n), half width z sqrt(p(1-p)/n + z^2/4n^2) / (1 + z^2/n) with p = successes / n.
 *
 * It assumes independent observations; tickets of one requester or one outage are not, and then the truth is wider.
 * It keeps its level near 0 and 1 and for few observations, where the usual p +/- z sqrt(p(1-p)/n) does not.
 * With no observation nothing is known: [0, 1].
 *
 * E. B. Wilson, JASA 22 (1927); L. D. Brown, T. T. Cai, A. DasGupta, Statistical Science 16 (2001).
 * @param successes 0 to `n`; a fraction is allowed, as weighted counts have it
 * @param n observations, at least 0
 * @param confidence above 0 and below 1
 * @returns the ends as fractions, 0 <= low <= successes / n <= high <= 1
 */
export function wilson(successes: number, n: number, confidence = 0.95): readonly [number, number] {
  requireRange(n >= 0 && Number.isFinite(n), 'a number of observations is at least 0', n);
  requireRange(successes >= 0 && successes <= n, `successes are between 0 and ${n}`, successes);
  const z = twoSidedZ(confidence);
  if (n === 0) return [0, 1];
  return [wilsonLow(successes, n, z), 1 - wilsonLow(n - successes, n, z)];
}

/**
 * The lower end. The upper end is that of the failures, mirrored, so that swapping success and failure mirrors the
 * interval to the last bit; and it is exactly 0 without successes, where rounding would leave 1e-17.
 */
function wilsonLow(successes: number, n: number, z: number): number {
  if (successes === 0) return 0;
  const point = successes / n;
  const square = (z * z) / n;
  const centre = point + square / 2;
  const half = z * Math.sqrt((point * (1 - point)) / n + square / (4 * n));
  return Math.min(point, Math.max(0, (centre - half) / (1 + square)));
}
