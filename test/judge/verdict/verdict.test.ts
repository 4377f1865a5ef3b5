import { expect, test } from 'vitest';
import { verdict } from '../../../src/judge/verdict/verdict.ts';
import type { EffectiveTarget, Unit } from '../../../src/model/index.ts';

interface Held {
  readonly interval?: readonly [number, number] | null;
  readonly n?: number;
  readonly unit?: Unit;
  readonly ahead?: boolean;
  readonly whenUnsure?: 'point' | 'inconclusive';
}

function held(
  value: number,
  target: EffectiveTarget,
  { interval = null, n = 240, unit = 'percent', ahead = false, whenUnsure = 'point' }: Held = {},
) {
  return verdict({ value, n, interval }, { unit, target, ahead, whenUnsure });
}

test.each([
  [91.2, { at_least: 90 }, null, 'met', null],
  [91.2, { at_least: 90 }, [90.3, 94.2], 'met', true],
  [91.2, { at_least: 90 }, [86.9, 94.2], 'met', false],
  [88, { at_least: 90 }, [86.9, 94.2], 'missed', false],
  [80, { at_least: 90 }, [75, 84], 'missed', true],
  [88, { at_least: 90, near: 87 }, [84, 89.5], 'near', true],
  [88, { at_least: 90, near: 87 }, [84, 91], 'near', false],
  [9, { at_most: 8, near: 10 }, null, 'near', null],
  [8, { at_most: 8 }, [7, 9], 'met', false],
  [75, { between: [70, 79] }, [71, 78], 'met', true],
  [75, { between: [70, 79] }, [69, 80], 'met', false],
  [85, { between: [70, 79] }, [80, 90], 'missed', true],
] satisfies readonly (readonly [number, EffectiveTarget, readonly [number, number] | null, string, boolean | null])[])(
  '%d held against %j with the interval %j is %s, sure: %s',
  (value, target, interval, status, sure) => {
    expect(held(value, target, { interval })).toMatchObject({ status, sure });
  },
);

test('when asked to, a value whose interval lies on both sides is inconclusive, and no other', () => {
  const whenUnsure = 'inconclusive';
  const target = { at_least: 90 };
  expect(held(91.2, target, { interval: [86.9, 94.2], whenUnsure })).toMatchObject({
    status: 'inconclusive',
    sure: false,
    reason_code: 'covers-target',
  });
  expect(held(91.2, target, { interval: [90.3, 94.2], whenUnsure })).toMatchObject({
    status: 'met',
    sure: true,
    reason_code: 'meets-target',
  });
  expect(held(91.2, target, { interval: null, whenUnsure })).toMatchObject({ status: 'met', sure: null, reason_code: 'meets-target' });
});

test('the reason says in words what was compared, and how sure that is', () => {
  const reasons = [
    held(91.2, { at_least: 90 }, { interval: [86.9, 94.2] }),
    held(93, { at_least: 90 }, { interval: [90.3, 94.2], n: 1 }),
    held(90, { at_least: 90 }),
    held(89.96, { at_least: 90 }, { interval: [85, 93] }),
    held(88, { at_least: 90, near: 87, by: '2026-06-30' }, { ahead: true }),
    held(88, { at_least: 90, by: '2026-06-30' }, { ahead: false }),
    held(7.5, { at_most: 8 }, { unit: 'hours' }),
    held(9, { at_most: 8, near: 10 }, { unit: 'hours', interval: [8.5, 9.75], n: 12_400 }),
    held(79, { between: [70, 79] }),
    held(69, { between: [70, 79], near: 2 }),
    held(81, { between: [70, 79], near: 2 }),
  ].map(({ reason }) => reason);
  expect(reasons.join('\n')).toMatchInlineSnapshot(`
    "91.2 % is at or above 90 %; with 240 observations the true value most likely lies between 86.9 and 94.2 %, so this is not certain.
    93.0 % is at or above 90 %; with 1 observation the true value most likely lies between 90.3 and 94.2 %, so this is sure.
    90.0 % is at or above 90 %.
    89.96 % is below 90 %; with 240 observations the true value most likely lies between 85.0 and 93.0 %, so the miss is not certain.
    88.0 % is below 90 % (due by 2026-06-30), but in the near band that ends at 87 %.
    88.0 % is below 90 %.
    7.5 h is at or below 8 h.
    9.0 h is above 8 h, but in the near band that ends at 10 h; with 12,400 observations the true value most likely lies between 8.5 and 9.8 h, so the miss is sure.
    79.0 % is within 70 to 79 %.
    69.0 % is below 70 to 79 %, but in the near band that ends at 68 %.
    81.0 % is above 70 to 79 %, but in the near band that ends at 81 %."
  `);
});

test('where the target comes from is said last', () => {
  const { reason } = verdict(
    { value: 6, n: 50, interval: null },
    {
      unit: 'hours',
      target: { at_most: 7 },
      ahead: false,
      whenUnsure: 'point',
      origin: 'The target is 30% better than the baseline of 10 h.',
    },
  );
  expect(reason).toBe('6.0 h is at or below 7 h. The target is 30% better than the baseline of 10 h.');
});
