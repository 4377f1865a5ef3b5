import type { EffectiveTarget, Unit } from '../model/index.ts';
import { formatExact, formatExactDifference, formatLimit } from './format-value.ts';

/** `10% better than the baseline`, `5 points better than the baseline`. */
function improvement(improve: string | number, unit: Unit): string {
  return `${typeof improve === 'string' ? improve : formatExactDifference(improve, unit)} better than the baseline`;
}

function limits(target: EffectiveTarget, unit: Unit, beside: number | null): string | null {
  const { at_least, at_most, between } = target;
  if (at_least !== undefined) return `at least ${formatLimit(at_least, unit, target, beside)}`;
  if (at_most !== undefined) return `at most ${formatLimit(at_most, unit, target, beside)}`;
  return between === undefined ? null : `${formatExact(between[0], '')} to ${formatExact(between[1], unit)}`;
}

function requirement(target: EffectiveTarget, unit: Unit, beside: number | null): string {
  const inNumbers = limits(target, unit, beside);
  if (target.improve === undefined) return inNumbers ?? 'none';
  const relative = improvement(target.improve, unit);
  return inNumbers === null ? relative : `${inNumbers} (${relative})`;
}

function nearBand({ between, near }: EffectiveTarget, unit: Unit): string {
  if (near === undefined) return '';
  return between === undefined ? `, near from ${formatExact(near, unit)}` : `, near up to ${formatExactDifference(near, unit)} outside`;
}

/**
 * What is required, without date or near band: `at least 90 %`. A limit that was computed from a baseline is rounded:
 * `at most 33.90 EUR (10% better than the baseline)`.
 * @param beside the value that is printed next to it: no rounding makes the two contradict the verdict
 */
export function formatRequirement(target: EffectiveTarget | null, unit: Unit, beside: number | null = null): string {
  return target === null ? 'none' : requirement(target, unit, beside);
}

/** The whole target: `at least 90 % by 2026-06-30, near from 87 %`; `beside` as for `formatRequirement`. */
export function formatTarget(target: EffectiveTarget | null, unit: Unit, beside: number | null = null): string {
  if (target === null) return 'none';
  const by = target.by === undefined ? '' : ` by ${target.by}`;
  return `${requirement(target, unit, beside)}${by}${nearBand(target, unit)}`;
}
