import type { Kpi, Point } from '../../model/index.ts';

/** The starting point of a KPI, or why there is none. */
export type ResolvedBaseline =
  | {
      readonly kind: 'known';
      readonly value: number;
      readonly period?: string;
      readonly n?: number;
      /** Observations of its smallest period: what is compared with the minimum sample. */
      readonly fewest?: number;
    }
  | { readonly kind: 'unknown'; readonly reason: string };

/**
 * Resolves the baseline of a KPI against its own series. A period serves only when it is over before the judged one
 * begins, since a value compared with itself never moves.
 * - `{value}` is taken as it stands.
 * - `{period}` is the value of that period of the KPI's own cadence.
 * - `{periods: k}` is the plain mean of the first k complete periods that have a value, with their observations summed;
 *   all k must be there. Periods weigh the same, because a percentile cannot be pooled from its parts.
 * @param earlier the complete points before the judged one, oldest first
 * @returns null when the KPI declares none
 */
export function resolveBaseline(kpi: Kpi, earlier: readonly Point[]): ResolvedBaseline | null {
  const { baseline } = kpi;
  if (baseline === undefined) return null;
  if ('value' in baseline) return { kind: 'known', ...baseline, ...(baseline.n === undefined ? {} : { fewest: baseline.n }) };
  return 'periods' in baseline ? meanOfFirst(baseline.periods, earlier) : valueOf(baseline.period, earlier);
}

function valueOf(period: string, earlier: readonly Point[]): ResolvedBaseline {
  const point = earlier.find((candidate) => candidate.period === period);
  if (point === undefined) {
    return { kind: 'unknown', reason: `the baseline period ${period} is not among the complete periods before the judged one` };
  }
  const { value, n } = point;
  if (value === null) return { kind: 'unknown', reason: `the baseline period ${period} has no value` };
  return { kind: 'known', value, period, n, fewest: n };
}

function meanOfFirst(count: number, earlier: readonly Point[]): ResolvedBaseline {
  const points = earlier.flatMap(({ period, value, n }) => (value === null ? [] : [{ period, value, n }])).slice(0, count);
  const [first] = points;
  const last = points.at(-1);
  if (points.length < count || first === undefined || last === undefined) {
    return {
      kind: 'unknown',
      reason: `the baseline needs ${count} complete periods with a value before the judged one, and has ${points.length}`,
    };
  }
  return {
    kind: 'known',
    value: sum(points.map(({ value }) => value)) / count,
    period: first === last ? first.period : `${first.period} to ${last.period}`,
    n: sum(points.map(({ n }) => n)),
    fewest: Math.min(...points.map(({ n }) => n)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
