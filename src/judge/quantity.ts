import type { Unit } from '../model/index.ts';
import { compareMeasured } from './compare-measured.ts';

const MOST_DECIMALS = 9;

const symbols: ReadonlyMap<Unit, string> = new Map([
  ['percent', '%'],
  ['hours', 'h'],
  ['minutes', 'min'],
  ['seconds', 's'],
  ['count', ''],
]);

/** A number with its unit, as in `91.2 %`; see `digits` for the rounding. */
export function quantity(value: number, unit: Unit, stated: readonly number[] = []): string {
  const symbol = symbols.get(unit) ?? unit;
  return symbol === '' ? digits(value, stated) : `${digits(value, stated)} ${symbol}`;
}

/**
 * A number for a sentence: three digits, or more where rounding would let it look equal to one of the `stated` numbers
 * that it is compared with. 89.96 beside a target of 90 is written 89.96; a sentence that says "90 is below 90" helps
 * nobody.
 */
export function digits(value: number, stated: readonly number[] = []): string {
  const exact = Number(value.toPrecision(12));
  if (stated.some((other) => compareMeasured(value, other) === 0)) return grouped(String(exact));
  let decimals = exact === 0 ? 0 : Math.max(1, 2 - Math.floor(Math.log10(Math.abs(exact))));
  while (decimals < MOST_DECIMALS && stated.some((other) => Number(exact.toFixed(decimals)) === Number(other.toFixed(decimals)))) {
    decimals += 1;
  }
  return grouped(String(Number(exact.toFixed(Math.min(decimals, 100)))));
}

/** Commas between thousands; no locale takes part. Numbers so large or small that they carry an exponent stay as they are. */
function grouped(text: string): string {
  if (text.includes('e')) return text;
  const [whole = '', fraction] = text.split('.');
  const thousands = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}
