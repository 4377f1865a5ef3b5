import { expect, test } from 'vitest';
import { normalQuantile, studentQuantile, twoSidedZ } from '../../src/statistics/index.ts';

test.each([
  [0.6, 0.2533471031358],
  [0.9, 1.2815515655446],
  [0.975, 1.95996398454005],
  [0.995, 2.5758293035489],
  [0.9995, 3.29052673149189],
  [0.99995, 3.890591886413094],
  [0.9999995, 4.89163847569859],
])('the normal quantile of %d is %d, and of its complement the negative', (probability, z) => {
  expect(normalQuantile(probability)).toBeCloseTo(z, 8);
  expect(normalQuantile(1 - probability)).toBeCloseTo(-z, 8);
});

test('95 % two-sided is 1.959964', () => {
  expect(twoSidedZ(0.95)).toBeCloseTo(1.959964, 6);
});

/** By 40-digit inversion of the regularised incomplete beta function. */
test.each([
  [0.975, 1, 12.7062047361747],
  [0.975, 2, 4.302652729749464],
  [0.975, 3, 3.18244630528371],
  [0.975, 9, 2.262157162798206],
  [0.975, 29, 2.045229642132704],
  [0.975, 99, 1.984216951586417],
  [0.975, 199, 1.971956544251754],
  [0.975, 1000, 1.962339080826408],
  [0.975, 100_000, 1.95998770753461],
  [0.975, 10_000_000, 1.959964221767205],
  [0.995, 1, 63.65674116287158],
  [0.995, 4, 4.604094871349993],
  [0.995, 99, 2.626405457280828],
  [0.995, 199, 2.600760216058516],
  [0.995, 10_000_000, 2.575829795203749],
  [0.95, 3, 2.353363434801824],
  [0.95, 199, 1.652546746166563],
])('the t quantile of %d with %d degrees of freedom is %d', (probability, degrees, t) => {
  expect(Math.abs(studentQuantile(probability, degrees) - t)).toBeLessThan(1e-7);
});

test('with very many degrees of freedom t is normal', () => {
  expect(studentQuantile(0.975, 1e9)).toBeCloseTo(normalQuantile(0.975), 8);
});

test.each([0, 1, -0.1, 1.1, Number.NaN])('refuses the probability %d', (probability) => {
  expect(() => normalQuantile(probability)).toThrow(RangeError);
  expect(() => studentQuantile(probability, 5)).toThrow(RangeError);
});
