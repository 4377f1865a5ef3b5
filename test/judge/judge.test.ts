import { expect, test } from 'vitest';
import { judge } from '../../src/judge/index.ts';
import type { Direction, Evaluation, Kpi, Status, Target, Unit } from '../../src/model/index.ts';
import { aggregate, compiled, judged, month, months, scorecardOf } from './harness.ts';

const metric = (id: string, unit: Unit, direction: Direction): Kpi['metric'] => ({ id, unit, direction });

/** The worked examples of the handbooks that are judgements; the text says where the number comes from. */
const worked: readonly (readonly [text: string, metric: Kpi['metric'], target: Target, value: number, n: number, status: Status])[] = [
  ['90 of 100 within 8 h, 90 % wanted', metric('share_within', 'percent', 'higher'), { at_least: 90 }, 100 * (90 / 100), 100, 'met'],
  ['89 of 100 within 8 h, 90 % wanted', metric('share_within', 'percent', 'higher'), { at_least: 90 }, 100 * (89 / 100), 100, 'missed'],
  ['27 of 30, 90 % wanted', metric('share_within', 'percent', 'higher'), { at_least: 90 }, (27 / 30) * 100, 30, 'met'],
  ['a rounded-down 90 %', metric('share_within', 'percent', 'higher'), { at_least: 90 }, 89.999_999_999_999_99, 100, 'met'],
  [
    'replies after 5, 10, 30 min, 15 min on average wanted',
    metric('frt_mean', 'minutes', 'lower'),
    { at_most: 15 },
    (5 + 10 + 30) / 3,
    3,
    'met',
  ],
  ['first contact resolution below its band', metric('fcr', 'percent', 'band'), { between: [70, 79] }, 69.9, 100, 'missed'],
  ['at the lower edge', metric('fcr', 'percent', 'band'), { between: [70, 79] }, 70, 100, 'met'],
  ['at the upper edge', metric('fcr', 'percent', 'band'), { between: [70, 79] }, 79, 100, 'met'],
  ['above its band', metric('fcr', 'percent', 'band'), { between: [70, 79] }, 79.1, 100, 'missed'],
  ['340 of 400 h used, 80 to 90 % wanted', metric('capacity', 'percent', 'band'), { between: [80, 90] }, 85, 4, 'met'],
  ['380 of 400 h used: more is not better', metric('capacity', 'percent', 'band'), { between: [80, 90] }, 95, 4, 'missed'],
];

test.each(worked)('%s', (_text, given, target, value, n, status) => {
  const kpi = compiled({ metric: given, target, min_n: 0 });
  expect(judged({ kpi, series: [month(1, value, { n })] }).status).toBe(status);
});

test.each([
  ['30 % off 10 h', '30%', 10, 'hours', 7, 7.01],
  ['15 % off 20 dollars', '15%', 20, 'USD', 17, 17.01],
  ['20 % off 20 dollars', '20%', 20, 'USD', 16, 16.01],
])('%s', (_text, improve, baseline, unit, good, bad) => {
  const kpi = compiled({ metric: metric('cost', unit, 'lower'), baseline: { value: baseline }, target: { improve } });
  expect(judged({ kpi, series: months(good) })).toMatchObject({ status: 'met', target: { at_most: good } });
  expect(judged({ kpi, series: months(bad) })).toMatchObject({ status: 'missed', target: { at_most: good } });
});

test('one observation has a value and never a verdict', () => {
  expect(judged({ kpi: compiled({ target: { at_least: 90 } }), series: [month(1, 100, { n: 1 })] })).toMatchObject({
    status: 'unknown',
    value: 100,
  });
});

test('KPIs come in the order given, findings in the order of their ids', () => {
  const ids = ['b', 'a'];
  const evaluation: Evaluation = {
    asOf: '2026-03-01T00:00:00Z',
    data: {
      tickets: {
        files: ['t.csv'],
        sha256: ['0'.repeat(64)],
        rows_read: 9,
        rows: 8,
        rejected: 1,
        issues: [
          {
            code: 'unreadable-value',
            severity: 'warning',
            message: '1 value of created_at is no timestamp',
            field: 'created_at',
            count: 1,
            samples: [],
          },
        ],
      },
    },
    measurements: ['a', 'b'].map((kpi) => ({
      kpi,
      cadence: 'monthly',
      missingInputs: [],
      intervalMethod: null,
      series: months(80, 85),
      segments: [],
      omittedSegments: [],
    })),
  };
  const project = { project: 'desk', timezone: 'UTC', objectives: { reliable: 'Users can rely on us' }, data: {} };
  const kpis = ids.map((kpi) => compiled({ kpi, title: `The ${kpi}`, baseline: { periods: 6 } }, aggregate('count')));
  const scorecard = judge({ project, kpis, evaluation });
  expect(scorecard.kpis.map(({ kpi }) => kpi)).toEqual(ids);
  expect(scorecard).toMatchObject({
    schema: 'goodhart/scorecard/1',
    project: 'desk',
    as_of: '2026-03-01T00:00:00Z',
    timezone: 'UTC',
    data: evaluation.data,
  });
  expect(scorecard.findings).toMatchInlineSnapshot(`
    [
      {
        "id": "baseline-unknown:a",
        "kind": "data",
        "message": "The a: the baseline needs 6 complete periods with a value before the judged one, and has 1",
        "rule": "baseline-unknown",
        "severity": "notice",
      },
      {
        "id": "baseline-unknown:b",
        "kind": "data",
        "message": "The b: the baseline needs 6 complete periods with a value before the judged one, and has 1",
        "rule": "baseline-unknown",
        "severity": "notice",
      },
      {
        "id": "data:tickets:unreadable-value:created_at",
        "kind": "data",
        "message": "tickets: 1 value of created_at is no timestamp",
        "rule": "unreadable-value",
        "severity": "warning",
      },
    ]
  `);
});

test('a KPI that lacks its inputs is not also told that its baseline is missing', () => {
  const kpi = compiled({ baseline: { periods: 6 } });
  expect(scorecardOf({ kpi, measurement: { missingInputs: ['tickets.due_at'] } }).findings).toEqual([]);
});

test('a KPI that was not evaluated is a bug, not a verdict', () => {
  const project = { project: 'desk', timezone: 'UTC', objectives: {}, data: {} };
  expect(() => judge({ project, kpis: [compiled()], evaluation: { asOf: '2026-03-01T00:00:00Z', data: {}, measurements: [] } })).toThrow(
    'goodhart bug',
  );
});
