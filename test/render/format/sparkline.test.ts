import { describe, expect, test } from 'vitest';
import { sparkline } from '../../../src/render/format/sparkline.ts';

describe('a sparkline', () => {
  test.each([
    ['rises from the lowest bar to the highest', [1, 2, 3, 4, 5, 6, 7, 8], '▁▂▃▄▅▆▇█'],
    ['scales to its own range, not from zero', [1000, 1001], '▁█'],
    ['takes negative values', [-5, 0, 5], '▁▅█'],
    ['shows a gap at mid height, unlike any bar', [1, null, 2], '▁·█'],
    ['is all gaps without values', [null, null], '··'],
    ['of equal values is of middle height', [3, 3, 3], '▄▄▄'],
    ['of one value is of middle height', [0], '▄'],
    ['of nothing is nothing', [], ''],
  ])('%s', (_, values, text) => {
    expect(sparkline(values)).toBe(text);
  });

  test('has one character a period, so that rows line up', () => {
    expect([...sparkline([5, null, 7, 7, 1, null])]).toHaveLength(6);
  });
});
