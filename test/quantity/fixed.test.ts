import { describe, expect, test } from 'vitest';
import { fixed, plain } from '../../src/quantity/fixed.ts';

describe('a number with fixed decimals', () => {
  test.each([
    [0, 0, '0'],
    [-0, 1, '0.0'],
    [-0.04, 1, '0.0'],
    [999, 0, '999'],
    [1000, 0, '1,000'],
    [1_234_567.891, 2, '1,234,567.89'],
    [-12_345.6, 1, '-12,345.6'],
    [0.25, 1, '0.3'],
    [-2.5, 0, '-3'],
    [1e21, 2, '1e+21'],
  ])('%d with %i decimals is %s', (value, decimals, text) => {
    expect(fixed(value, decimals)).toBe(text);
  });
});

describe('a number as it was written', () => {
  test.each([
    [90, '90'],
    [87.5, '87.5'],
    [1500, '1,500'],
    [0.1 + 0.2, '0.3'],
    [83 * 1.1, '91.3'],
    [-3, '-3'],
    [0.000_01, '0.00001'],
  ])('%d is %s', (value, text) => {
    expect(plain(value)).toBe(text);
  });
});
