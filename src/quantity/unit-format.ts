import type { Unit } from '../model/index.ts';

/** How values of a unit are printed. */
export interface UnitFormat {
  /** Decimals that are enough for a reader; more are printed where rounding would contradict a verdict. */
  readonly decimals: number;
  /** What follows the number; empty for counts. */
  readonly symbol: string;
  /** What follows a difference of two values: a difference of percentages is in points, not in percent. */
  readonly difference: string;
}

const known: Readonly<Record<string, UnitFormat>> = {
  percent: { decimals: 1, symbol: '%', difference: 'points' },
  days: { decimals: 1, symbol: 'days', difference: 'days' },
  hours: { decimals: 1, symbol: 'h', difference: 'h' },
  minutes: { decimals: 1, symbol: 'min', difference: 'min' },
  seconds: { decimals: 1, symbol: 's', difference: 's' },
  count: { decimals: 0, symbol: '', difference: '' },
};

/** An ISO 4217 code is printed behind the amount, with cents; any other unit as it is written, with two decimals. */
export function unitFormat(unit: Unit): UnitFormat {
  return (Object.hasOwn(known, unit) ? known[unit] : undefined) ?? { decimals: 2, symbol: unit, difference: unit };
}
