import { invariant } from '../diagnostic/index.ts';
import type { Judged, Judgement, Point, Unit, Verdict } from '../model/index.ts';
import type { ResolvedTarget } from './target/effective-target.ts';
import { missingValue, smallSample } from './evidence/obstacle.ts';
import { isFinal } from './evidence/provisional.ts';
import { unknown } from './unknown.ts';
import { verdict } from './verdict/verdict.ts';

/** What one series is judged by. */
export interface Rule {
  readonly unit: Unit;
  readonly minimum: number;
  readonly resolved: ResolvedTarget;
  readonly ahead: boolean;
  readonly hidesSmall: boolean;
  readonly whenUnsure: NonNullable<Judgement['when_unsure']>;
}

/** The place of the newest point that is final; -1 when there is none. An open or provisional period is never judged, even when it is the only one. */
export function newestFinal(series: readonly Point[]): number {
  return series.findLastIndex(isFinal);
}

/** Judges the newest final point of a series, oldest point first. */
export function judgeSeries(series: readonly Point[], rule: Rule): Judged {
  const place = newestFinal(series);
  const judged = series[place];
  return {
    ...verdictOf(series, judged, rule),
    period: judged?.period ?? null,
    value: judged?.value ?? null,
    n: judged?.n ?? 0,
    interval: judged?.interval ?? null,
    change: changeBetween(judged, series[place - 1]),
  };
}

/** The first thing that stands in the way, else the verdict. A KPI without target says so before its sample is counted: it is not waiting for more. */
function verdictOf(series: readonly Point[], judged: Point | undefined, rule: Rule): Verdict {
  const { resolved, minimum, hidesSmall } = rule;
  const missing = missingValue({ series, judged, hidesSmall });
  if (missing !== null) return unknown(missing);
  if (resolved.kind === 'none' && resolved.reason_code === 'no-target') return unknown(resolved);
  invariant(judged !== undefined && judged.value !== null, 'a point without value was judged');
  const small = smallSample(judged, minimum);
  if (small !== null) return unknown(small);
  if (resolved.kind === 'none') return unknown(resolved);
  const { value, n, interval } = judged;
  return verdict({ value, n, interval }, { ...rule, ...resolved });
}

/** The newer value less the one before it; null when either is missing or the older one is not final. */
function changeBetween(newer: Point | undefined, older: Point | undefined): number | null {
  if (newer === undefined || older === undefined || !isFinal(older)) return null;
  return newer.value === null || older.value === null ? null : newer.value - older.value;
}
