import { expect, test } from 'vitest';
import { hideSmall } from '../../../src/judge/evidence/small-segments.ts';
import { month } from '../harness.ts';

test('one to four observations keep their number and lose their value; none and five keep both', () => {
  const series = [0, 1, 4, 5].map((n, index) => month(index + 1, n === 0 ? null : 50, { n, interval: n === 0 ? null : [10, 90] }));
  expect(hideSmall(series).map(({ n, value, interval }) => ({ n, value, interval }))).toEqual([
    { n: 0, value: null, interval: null },
    { n: 1, value: null, interval: null },
    { n: 4, value: null, interval: null },
    { n: 5, value: 50, interval: [10, 90] },
  ]);
});

test('an open period is hidden just the same', () => {
  expect(hideSmall([month(1, 50, { n: 2, complete: false })])[0]?.value).toBeNull();
});

test('a count of nothing is 0 and hides nobody', () => {
  const none = month(1, 0, { n: 0 });
  expect(hideSmall([none])).toEqual([none]);
});
