import { describe, expect, test } from 'vitest';
import { type ChangeContext, formatChange } from '../../../src/render/format/format-change.ts';

const context = (fields: Partial<ChangeContext>): ChangeContext => ({
  unit: 'percent',
  direction: 'higher',
  value: 90,
  target: null,
  enough: true,
  ...fields,
});

describe('a change', () => {
  test.each([
    [1.3, context({}), '+1.3 points, better'],
    [-1.3, context({}), '-1.3 points, worse'],
    [1.3, context({ direction: 'lower', unit: 'hours' }), '+1.3 h, worse'],
    [-184, context({ direction: 'lower', unit: 'count' }), '-184, better'],
    [-2.2, context({ unit: 'EUR', direction: 'lower' }), '-2.20 EUR, better'],
    [663, context({ unit: 'count', direction: 'demand' }), '+663'],
    [0, context({}), 'no change'],
  ])('of %d is signed, in the unit, and called by the direction: %#', (change, given, text) => {
    expect(formatChange(change, given)).toBe(text);
  });

  test('that is smaller than the usual decimals gets more of them, down to nothing worth a digit', () => {
    expect(formatChange(0.012, context({}))).toBe('+0.01 points, better');
    expect(formatChange(1e-9, context({}))).toBe('almost no change');
  });

  test('within a band is better when it comes closer, worse when it leaves, and neither inside', () => {
    const target = { between: [14, 18] as const };
    expect(formatChange(-2.2, context({ unit: 'EUR', direction: 'band', value: 17.2, target }))).toBe('-2.20 EUR, better');
    expect(formatChange(-2, context({ unit: 'EUR', direction: 'band', value: 13, target }))).toBe('-2.00 EUR, worse');
    expect(formatChange(1, context({ unit: 'EUR', direction: 'band', value: 16, target }))).toBe('+1.00 EUR');
  });

  test('on too few observations is shown and not called anything', () => {
    expect(formatChange(-2.8, context({ unit: 'hours', direction: 'lower', enough: false }))).toBe('-2.8 h, too few to say');
  });
});
