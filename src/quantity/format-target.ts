import type { EffectiveTarget, Unit } from '../model/index.ts';
import { formatExact, formatExactDifference } from './format-value.ts';

function requirement(target: EffectiveTarget, unit: Unit): string {
  const { at_least, at_most, between, improve } = target;
  if (at_least !== undefined) return `at least ${formatExact(at_least, unit)}`;
  if (at_most !== undefined) return `at most ${formatExact(at_most, unit)}`;
  if (between !== undefined) return `${formatExact(between[0], '')} to ${formatExact(between[1], unit)}`;
  return `${improve} better than the baseline`;
}

function nearBand({ between, near }: EffectiveTarget, unit: Unit): string {
  if (near === undefined) return '';
  return between === undefined ? `, near from ${formatExact(near, unit)}` : `, near up to ${formatExactDifference(near, unit)} outside`;
}

/** What is required, without date or near band: `at least 90 %`. */
export function formatRequirement(target: EffectiveTarget | null, unit: Unit): string {
  return target === null ? 'none' : requirement(target, unit);
}

/** The whole target: `at least 90 % by 2026-06-30, near from 87 %`. */
export function formatTarget(target: EffectiveTarget | null, unit: Unit): string {
  if (target === null) return 'none';
  const by = target.by === undefined ? '' : ` by ${target.by}`;
  return `${requirement(target, unit)}${by}${nearBand(target, unit)}`;
}
