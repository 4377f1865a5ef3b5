import { expect, test } from 'vitest';
import { wilson } from '../../src/statistics/index.ts';

const cases: readonly (readonly [successes: number, n: number, low: number, high: number])[] = [
  [950, 1000, 0.934686, 0.96187],
  [70, 100, 0.604151, 0.781051],
  [15, 200, 0.045975, 0.120044],
  [0, 10, 0, 0.277533],
  [10, 10, 0.722467, 1],
  [5, 5, 0.565518, 1],
];

test.each(cases)('%d of %d at 95 percent lies in [%d, %d]', (successes, n, low, high) => {
  const interval = wilson(successes, n);
  expect(interval[0]).toBeCloseTo(low, 6);
  expect(interval[1]).toBeCloseTo(high, 6);
});

test('none and all touch the ends exactly', () => {
  expect(wilson(0, 10)[0]).toBe(0);
  expect(wilson(10, 10)[1]).toBe(1);
  expect(wilson(0, 10_000_000)[0]).toBe(0);
});

test('more confidence is wider', () => {
  const [low, high] = wilson(70, 100, 0.99);
  expect(low).toBeCloseTo(0.572572, 6);
  expect(high).toBeCloseTo(0.802539, 6);
});

test('without observations nothing is known', () => {
  expect(wilson(0, 0)).toEqual([0, 1]);
});

test.each([
  [-1, 10, 0.95],
  [11, 10, 0.95],
  [Number.NaN, 10, 0.95],
  [1, Number.POSITIVE_INFINITY, 0.95],
  [1, 10, 1],
  [1, 10, 0],
])('refuses %d of %d at confidence %d', (successes, n, confidence) => {
  expect(() => wilson(successes, n, confidence)).toThrow(RangeError);
});
