import { expect, test } from 'vitest';
import { compareMeasured } from '../../../src/judge/target/compare-measured.ts';

test.each([
  [89.999_999_999_999_99, 90, 0],
  [90.000_000_000_000_01, 90, 0],
  [100 * (27 / 30), 90, 0],
  [0.1 + 0.2 - 0.3, 0, 0],
  [0.1 + 0.2, 0.3, 0],
  [1e15 + 0.125, 1e15, 0],
  [89.999_999, 90, -1],
  [90.000_001, 90, 1],
  [0.000_001, 0, 1],
  [-5, 5, -1],
  [5, Number.POSITIVE_INFINITY, -1],
  [5, Number.NEGATIVE_INFINITY, 1],
])('%d beside %d compares as %d', (value, stated, order) => {
  expect(compareMeasured(value, stated)).toBe(order);
});

test('a share of tickets that is exactly the target meets it, however it was divided', () => {
  const missed = Array.from({ length: 1000 }, (_, index) => index + 1).flatMap((n) =>
    Array.from({ length: n + 1 }, (_, met) => (100 * met) / n)
      .map((value, met) => [value, 100 * (met / n)] as const)
      .filter(([one, other]) => compareMeasured(one, other) !== 0),
  );
  expect(missed).toEqual([]);
});
