import type { EffectiveTarget, Unit } from '../model/index.ts';
import { fixed, plain } from './fixed.ts';
import { honestDecimals } from './thresholds.ts';
import { unitFormat } from './unit-format.ts';

const withSymbol = (digits: string, symbol: string): string => (symbol === '' ? digits : `${digits} ${symbol}`);

/** The digits of a measured value, rounded for reading but never across the target; `formatValue` adds the unit. */
export function formatNumber(value: number, unit: Unit, target: EffectiveTarget | null): string {
  const { decimals } = unitFormat(unit);
  const wanted = decimals === 0 && !Number.isInteger(value) ? 1 : decimals;
  return fixed(value, honestDecimals(value, wanted, target));
}

/** A measured value with its unit, rounded for reading but never across the target. No value is said, not shown as 0. */
export function formatValue(value: number | null, unit: Unit, target: EffectiveTarget | null): string {
  return value === null ? 'no value' : withSymbol(formatNumber(value, unit, target), unitFormat(unit).symbol);
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
