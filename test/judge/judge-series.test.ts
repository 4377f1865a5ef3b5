import { expect, test } from 'vitest';
import { judgeSeries, type Rule } from '../../src/judge/judge-series.ts';
import { month, months } from './harness.ts';

const rule: Rule = {
  unit: 'percent',
  minimum: 30,
  resolved: { kind: 'target', target: { at_least: 90 } },
  ahead: false,
  hidesSmall: false,
  whenUnsure: 'point',
};
const untargeted = { ...rule, resolved: { kind: 'none', reason_code: 'no-target', reason: 'no target' } } as const;
const unstarted = { ...rule, resolved: { kind: 'none', reason_code: 'no-baseline', reason: 'no baseline' } } as const;

test('the newest complete period is judged, an open one never', () => {
  const series = [month(1, 80), month(2, 95, { interval: [91, 97] }), month(3, 10, { complete: false })];
  expect(judgeSeries(series, rule)).toEqual({
    status: 'met',
    sure: true,
    reason_code: 'meets-target',
    reason: '95.0 % is at or above 90 %; with 100 observations the true value most likely lies between 91.0 and 97.0 %, so this is sure.',
    period: '2026-02',
    value: 95,
    n: 100,
    interval: [91, 97],
    change: 15,
  });
});

test.each([
  ['no series', [], rule, 'no-data', 'The data holds nothing to measure this by.'],
  [
    'only an open period',
    [month(1, 99, { complete: false })],
    rule,
    'no-complete-period',
    '2026-01 is not over, and an open period is not judged.',
  ],
  ['nothing to measure', [month(1, null, { n: 0 })], rule, 'no-value', 'There was nothing to measure in 2026-01.'],
  [
    'a formula without value',
    [month(1, null, { n: 40 })],
    rule,
    'no-value',
    'The formula has no value in 2026-01, although there are 40 observations: a division by zero, or a part without value.',
  ],
  ['too small a sample', [month(1, 100, { n: 12 })], rule, 'too-few', '2026-01 has 12 of at least 30 observations: too few to judge.'],
  ['no target', [month(1, 100)], untargeted, 'no-target', 'no target'],
  ['no target and a small sample', [month(1, 100, { n: 12 })], untargeted, 'no-target', 'no target'],
  ['no target and no value', [month(1, null, { n: 0 })], untargeted, 'no-value', 'There was nothing to measure in 2026-01.'],
  ['no baseline', [month(1, 100)], unstarted, 'no-baseline', 'no baseline'],
  [
    'no baseline and a small sample',
    [month(1, 100, { n: 12 })],
    unstarted,
    'too-few',
    '2026-01 has 12 of at least 30 observations: too few to judge.',
  ],
] as const)('%s is unknown, not green and not red', (_name, series, given, reason_code, reason) => {
  expect(judgeSeries(series, given)).toMatchObject({ status: 'unknown', sure: null, reason_code, reason });
});

test('a sample as large as the minimum suffices', () => {
  expect(judgeSeries([month(1, 95, { n: 30 })], rule).status).toBe('met');
  expect(judgeSeries([month(1, 95, { n: 29 })], rule).status).toBe('unknown');
});

test.each([
  ['two values', months(80, 83), 3],
  ['a gap before', months(80, null, 83), null],
  ['no value now', months(80, null), null],
  ['the first period', months(80), null],
  ['nothing', [], null],
] as const)('the change against the period before, with %s', (_name, series, change) => {
  expect(judgeSeries(series, rule).change).toBe(change);
});
