import { expect, test } from 'vitest';
import type { Kpi, ScorecardSegment, Target } from '../../src/model/index.ts';
import { aggregate, compiled, judged, month, months, share } from './harness.ts';

const target: Target = { at_least: 90, near: 87, segments: { service: { payroll: { at_least: 95 } } } };

function segmentsOf(
  kpi: Partial<Kpi>,
  ...segments: readonly (readonly [string | null, number | null, number])[]
): readonly ScorecardSegment[] {
  return judged({
    kpi: compiled(kpi),
    series: months(80, 92),
    segments: segments.map(([service, value, n]) => ({ by: { service }, series: [month(1, 60), month(2, value, { n })] })),
  }).segments;
}

test('a segment is judged by its override where it has one, else as the KPI', () => {
  const [payroll, mail, none] = segmentsOf({ target }, ['payroll', 92, 100], ['mail', 92, 100], [null, 88, 100]);
  expect(payroll).toMatchObject({ by: { service: 'payroll' }, status: 'missed', target: { at_least: 95 }, change: 32 });
  expect(payroll?.target).not.toHaveProperty('near');
  expect(mail).toMatchObject({ status: 'met', target: { at_least: 90, near: 87 } });
  expect(none).toMatchObject({ by: { service: null }, status: 'near' });
});

test('a segment is held to the minimum sample by its own observations', () => {
  const [few, enough] = segmentsOf({ target }, ['mail', 100, 29], ['print', 100, 30]);
  expect(few).toMatchObject({ status: 'unknown', reason_code: 'too-few', value: 100, n: 29 });
  expect(enough).toMatchObject({ status: 'met', value: 100 });
});

test.each([{ target, min_n: 0 }, { min_n: 0 }])('values from one to four observations are in no segment, with the KPI %j', (kpi) => {
  const [segment] = segmentsOf(kpi, ['mail', 100, 4]);
  expect(segment).toMatchObject({
    status: 'unknown',
    reason_code: 'too-few',
    reason: '2026-02 has 4 of at least 5 observations; a value from fewer is not shown.',
    value: null,
    interval: null,
    n: 4,
    change: null,
  });
  expect(segment?.series).toEqual([month(1, 60), month(2, null, { n: 4 })]);
});

test('the KPI itself shows its value also from few observations', () => {
  expect(judged({ series: [month(1, 100, { n: 2 })] })).toMatchObject({ value: 100, n: 2, reason_code: 'no-target' });
});

test('an improvement is one number, from the baseline of the KPI, for all its segments', () => {
  const kpi = judged({
    kpi: compiled({ baseline: { period: '2026-01' }, target: { improve: '10%' } }),
    series: months(80, 90),
    segments: [{ by: { service: 'mail' }, series: months(50, 60) }],
  });
  expect(kpi).toMatchObject({
    status: 'met',
    target: { at_least: 88, improve: '10%' },
    baseline: { value: 80, period: '2026-01', n: 100 },
  });
  expect(kpi.segments[0]).toMatchObject({ status: 'missed', target: { at_least: 88 } });
});

test('a computed limit is explained as it is printed, and never against the verdict', () => {
  const metric = { id: 'cost', unit: 'EUR', direction: 'lower' } as const;
  const kpi = compiled({ metric, baseline: { value: 37.675_777_777 }, target: { improve: '10%' } });
  expect(judged({ kpi, series: months(30) }).reason).toBe(
    '30.00 EUR is at or below 33.91 EUR. The target is 10% better than the baseline of 37.68 EUR.',
  );
  expect(judged({ kpi, series: months(33.909) }).reason).toContain('33.91 EUR is above 33.908 EUR.');
});

test('a relative target whose baseline is not there yet is unknown, however good the value', () => {
  const kpi = judged({ kpi: compiled({ baseline: { periods: 6 }, target: { improve: '10%' } }), series: months(80, 100) });
  expect(kpi).toMatchObject({
    status: 'unknown',
    reason_code: 'no-baseline',
    reason: 'The target asks for an improvement, and the baseline needs 6 complete periods with a value before the judged one, and has 1.',
    target: null,
    baseline: null,
  });
});

test('the judged period is not its own baseline', () => {
  const kpi = compiled({ baseline: { period: '2026-02' }, target: { improve: '10%' } });
  expect(judged({ kpi, series: months(80, 90) }).reason_code).toBe('no-baseline');
  expect(judged({ kpi, series: months(80, 90, 99) })).toMatchObject({ status: 'met', baseline: { value: 90 } });
});

test('missing inputs are named, and nothing else is said', () => {
  expect(judged({ kpi: compiled({ target }), measurement: { missingInputs: ['tickets.due_at'], intervalMethod: null } })).toMatchObject({
    status: 'unknown',
    sure: null,
    reason_code: 'missing-input',
    reason:
      'The data has no tickets.due_at (when the resolution is due under the service level agreement); map it under data.tickets in goodhart.yaml to measure this KPI.',
    period: null,
    value: null,
    n: 0,
    interval: null,
    change: null,
  });
});

const stepped: Target = { at_least: 90, by: '2026-06-30', milestones: [{ by: '2026-03-31', at_least: 80 }] };

test.each([
  ['2026-04-15T00:00:00Z', 3, 'met', '85.0 % is at or above 80 %.'],
  ['2026-05-15T00:00:00Z', 4, 'missed', '85.0 % is below 90 % (due by 2026-06-30).'],
  ['2026-06-30T23:59:59Z', 4, 'missed', '85.0 % is below 90 % (due by 2026-06-30).'],
  ['2026-07-01T00:00:00Z', 4, 'missed', '85.0 % is below 90 %.'],
])('seen from %s, month %d at 85 %% is %s: %s', (asOf, last, status, reason) => {
  const series = months(...Array.from({ length: last }, () => 85));
  expect(judged({ kpi: compiled({ target: stepped }), series, asOf })).toMatchObject({ status, reason });
});

test('a month that ends in a zone far from UTC is held to the step of its own last day', () => {
  const project = { timezone: 'Pacific/Kiritimati' };
  const march = { period: '2026-03', start: '2026-03-01T00:00:00+14:00', end: '2026-04-01T00:00:00+14:00' };
  const inMarch = judged({ kpi: compiled({ target: stepped }), series: [month(3, 85, march)], project });
  expect(inMarch).toMatchObject({ status: 'met', target: { at_least: 80, by: '2026-03-31' } });
  const first = { period: '2026-04-01', start: '2026-04-01T00:00:00+14:00', end: '2026-04-02T00:00:00+14:00' };
  const dayAfter = judged({ kpi: compiled({ target: stepped }), series: [month(3, 85, first)], project });
  expect(dayAfter).toMatchObject({ status: 'missed', target: { at_least: 90, by: '2026-06-30' } });
});

test('without a complete period the target of today is shown', () => {
  const kpi = judged({ kpi: compiled({ target: stepped }), series: [month(2, 99, { complete: false })], asOf: '2026-02-10T00:00:00Z' });
  expect(kpi).toMatchObject({ status: 'unknown', reason_code: 'no-complete-period', period: null, value: null, target: { at_least: 80 } });
});

test('what a project says about unsure values holds for every KPI and segment', () => {
  const series = [month(1, 91, { interval: [85, 95] })];
  const given = { kpi: compiled({ target: { at_least: 90 } }), series, segments: [{ by: { team: 'L1' }, series }] };
  expect(judged(given)).toMatchObject({ status: 'met', sure: false, segments: [{ status: 'met', sure: false }] });
  expect(judged({ ...given, project: { judgement: { when_unsure: 'inconclusive' } } })).toMatchObject({
    status: 'inconclusive',
    reason_code: 'covers-target',
    segments: [{ status: 'inconclusive' }],
  });
});

test('the definition travels with the verdict', () => {
  const kpi = judged({
    kpi: compiled({ description: 'Share of tickets', family: 'performance' }, aggregate('percentile', 0.9)),
    series: months(80),
    measurement: { omittedSegments: [{ by: ['service'], count: 12 }] },
  });
  expect(kpi).toMatchObject({
    kpi: share.kpi,
    description: 'Share of tickets',
    family: 'performance',
    metric: 'share_within',
    unit: 'percent',
    min_n: 36,
    interval_method: 'wilson',
    formula: { text: 'share(resolved, met)', json_logic: { share: [{ var: 'resolved' }, { var: 'met' }] } },
    omitted_segments: [{ by: ['service'], count: 12 }],
  });
  expect(judged({ series: months(80) })).not.toHaveProperty('description');
});
