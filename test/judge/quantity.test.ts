import { expect, test } from 'vitest';
import { digits, quantity } from '../../src/judge/quantity.ts';

test.each([
  [91.234, 'percent', '91.2 %'],
  [7.256, 'hours', '7.26 h'],
  [0.012_345, 'minutes', '0.0123 min'],
  [40_000, 'EUR', '40,000 EUR'],
  [1_234_567.89, 'count', '1,234,567.9'],
  [0, 'days', '0 days'],
  [-12.5, 'points', '-12.5 points'],
  [-0.04, 'percent', '-0.04 %'],
  [1e21, 'count', '1e+21'],
])('%d in %s is written %s', (value, unit, text) => {
  expect(quantity(value, unit)).toBe(text);
});

test.each([
  [89.96, 90, '89.96'],
  [89.9996, 90, '89.9996'],
  [90.04, 90, '90.04'],
  [89.999_999_999_999_99, 90, '90'],
  [91.234, 90, '91.2'],
])('%d beside %d is written %s: different numbers look different, equal ones equal', (value, stated, text) => {
  expect(digits(value, [stated])).toBe(text);
});
