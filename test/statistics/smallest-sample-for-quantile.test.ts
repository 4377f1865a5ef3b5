import { expect, test } from 'vitest';
import { smallestSampleForQuantile } from '../../src/statistics/index.ts';

test.each([
  [0.5, 6, 5],
  [0.75, 13, 11],
  [0.8, 17, 14],
  [0.9, 36, 29],
  [0.95, 72, 59],
  [0.99, 368, 299],
])('quantile %d needs %d observations for an interval and %d for an upper bound', (fraction, twoSided, oneSided) => {
  expect(smallestSampleForQuantile(fraction, 0.95, 'two-sided')).toBe(twoSided);
  expect(smallestSampleForQuantile(fraction, 0.95, 'one-sided')).toBe(oneSided);
});

test('a low quantile needs as many as its mirror image, on two sides', () => {
  expect(smallestSampleForQuantile(0.1, 0.95, 'two-sided')).toBe(36);
});

test.each([
  [0, 0.95],
  [1, 0.95],
  [0.5, 0],
  [0.5, 1],
])('refuses fraction %d at confidence %d', (fraction, confidence) => {
  expect(() => smallestSampleForQuantile(fraction, confidence, 'two-sided')).toThrow(RangeError);
});
