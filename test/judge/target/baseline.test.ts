import { expect, test } from 'vitest';
import { resolveBaseline } from '../../../src/judge/target/baseline.ts';
import type { Baseline, Point } from '../../../src/model/index.ts';
import { month, months, share } from '../harness.ts';

const resolve = (baseline: Baseline, earlier: readonly Point[]) => resolveBaseline({ ...share, baseline }, earlier);

test('a KPI without baseline has none', () => {
  expect(resolveBaseline(share, months(80))).toBeNull();
});

test('a stated value is taken as it stands', () => {
  expect(resolve({ value: 83, period: '2025-Q1', n: 1240 }, [])).toMatchObject({ kind: 'known', value: 83, period: '2025-Q1', n: 1240 });
  expect(resolve({ value: 0 }, [])).toEqual({ kind: 'known', value: 0 });
});

test('a named period is looked up among the earlier periods', () => {
  expect(resolve({ period: '2026-02' }, months(80, 82, 84))).toMatchObject({ kind: 'known', value: 82, period: '2026-02', n: 100 });
});

test('several periods are averaged from the first that has a value, each with the same weight', () => {
  const series = [month(1, null, { n: 0 }), month(2, 80, { n: 10 }), month(3, 90, { n: 300 }), month(4, 50)];
  expect(resolve({ periods: 2 }, series)).toEqual({ kind: 'known', value: 85, period: '2026-02 to 2026-03', n: 310, fewest: 10 });
  expect(resolve({ periods: 1 }, series)).toMatchObject({ value: 80, period: '2026-02' });
});

test.each([
  [{ period: '2026-03' }, 'the baseline period 2026-03 is not among the complete periods before the judged one'],
  [{ period: '2025-Q1' }, 'the baseline period 2025-Q1 is not among the complete periods before the judged one'],
  [{ period: '2026-01' }, 'the baseline period 2026-01 has no value'],
  [{ periods: 2 }, 'the baseline needs 2 complete periods with a value before the judged one, and has 1'],
])('%j cannot be had: %s', (baseline, reason) => {
  expect(resolve(baseline, months(null, 82))).toEqual({ kind: 'unknown', reason });
});
