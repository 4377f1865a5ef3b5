import type { EffectiveTarget } from '../model/index.ts';
import { denoised, shown } from './fixed.ts';

/** A value at which the verdict turns, and which side of it the value itself belongs to. */
interface Threshold {
  readonly at: number;
  readonly belongs: 'above' | 'below';
}

/** Enough for any unit; doubles have no more to tell. */
const mostDecimals = 12;

const above = (at: number | undefined): readonly Threshold[] => (at === undefined ? [] : [{ at, belongs: 'above' }]);
const below = (at: number | undefined): readonly Threshold[] => (at === undefined ? [] : [{ at, belongs: 'below' }]);

/** The values at which a verdict against the target turns: the requirement and the near band around it. */
function thresholdsOf(target: EffectiveTarget | null): readonly Threshold[] {
  if (target === null) return [];
  const { at_least, at_most, between, near } = target;
  if (at_least !== undefined) return [...above(at_least), ...above(near)];
  if (at_most !== undefined) return [...below(at_most), ...below(near)];
  if (between === undefined) return [];
  const [low, high] = between;
  const band = near === undefined ? [] : [...above(low - near), ...below(high + near)];
  return [...above(low), ...below(high), ...band];
}

function passes(value: number, { at, belongs }: Threshold): boolean {
  return belongs === 'above' ? denoised(value) >= denoised(at) : denoised(value) <= denoised(at);
}

/**
 * The fewest decimals, starting from `decimals`, with which the printed value is judged as the value itself is:
 * 89.97 against "at least 90" is printed 89.97, because 90.0 would look met.
 */
export function honestDecimals(value: number, decimals: number, target: EffectiveTarget | null): number {
  const thresholds = thresholdsOf(target);
  let enough = decimals;
  while (enough < mostDecimals && thresholds.some((threshold) => passes(shown(value, enough), threshold) !== passes(value, threshold))) {
    enough += 1;
  }
  return enough;
}

/** A value and the number that is printed for it. */
interface Beside {
  readonly value: number;
  readonly read: number;
}

/**
 * The fewest decimals, starting from `decimals`, with which the printed limits of a target judge the printed value beside
 * them as the limits judge the value: 33.909 misses "at most 33.9082", so it is not "33.91, at most 33.91" but "at most 33.908".
 */
export function honestLimitDecimals(target: EffectiveTarget, decimals: number, { value, read }: Beside): number {
  const { near: _writtenByHand, ...required } = target;
  const thresholds = thresholdsOf(required);
  let enough = decimals;
  const contradicted = ({ at, belongs }: Threshold): boolean =>
    passes(read, { at: shown(at, enough), belongs }) !== passes(value, { at, belongs });
  while (enough < mostDecimals && thresholds.some(contradicted)) enough += 1;
  return enough;
}
