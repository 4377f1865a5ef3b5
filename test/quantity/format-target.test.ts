import { describe, expect, test } from 'vitest';
import type { EffectiveTarget } from '../../src/model/index.ts';
import { formatRequirement, formatTarget } from '../../src/quantity/format-target.ts';

const cases: readonly (readonly [EffectiveTarget | null, string, string])[] = [
  [{ at_least: 90, near: 87, by: '2026-06-30' }, 'percent', 'at least 90 % by 2026-06-30, near from 87 %'],
  [{ at_most: 4 }, 'hours', 'at most 4 h'],
  [{ between: [14, 18], near: 1 }, 'EUR', '14 to 18 EUR, near up to 1 EUR outside'],
  [{ between: [70, 85], near: 2.5 }, 'percent', '70 to 85 %, near up to 2.5 points outside'],
  [{ improve: '10%' }, 'percent', '10% better than the baseline'],
  [null, 'percent', 'none'],
];

describe('a target in words', () => {
  test.each(cases)('%j in %s', (target, unit, text) => {
    expect(formatTarget(target, unit)).toBe(text);
  });
});

test('a requirement alone has neither date nor near band', () => {
  expect(formatRequirement({ at_least: 90, near: 87, by: '2026-06-30' }, 'percent')).toBe('at least 90 %');
});
