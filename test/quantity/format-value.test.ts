import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EffectiveTarget } from '../../src/model/index.ts';
import { formatExact, formatInterval, formatValue } from '../../src/quantity/format-value.ts';

describe('a value', () => {
  test.each([
    [91.2, 'percent', '91.2 %'],
    [91, 'percent', '91.0 %'],
    [7.26, 'hours', '7.3 h'],
    [2.04, 'days', '2.0 days'],
    [14.5, 'minutes', '14.5 min'],
    [12_345, 'count', '12,345'],
    [3.5, 'count', '3.5'],
    [1234.5, 'EUR', '1,234.50 EUR'],
    [4.256, 'score', '4.26 score'],
    [4.5, 'constructor', '4.50 constructor'],
    [175, 'tickets', '175 tickets'],
    [174.999_999_999_999_97, 'tickets', '175 tickets'],
    [175.5, 'tickets', '175.50 tickets'],
    [8, 'USD', '8.00 USD'],
    [null, 'percent', 'no value'],
  ])('of %s %s is printed as %s', (value, unit, text) => {
    expect(formatValue(value, unit, null)).toBe(text);
  });

  test.each([
    [89.97, { at_least: 90 }, '89.97 %'],
    [89.9996, { at_least: 90 }, '89.9996 %'],
    [90.03, { at_least: 90 }, '90.0 %'],
    [90.04, { at_most: 90 }, '90.04 %'],
    [86.98, { at_least: 90, near: 87 }, '86.98 %'],
    [13.96, { between: [14, 18] as const }, '13.96 %'],
    [18.04, { between: [14, 18] as const }, '18.04 %'],
    [19.04, { between: [14, 18] as const, near: 1 }, '19.04 %'],
    [84.26, { at_least: 90 }, '84.3 %'],
    [89.999_999_999_999_99, { at_least: 90 }, '90.0 %'],
  ])('of %d against %j is printed as %s, so that rounding does not cross the target', (value, target, text) => {
    expect(formatValue(value, 'percent', target)).toBe(text);
  });

  test('reads on the same side of the target as it lies, whatever the numbers', () => {
    const number = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((value) => value / 100_000);
    fc.assert(
      fc.property(number, number, fc.boolean(), (value, at, higher) => {
        const target: EffectiveTarget = higher ? { at_least: at } : { at_most: at };
        const read = Number(formatValue(value, 'percent', target).replaceAll(/[,%]/g, ''));
        expect(higher ? read >= at : read <= at).toBe(higher ? value >= at : value <= at);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('an interval', () => {
  test('has the decimals of its unit, and more where it would touch the target', () => {
    expect(formatInterval([86.9, 94.2], 'percent', null)).toBe('86.9 to 94.2');
    expect(formatInterval([89.96, 94.2], 'percent', { at_least: 90 })).toBe('89.96 to 94.2');
  });

  test('that cannot be given is said to be none', () => {
    expect(formatInterval(null, 'percent', null)).toBe('none');
  });
});

test('a value that a person wrote keeps the digits that were written', () => {
  expect([formatExact(87.5, 'percent'), formatExact(90, 'percent'), formatExact(1500, 'count')]).toEqual(['87.5 %', '90 %', '1,500']);
});
