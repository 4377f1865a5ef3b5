import { expect, test } from 'vitest';
import { binomialAtMost, orderStatisticRanks, smallestSampleForQuantile } from '../../src/statistics/index.ts';

test.each([
  [20, 0.5, 10, 6, 15],
  [30, 0.5, 15, 10, 21],
  [100, 0.5, 50, 40, 61],
  [50, 0.9, 45, 41, 50],
  [100, 0.9, 90, 84, 96],
  [200, 0.95, 190, 184, 197],
  [1000, 0.5, 500, 469, 532],
  [1000, 0.9, 900, 881, 919],
  [100_000, 0.95, 95_000, 94_864, 95_136],
  [1_000_000, 0.99, 990_000, 989_805, 990_196],
])('of %d values the quantile %d has rank %d and interval ranks (%d, %d)', (n, fraction, rank, low, high) => {
  expect(orderStatisticRanks(n, fraction)).toEqual({ rank, low, high });
});

test.each([0.5, 0.75, 0.8, 0.9, 0.95, 0.99, 0.1, 0.05])(
  'the interval of quantile %d begins with the smallest two-sided sample',
  (fraction) => {
    const n = smallestSampleForQuantile(fraction, 0.95, 'two-sided');
    expect(orderStatisticRanks(n, fraction).low).not.toBeNull();
    expect(orderStatisticRanks(n - 1, fraction)).toMatchObject({ low: null, high: null });
  },
);

test('one value has a rank and no interval', () => {
  expect(orderStatisticRanks(1, 0.9)).toEqual({ rank: 1, low: null, high: null });
});

test('the ranks of ten million values leave at most 2.5 % in each tail, and one rank further would leave more', () => {
  const n = 10_000_000;
  const { low, high } = orderStatisticRanks(n, 0.9);
  expect(binomialAtMost(Number(low) - 1, n, 0.9)).toBeLessThanOrEqual(0.025);
  expect(binomialAtMost(Number(low), n, 0.9)).toBeGreaterThan(0.025);
  expect(1 - binomialAtMost(Number(high) - 1, n, 0.9)).toBeLessThanOrEqual(0.025);
  expect(1 - binomialAtMost(Number(high) - 2, n, 0.9)).toBeGreaterThan(0.025);
});

test.each([
  [0, 0.5, 0.95],
  [1.5, 0.5, 0.95],
  [10, 0, 0.95],
  [10, 1, 0.95],
  [10, 0.5, 1],
])('refuses n %d, fraction %d, confidence %d', (n, fraction, confidence) => {
  expect(() => orderStatisticRanks(n, fraction, confidence)).toThrow(RangeError);
});
