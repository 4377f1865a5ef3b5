import type { Unit } from '../model/index.ts';
import { denoised } from './fixed.ts';

/** How values of a unit are printed. */
export interface UnitFormat {
  /** Decimals that are enough for a reader; more are printed where rounding would contradict a verdict. */
  readonly decimals: number;
  /** What follows the number; empty for counts. */
  readonly symbol: string;
  /** What follows a difference of two values: a difference of percentages is in points, not in percent. */
  readonly difference: string;
  /** Whether a whole number is printed without decimals, because the unit is a thing that is counted, for all we know. */
  readonly bareWholes: boolean;
}

const measured = (symbol: string, difference = symbol): UnitFormat => ({ decimals: 1, symbol, difference, bareWholes: false });

const known: Readonly<Record<string, UnitFormat>> = {
  percent: measured('%', 'points'),
  days: measured('days'),
  hours: measured('h'),
  minutes: measured('min'),
  seconds: measured('s'),
  count: { ...measured(''), bareWholes: true },
};

/** As ISO 4217 writes a currency. */
const CURRENCY = /^[A-Z]{3}$/;

/**
 * An ISO 4217 code is printed behind the amount, always with cents. Any other unit is printed as it is written: a whole
 * number bare, since `tickets` come whole, and any other with two decimals.
 */
export function unitFormat(unit: Unit): UnitFormat {
  const own = Object.hasOwn(known, unit) ? known[unit] : undefined;
  return own ?? { decimals: 2, symbol: unit, difference: unit, bareWholes: !CURRENCY.test(unit) };
}

/** The decimals that are enough for one value of a unit. */
export function decimalsOf(value: number, unit: Unit): number {
  const { decimals, bareWholes } = unitFormat(unit);
  return bareWholes && Number.isInteger(denoised(value)) ? 0 : decimals;
}
