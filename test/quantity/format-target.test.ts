import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EffectiveTarget } from '../../src/model/index.ts';
import { formatRequirement, formatTarget } from '../../src/quantity/format-target.ts';
import { formatValue } from '../../src/quantity/format-value.ts';

const cases: readonly (readonly [EffectiveTarget | null, string, string])[] = [
  [{ at_least: 90, near: 87, by: '2026-06-30' }, 'percent', 'at least 90 % by 2026-06-30, near from 87 %'],
  [{ at_most: 4 }, 'hours', 'at most 4 h'],
  [{ between: [14, 18], near: 1 }, 'EUR', '14 to 18 EUR, near up to 1 EUR outside'],
  [{ between: [70, 85], near: 2.5 }, 'percent', '70 to 85 %, near up to 2.5 points outside'],
  [{ improve: '10%' }, 'percent', '10% better than the baseline'],
  [{ at_most: 33.901_810_328_4, improve: '10%' }, 'EUR', 'at most 33.90 EUR (10% better than the baseline)'],
  [
    { at_least: 88, improve: 5, near: 86.25, by: '2026-06-30' },
    'percent',
    'at least 88.0 % (5 points better than the baseline) by 2026-06-30, near from 86.25 %',
  ],
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

const read = (text: string): number => Number(/-?[\d.]+/.exec(text.replaceAll(',', ''))?.[0]);

describe('a limit that was computed from a baseline', () => {
  test.each([
    [33.909, 'at most 33.908 EUR (10% better than the baseline)', '33.91 EUR'],
    [33.95, 'at most 33.91 EUR (10% better than the baseline)', '33.95 EUR'],
    [33.9, 'at most 33.91 EUR (10% better than the baseline)', '33.90 EUR'],
  ])('is printed beside %d with as many digits as tell them apart', (value, text, printed) => {
    const target = { at_most: 33.9082, improve: '10%' };
    expect([formatTarget(target, 'EUR', value), formatValue(value, 'EUR', target)]).toEqual([text, printed]);
  });

  test('is read on the same side of the value as it lies, whatever the numbers', () => {
    const number = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 100_000);
    fc.assert(
      fc.property(number, number, fc.boolean(), (value, at, higher) => {
        const target: EffectiveTarget = { ...(higher ? { at_least: at } : { at_most: at }), improve: 1 };
        const [limit, printed] = [read(formatRequirement(target, 'hours', value)), read(formatValue(value, 'hours', target))];
        expect(higher ? printed >= limit : printed <= limit).toBe(higher ? value >= at : value <= at);
      }),
      { numRuns: 1_000 },
    );
  });
});
