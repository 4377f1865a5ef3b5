import { expect, test } from 'vitest';
import { effectiveTarget } from '../../../src/judge/target/effective-target.ts';
import { share } from '../harness.ts';

const none = { baseline: null, minimum: 30 };
const lower = { ...share, metric: { ...share.metric, unit: 'hours', direction: 'lower' as const } };
const from = (value: number, fewest = 100) => ({ baseline: { kind: 'known', value, fewest } as const, minimum: 30 });

test('a target in numbers stays as it is', () => {
  expect(effectiveTarget(share, { at_least: 90, near: 87, by: '2026-06-30' }, none)).toEqual({
    kind: 'target',
    target: { at_least: 90, near: 87, by: '2026-06-30' },
  });
});

test('an improvement becomes a number and says where it comes from', () => {
  expect(effectiveTarget(lower, { improve: '30%', by: '2026-06-30' }, from(10))).toEqual({
    kind: 'target',
    target: { at_most: 7, improve: '30%', by: '2026-06-30' },
    origin: 'The target is 30% better than the baseline of 10.0 h.',
  });
  expect(effectiveTarget(share, { improve: 5 }, from(83))).toMatchObject({
    target: { at_least: 88, improve: 5 },
    origin: 'The target is 5 points better than the baseline of 83.0 %.',
  });
});

test('a thin baseline is used, and said to be thin', () => {
  expect(effectiveTarget(lower, { improve: '30%' }, from(10, 12))).toMatchObject({
    target: { at_most: 7 },
    origin: 'The target is 30% better than the baseline of 10.0 h, of which a period has only 12 of at least 30 observations.',
  });
});

test('a near value on the good side of a step is no band and is left out', () => {
  expect(effectiveTarget(share, { at_least: 87, near: 87 }, none)).toEqual({ kind: 'target', target: { at_least: 87 } });
});

test.each([
  ['no target', share, null, none, 'no-target', 'This KPI has no target: it is shown, not judged.'],
  ['nothing required', share, { by: '2026-06-30' }, none, 'no-target', 'The target requires nothing for this period.'],
  ['no baseline', share, { improve: '10%' }, none, 'no-baseline', 'The target asks for an improvement, and this KPI declares no baseline.'],
  [
    'a baseline not there yet',
    share,
    { improve: '10%' },
    { baseline: { kind: 'unknown', reason: 'the baseline period 2026-01 has no value' } as const, minimum: 30 },
    'no-baseline',
    'The target asks for an improvement, and the baseline period 2026-01 has no value.',
  ],
  [
    'a baseline of 0',
    share,
    { improve: '10%' },
    from(0),
    'no-baseline',
    'The target asks for an improvement, and 10% of a baseline of 0.0 % asks for nothing.',
  ],
  [
    'no better side',
    { ...share, metric: { ...share.metric, direction: 'band' as const } },
    { improve: '10%' },
    from(80),
    'no-baseline',
    'The target asks for an improvement, and the direction band has no better side.',
  ],
] as const)('%s is never a pass', (_name, kpi, requirement, start, reason_code, reason) => {
  expect(effectiveTarget(kpi, requirement, start)).toEqual({ kind: 'none', reason_code, reason });
});
