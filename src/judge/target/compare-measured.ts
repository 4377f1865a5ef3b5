/** Far above the rounding of a few operations on doubles (1e-16 each), far below any difference that a unit can mean. */
const TOLERANCE = 1e-12;

/**
 * Compares a computed value with a stated one: -1, 0 or 1 for below, equal, above. Values that differ by rounding alone
 * are equal: 100 * 0.9 may be 89.99999999999999, and 90 tickets of 100 meet "at least 90 %".
 */
export function compareMeasured(value: number, stated: number): -1 | 0 | 1 {
  const difference = value - stated;
  const scale = Math.max(1, Math.abs(value), Math.abs(stated));
  if (Number.isFinite(scale) && Math.abs(difference) <= TOLERANCE * scale) return 0;
  return difference < 0 ? -1 : 1;
}
