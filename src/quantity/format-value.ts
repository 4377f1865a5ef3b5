import type { EffectiveTarget, Unit } from '../model/index.ts';
import { fixed, plain } from './fixed.ts';
import { honestDecimals, honestLimitDecimals } from './thresholds.ts';
import { decimalsOf, unitFormat } from './unit-format.ts';

const withSymbol = (digits: string, symbol: string): string => (symbol === '' ? digits : `${digits} ${symbol}`);

/** The digits of a measured value, rounded for reading but never across the target; `formatValue` adds the unit. */
export function formatNumber(value: number, unit: Unit, target: EffectiveTarget | null): string {
  return fixed(value, honestDecimals(value, decimalsOf(value, unit), target));
}

/** A measured value with its unit, rounded for reading but never across the target. No value is said, not shown as 0. */
export function formatValue(value: number | null, unit: Unit, target: EffectiveTarget | null): string {
  return value === null ? 'no value' : withSymbol(formatNumber(value, unit, target), unitFormat(unit).symbol);
}

/**
 * One number of a target, for a reader who sees the value beside it. As exact as it was written; one that was computed
 * from a baseline is rounded as a measured value, but never so that the printed value seems to lie on its other side.
 */
export function formatLimit(limit: number, unit: Unit, target: EffectiveTarget, beside: number | null): string {
  if (target.improve === undefined) return formatExact(limit, unit);
  const decimals = decimalsOf(limit, unit);
  const enough =
    beside === null ? decimals : honestLimitDecimals(target, decimals, { value: beside, read: readBack(beside, unit, target) });
  return withSymbol(fixed(limit, enough), unitFormat(unit).symbol);
}

/** The number that a reader takes from the printed value. */
function readBack(value: number, unit: Unit, target: EffectiveTarget): number {
  return Number(formatNumber(value, unit, target).replaceAll(',', ''));
}

/** An interval as `86.9 to 94.2`; the unit stands beside the value. */
export function formatInterval(interval: readonly [number, number] | null, unit: Unit, target: EffectiveTarget | null): string {
  return interval === null ? 'none' : `${formatNumber(interval[0], unit, target)} to ${formatNumber(interval[1], unit, target)}`;
}

/** A value that a person wrote, as exact as it was written. */
export function formatExact(value: number, unit: Unit): string {
  return withSymbol(plain(value), unitFormat(unit).symbol);
}

/** A width or distance that a person wrote: of percentages in points. */
export function formatExactDifference(value: number, unit: Unit): string {
  return withSymbol(plain(value), unitFormat(unit).difference);
}
