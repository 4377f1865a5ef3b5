import type { EffectiveTarget, Unit } from '../../model/index.ts';
import { countWords, formatExact, formatLimit, formatNumber, formatValue, plain } from '../../quantity/index.ts';
import { isNear, type Limits, sideOf } from '../target/limits.ts';

/** What a sentence about a verdict is made of. */
export interface Explained {
  readonly value: number;
  readonly n: number;
  readonly interval: readonly [number, number] | null;
  readonly sure: boolean | null;
  readonly unit: Unit;
  readonly target: EffectiveTarget;
  readonly limits: Limits;
  /** Whether the target's date has not yet passed. */
  readonly ahead: boolean;
  /** A sentence on where the target comes from. */
  readonly origin?: string;
}

/**
 * The verdict in words, with the same meaning of the limits as the comparison: "at or above 90 %" includes 90 %.
 * `91.2 % is at or above 90 %; with 240 observations the true value most likely lies between 86.9 and 94.2 %, so this is not certain.`
 */
export function explainVerdict(explained: Explained): string {
  const { target, ahead, origin } = explained;
  const due = ahead && target.by !== undefined ? ` (due by ${target.by})` : '';
  return `${claim(explained)}${due}${nearness(explained)}${certainty(explained)}.${origin === undefined ? '' : ` ${origin}`}`;
}

function claim({ value, unit, limits, target }: Explained): string {
  const { low, high } = limits;
  const subject = formatValue(value, unit, target);
  const side = sideOf(value, limits);
  const range = `${plain(low)} to ${formatExact(high, unit)}`;
  if (Number.isFinite(low) && Number.isFinite(high))
    return side === 'inside' ? `${subject} is within ${range}` : `${subject} is ${side} ${range}`;
  const limit = formatLimit(Number.isFinite(low) ? low : high, unit, target, value);
  if (side !== 'inside') return `${subject} is ${side} ${limit}`;
  return `${subject} is at or ${Number.isFinite(low) ? 'above' : 'below'} ${limit}`;
}

function nearness({ value, unit, limits }: Explained): string {
  if (sideOf(value, limits) === 'inside' || !isNear(value, limits)) return '';
  const { low, high, margin } = limits;
  const far = sideOf(value, limits) === 'below' ? low - margin : high + margin;
  return `, but in the near band that ends at ${formatExact(far, unit)}`;
}

function certainty({ value, n, interval, sure, unit, limits, target }: Explained): string {
  if (interval === null || sure === null) return '';
  const range = `between ${formatNumber(interval[0], unit, target)} and ${formatValue(interval[1], unit, target)}`;
  const what = sideOf(value, limits) === 'inside' ? 'this' : 'the miss';
  return `; with ${countWords(n, 'observation', 'observations')} the true value most likely lies ${range}, so ${what} is ${sure ? 'sure' : 'not certain'}`;
}
