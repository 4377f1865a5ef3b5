import jstat from 'jstat';
import { normalQuantile } from './normal-quantile.ts';
import { requireRange } from './require-range.ts';

/** From here on the expansion is closer to the exact value than jStat is. */
const MANY_DEGREES = 100;

/**
 * The quantile of Student's t distribution, within 1e-7 of the exact value for probabilities between 0.005 and 0.995.
 *
 * jStat inverts the incomplete beta function, which serves for few degrees of freedom; from about 10^7 on its
 * continued fraction stops early and the answer is wrong (1.9570 in place of 1.9600 at 10^8). So from 100 degrees on
 * this takes the Cornish-Fisher expansion around the normal quantile (Abramowitz and Stegun 26.7.5), whose error
 * falls with the fifth power of the degrees of freedom.
 * @param probability above 0 and below 1
 * @param degrees degrees of freedom, at least 1
 */
export function studentQuantile(probability: number, degrees: number): number {
  requireRange(probability > 0 && probability < 1, 'a probability is above 0 and below 1', probability);
  requireRange(degrees >= 1, 'degrees of freedom are at least 1', degrees);
  return degrees < MANY_DEGREES ? jstat.jStat.studentt.inv(probability, degrees) : expansion(normalQuantile(probability), degrees);
}

function expansion(z: number, degrees: number): number {
  const square = z * z;
  const first = (z * (square + 1)) / 4;
  const second = (z * (5 * square ** 2 + 16 * square + 3)) / 96;
  const third = (z * (3 * square ** 3 + 19 * square ** 2 + 17 * square - 15)) / 384;
  const fourth = (z * (79 * square ** 4 + 776 * square ** 3 + 1482 * square ** 2 - 1920 * square - 945)) / 92_160;
  return z + first / degrees + second / degrees ** 2 + third / degrees ** 3 + fourth / degrees ** 4;
}
