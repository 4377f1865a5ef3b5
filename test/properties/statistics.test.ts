import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestRank, orderStatisticRanks, studentMeanInterval, wilson } from '../../src/statistics/index.ts';

const sample = fc.integer({ min: 1, max: 10_000_000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
const level = fc.double({ min: 0.5, max: 0.999, noNaN: true });
const runs = { numRuns: 200 };

test('the interval of a share lies within 0 and 1 and holds the point', () => {
  fc.assert(
    fc.property(sample, level, ([successes, n], confidence) => {
      const [low, high] = wilson(successes, n, confidence);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(successes / n);
      expect(high).toBeGreaterThanOrEqual(successes / n - Number.EPSILON);
      expect(high).toBeLessThanOrEqual(1);
    }),
    runs,
  );
});

test('swapping success and failure mirrors the interval of a share', () => {
  fc.assert(
    fc.property(sample, level, ([successes, n], confidence) => {
      const [low, high] = wilson(successes, n, confidence);
      expect(wilson(n - successes, n, confidence)).toEqual([expect.closeTo(1 - high, 14), expect.closeTo(1 - low, 14)]);
    }),
    runs,
  );
});

test('the same share of more observations is narrower', () => {
  fc.assert(
    fc.property(sample, fc.integer({ min: 2, max: 50 }), ([successes, n], times) => {
      const [low, high] = wilson(successes, n);
      const [lowOfMore, highOfMore] = wilson(successes * times, n * times);
      expect(highOfMore - lowOfMore).toBeLessThan(high - low);
    }),
    runs,
  );
});

const rounding = 1e-12;

test('more confidence is never narrower', () => {
  fc.assert(
    fc.property(sample, level, level, ([successes, n], one, other) => {
      const [low, high] = wilson(successes, n, Math.min(one, other));
      const [lowOfMore, highOfMore] = wilson(successes, n, Math.max(one, other));
      // Two levels that differ in their last digits give ends that do: rounding may turn them around.
      expect(lowOfMore).toBeLessThanOrEqual(low + rounding);
      expect(highOfMore).toBeGreaterThanOrEqual(high - rounding);
    }),
    runs,
  );
});

test('the interval ranks of a percentile hold its rank and mirror with it', () => {
  const fraction = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), fraction, (n, q) => {
      const { rank, low, high } = orderStatisticRanks(n, q);
      const mirrored = orderStatisticRanks(n, 1 - q);
      const ordered = low === null || (low >= 1 && low <= rank && rank <= high && high <= n);
      expect(ordered).toBe(true);
      expect([mirrored.low, mirrored.high]).toEqual(low === null ? [null, null] : [n + 1 - high, n + 1 - low]);
    }),
    runs,
  );
});

test('the nearest rank is the first that reaches the fraction', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 999 }), (n, permille) => {
      expect(nearestRank(n, permille / 1000)).toBe(Math.ceil((n * permille) / 1000));
    }),
    runs,
  );
});

test('the interval of a mean holds the mean, and exists as soon as two values differ', () => {
  const values = fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 2, maxLength: 300 });
  fc.assert(
    fc.property(values, (numbers) => {
      const sum = numbers.reduce((total, value) => total + value, 0);
      const sumOfSquares = numbers.reduce((total, value) => total + value * value, 0);
      const interval = studentMeanInterval({ n: numbers.length, sum, sumOfSquares });
      const [low, high] = interval ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
      expect(interval === null).toBe(new Set(numbers).size === 1);
      expect(low).toBeLessThan(sum / numbers.length);
      expect(high).toBeGreaterThan(sum / numbers.length);
    }),
    runs,
  );
});
