import { expect, test } from 'vitest';
import { studentMeanInterval } from '../../src/statistics/index.ts';

const sumsOf = (values: readonly number[]) => ({
  n: values.length,
  sum: values.reduce((total, value) => total + value, 0),
  sumOfSquares: values.reduce((total, value) => total + value * value, 0),
});

test('the mean of 5, 10 and 30 minutes is 15, give or take 32.9', () => {
  // s = sqrt(175), t(0.975, 2) = 4.302653, 4.302653 * sqrt(175 / 3) = 32.8619
  const interval = studentMeanInterval(sumsOf([5, 10, 30]));
  expect(interval?.[0]).toBeCloseTo(15 - 32.8619, 3);
  expect(interval?.[1]).toBeCloseTo(15 + 32.8619, 3);
});

test('one observation, and none, say nothing of the spread', () => {
  expect(studentMeanInterval({ n: 0, sum: 0, sumOfSquares: 0 })).toBeNull();
  expect(studentMeanInterval(sumsOf([7]))).toBeNull();
});

test('equal observations do not claim certainty, rounding or not', () => {
  expect(studentMeanInterval(sumsOf([4, 4, 4]))).toBeNull();
  expect(studentMeanInterval(sumsOf([0.1, 0.1, 0.1]))).toBeNull();
  expect(studentMeanInterval(sumsOf([0, 0]))).toBeNull();
});

test('a spread lost in the rounding of large sums gives no interval', () => {
  expect(studentMeanInterval({ n: 2, sum: 2e9 + 1, sumOfSquares: 1e18 + (1e9 + 1) ** 2 })).toBeNull();
});

test('refuses a fraction of an observation', () => {
  expect(() => studentMeanInterval({ n: 2.5, sum: 1, sumOfSquares: 1 })).toThrow(RangeError);
});
