import { expect, test } from 'vitest';
import { nearestRank } from '../../src/statistics/index.ts';

test.each([
  [10, 0.9, 9],
  [10, 0.5, 5],
  [10, 0.01, 1],
  [10, 0.99, 10],
  [1, 0.5, 1],
  [3, 0.5, 2],
  [100, 0.07, 7],
  [100, 0.29, 29],
  [10_000_000, 0.9, 9_000_000],
  [1_000_000, 0.999999, 999_999],
  [1_000_001, 0.999999, 1_000_000],
])('of %d values the quantile %d is the value of rank %d', (n, fraction, rank) => {
  expect(nearestRank(n, fraction)).toBe(rank);
});

test('every whole percentage of a hundred is its own rank, although 100 times the fraction is not always whole', () => {
  const percents = Array.from({ length: 99 }, (_, index) => index + 1);
  expect(percents.map((percent) => nearestRank(100, percent / 100))).toEqual(percents);
  expect(100 * 0.07).toBeGreaterThan(7);
});
