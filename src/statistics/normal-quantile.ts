import jstat from 'jstat';
import { requireRange } from './require-range.ts';

/**
 * The standard normal quantile: z with P(Z <= z) = `probability`.
 * jStat's inverse agrees with the exact value to 1e-8 for probabilities between 0.001 and 0.999.
 * @param probability above 0 and below 1
 */
export function normalQuantile(probability: number): number {
  requireRange(probability > 0 && probability < 1, 'a probability is above 0 and below 1', probability);
  return jstat.jStat.normal.inv(probability, 0, 1);
}

/**
 * The z that leaves (1 - confidence) / 2 in each tail: 1.959964 for 0.95.
 * @param confidence above 0 and below 1
 */
export function twoSidedZ(confidence: number): number {
  requireRange(confidence > 0 && confidence < 1, 'a confidence is above 0 and below 1', confidence);
  return normalQuantile(1 - (1 - confidence) / 2);
}
