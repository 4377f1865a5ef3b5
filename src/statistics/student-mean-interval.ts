import { requireRange } from './require-range.ts';
import { studentQuantile } from './student-quantile.ts';

/** The sums from which a mean and its spread follow; additive over groups and periods. */
export interface MeanSums {
  /** Observations, a whole number of at least 0. */
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/**
 * Student's interval of a mean: m +/- t(1 - a/2, n - 1) s / sqrt(n) with s^2 = (sum of squares - sum^2/n) / (n - 1).
 *
 * It assumes independent observations; normal ones for small n, and for skewed durations about 30 and more, which is
 * why a mean below 30 observations is not judged. Null where a sample says nothing of its spread: fewer than two
 * observations, or none that differ (also when the difference is lost in the rounding of the sums).
 *
 * "Student" (W. S. Gosset), Biometrika 6 (1908).
 * @param confidence above 0 and below 1
 */
export function studentMeanInterval({ n, sum, sumOfSquares }: MeanSums, confidence = 0.95): readonly [number, number] | null {
  requireRange(Number.isSafeInteger(n) && n >= 0, 'observations are a whole number of at least 0', n);
  requireRange(confidence > 0 && confidence < 1, 'a confidence is above 0 and below 1', confidence);
  if (n < 2) return null;
  const mean = sum / n;
  const squares = sumOfSquares - sum * mean;
  if (squares <= 8 * Number.EPSILON * sumOfSquares) return null;
  const half = studentQuantile(1 - (1 - confidence) / 2, n - 1) * Math.sqrt(squares / (n - 1) / n);
  return [mean - half, mean + half];
}
