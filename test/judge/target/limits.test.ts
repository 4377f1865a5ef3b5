import { expect, test } from 'vitest';
import { isNear, limitsOf, sideOf, spanOf } from '../../../src/judge/target/limits.ts';
import type { EffectiveTarget } from '../../../src/model/index.ts';

function limits(target: EffectiveTarget) {
  const found = limitsOf(target);
  if (found === null) throw new Error('nothing is required');
  return found;
}

test.each([
  [{ at_least: 90 }, 89.9, 'below'],
  [{ at_least: 90 }, 90, 'inside'],
  [{ at_least: 90 }, 90.1, 'inside'],
  [{ at_most: 8 }, 7.9, 'inside'],
  [{ at_most: 8 }, 8, 'inside'],
  [{ at_most: 8 }, 8.1, 'above'],
  [{ between: [70, 79] }, 69.9, 'below'],
  [{ between: [70, 79] }, 70, 'inside'],
  [{ between: [70, 79] }, 79, 'inside'],
  [{ between: [70, 79] }, 79.1, 'above'],
] satisfies readonly (readonly [EffectiveTarget, number, string])[])('for %j the value %d lies %s', (target, value, side) => {
  expect(sideOf(value, limits(target))).toBe(side);
});

test.each([
  [{ at_least: 90, near: 87 }, 86.9, false],
  [{ at_least: 90, near: 87 }, 87, true],
  [{ at_least: 90, near: 87 }, 89.9, true],
  [{ at_least: 0.9, near: 0.87 }, 0.87, true],
  [{ at_most: 8, near: 10 }, 8.1, true],
  [{ at_most: 8, near: 10 }, 10, true],
  [{ at_most: 8, near: 10 }, 10.1, false],
  [{ between: [70, 79], near: 2 }, 68, true],
  [{ between: [70, 79], near: 2 }, 67.9, false],
  [{ between: [70, 79], near: 2 }, 81, true],
  [{ between: [70, 79], near: 2 }, 81.1, false],
  [{ at_least: 90 }, 89.9, false],
  [{ at_least: 90, near: 95 }, 89.9, false],
  [{ at_most: 8, near: 6 }, 8.1, false],
] satisfies readonly (readonly [EffectiveTarget, number, boolean])[])('for %j a miss of %d is near: %s', (target, value, near) => {
  expect(isNear(value, limits(target))).toBe(near);
});

test.each([
  [{ at_least: 90 }, [90, 94], 'inside'],
  [{ at_least: 90 }, [89.9, 94], 'cut'],
  [{ at_least: 90 }, [85, 90], 'cut'],
  [{ at_least: 90 }, [85, 89.9], 'outside'],
  [{ between: [70, 79] }, [60, 85], 'cut'],
  [{ between: [70, 79] }, [80, 85], 'outside'],
  [{ between: [70, 79] }, [70, 79], 'inside'],
] satisfies readonly (readonly [EffectiveTarget, readonly [number, number], string])[])(
  'for %j the interval %j is %s',
  (target, interval, span) => {
    expect(spanOf(interval, limits(target))).toBe(span);
  },
);

test('without a requirement there are no limits', () => {
  expect(limitsOf({ near: 3, by: '2026-06-30' })).toBeNull();
});
