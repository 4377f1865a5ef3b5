import { invariant } from '../../diagnostic/index.ts';
import type { EffectiveTarget, Judgement, Unit, Verdict } from '../../model/index.ts';
import { explainVerdict } from './explain-verdict.ts';
import { isNear, limitsOf, sideOf, spanOf } from '../target/limits.ts';

/** One value with its evidence. */
export interface Evidence {
  readonly value: number;
  readonly n: number;
  readonly interval: readonly [number, number] | null;
}

/** What a value is held against. */
export interface Standard {
  readonly unit: Unit;
  readonly target: EffectiveTarget;
  /** Whether the target's date has not yet passed. */
  readonly ahead: boolean;
  readonly origin?: string;
  readonly whenUnsure: NonNullable<Judgement['when_unsure']>;
}

const codes = { met: 'meets-target', near: 'near-target', missed: 'misses-target' } as const;

/**
 * The verdict on a value that is fit to be judged. The value decides between met, near and missed; the interval decides
 * whether that is sure: the whole of it on the good side, or the whole of it on one bad side. A near value is on the bad side.
 */
export function verdict({ value, n, interval }: Evidence, { unit, target, ahead, origin, whenUnsure }: Standard): Verdict {
  const limits = limitsOf(target);
  invariant(limits !== null, 'a target without a requirement was judged');
  const inside = sideOf(value, limits) === 'inside';
  const sure = interval === null ? null : spanOf(interval, limits) === (inside ? 'inside' : 'outside');
  const reason = explainVerdict({ value, n, interval, sure, unit, target, limits, ahead, ...(origin === undefined ? {} : { origin }) });
  if (sure === false && whenUnsure === 'inconclusive') return { status: 'inconclusive', sure, reason_code: 'covers-target', reason };
  const status = inside ? 'met' : isNear(value, limits) ? 'near' : 'missed';
  return { status, sure, reason_code: codes[status], reason };
}
