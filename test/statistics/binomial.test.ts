import { expect, test } from 'vitest';
import { binomialAtMost, largestCountWithin } from '../../src/statistics/index.ts';

/** Small n by exact rational arithmetic, large n by sums with 50 digits. */
const exact: readonly (readonly [k: number, n: number, p: number, probability: number])[] = [
  [5, 6, 0.5, 0.984375],
  [0, 36, 0.9, 1e-36],
  [30, 36, 0.9, 0.14539730133503714],
  [84, 100, 0.9, 0.039890527111083346],
  [990, 1000, 0.99, 0.5426994078251092],
  [0, 1000, 0.001, 0.36769542477096406],
  [700, 1000, 0.75, 0.00019359032194907896],
  [899_000, 1_000_000, 0.9, 0.00043861997629500817],
  [4_998_000, 10_000_000, 0.5, 0.10300830139751392],
  [8_998_140, 10_000_000, 0.9, 0.025016247700092958],
  [9_899_000, 10_000_000, 0.99, 0.0007571703763230566],
  [9, 10_000_000, 0.000001, 0.4579296519167989],
  [9_999_999, 10_000_000, 0.9999999, 0.6321205772225305],
];

test.each(exact)('P(X <= %d) of Bin(%d, %d) is %d', (k, n, p, probability) => {
  expect(Math.abs(binomialAtMost(k, n, p) / probability - 1)).toBeLessThan(2e-9);
});

test('the ends and the certain cases are exact', () => {
  expect(binomialAtMost(-1, 10, 0.3)).toBe(0);
  expect(binomialAtMost(10, 10, 0.3)).toBe(1);
  expect(binomialAtMost(0, 10, 0)).toBe(1);
  expect(binomialAtMost(9, 10, 1)).toBe(0);
  expect(binomialAtMost(0, 0, 0.5)).toBe(1);
});

test('the largest count within a tail', () => {
  expect(largestCountWithin(0.025, 6, 0.5)).toBe(0);
  expect(largestCountWithin(0.025, 5, 0.5)).toBe(-1);
  expect(largestCountWithin(0.025, 35, 0.1)).toBe(-1);
  expect(largestCountWithin(0.6, 10, 0)).toBe(-1);
});

test.each([
  [1.5, 0.5],
  [-1, 0.5],
  [10, 1.1],
  [10, Number.NaN],
])('refuses %d trials with probability %d', (n, p) => {
  expect(() => binomialAtMost(1, n, p)).toThrow(RangeError);
});
