import type { Point, Provisional } from '../../model/index.ts';
import { FEWEST_SHOWN, isHidden } from './small-segments.ts';
import type { Unjudgeable } from '../unknown.ts';

/** What stands between the newest complete point and a verdict, before any target is looked at. */
export interface Circumstances {
  readonly series: readonly Point[];
  /** The newest complete point; undefined when no period is complete. */
  readonly judged: Point | undefined;
  /** Whether values from one to four observations are hidden, as they are in segments. */
  readonly hidesSmall: boolean;
}

/** Why there is no value to judge; null when there is one. */
export function missingValue({ series, judged, hidesSmall }: Circumstances): Unjudgeable | null {
  const newest = series.at(-1);
  if (newest === undefined) return { reason_code: 'no-data', reason: 'The data holds nothing to measure this by.' };
  if (judged === undefined) {
    return { reason_code: 'no-complete-period', reason: notFinal(series, newest) };
  }
  const { period, n, value } = judged;
  if (hidesSmall && isHidden(judged)) {
    return {
      reason_code: 'too-few',
      reason: `${period} has ${n} of at least ${FEWEST_SHOWN} observations; a value from fewer is not shown.`,
    };
  }
  if (value !== null) return null;
  return {
    reason_code: 'no-value',
    reason:
      n === 0
        ? `There was nothing to measure in ${period}.`
        : `The formula has no value in ${period}, although there are ${n} observations: a division by zero, or a part without value.`,
  };
}

const provisionalWords: Readonly<Record<Provisional, string>> = {
  'before-data': 'begins before the data is complete',
  'after-data': 'ends after the data is complete',
  maturing: 'is over, but its value may still change',
};

/** Of the newest period that is over why it is not final; else that the only one is open. */
function notFinal(series: readonly Point[], newest: Point): string {
  const over = series.findLast(({ complete }) => complete);
  if (over?.provisional === undefined) return `${newest.period} is not over, and an open period is not judged.`;
  return `${over.period} ${provisionalWords[over.provisional]}, and a provisional value is not judged.`;
}

/** Too small a sample; null when it suffices. */
export function smallSample({ period, n }: Point, minimum: number): Unjudgeable | null {
  if (n >= minimum) return null;
  return { reason_code: 'too-few', reason: `${period} has ${n} of at least ${minimum} observations: too few to judge.` };
}
