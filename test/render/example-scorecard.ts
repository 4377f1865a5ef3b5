import type { Point, Scorecard, ScorecardKpi, ScorecardSegment } from '../../src/model/index.ts';
import { months, weeks } from './example-series.ts';

/** The newest complete point of a series, as a judgement holds it. */
function judged(series: readonly Point[]): Pick<ScorecardKpi, 'period' | 'value' | 'n' | 'interval' | 'change'> {
  const [before, last] = series.filter((point) => point.complete).slice(-2);
  const point = last ?? before;
  if (point === undefined) return { period: null, value: null, n: 0, interval: null, change: null };
  const known = last !== undefined && last.value !== null && before !== undefined && before.value !== null;
  const { period, value, n, interval } = point;
  return { period, value, n, interval, change: known ? Number((Number(last.value) - Number(before.value)).toFixed(6)) : null };
}

/** A KPI with what most of them share; the newest complete point of its series is the judged one. */
export function kpi(fields: Partial<ScorecardKpi> & Pick<ScorecardKpi, 'kpi' | 'title'>): ScorecardKpi {
  return {
    version: 1,
    definition: `sha256:${'0123456789abcdef'.repeat(4)}`,
    metric: 'share_within',
    unit: 'percent',
    direction: 'higher',
    cadence: 'weekly',
    objective: 'reliable-support',
    owner: 'incident-manager',
    audience: ['it-director', 'service-owner'],
    formula: { text: 'share(resolved[priority == 2], hours(created_at, resolved_at) <= 8)', json_logic: {} },
    min_n: 60,
    interval_method: 'wilson',
    baseline: null,
    target: { at_least: 90, near: 87, by: '2026-06-30' },
    status: 'unknown',
    sure: null,
    reason_code: 'no-complete-period',
    reason: 'No period is complete yet.',
    ...judged(fields.series ?? []),
    series: [],
    segments: [],
    omitted_segments: [],
    reads: ['tickets'],
    clock: null,
    ...fields,
  };
}

/** A segment of a KPI with a target of at least 90 percent. */
export function segment(
  by: ScorecardSegment['by'],
  fields: Partial<ScorecardSegment> & Pick<ScorecardSegment, 'n' | 'value'>,
): ScorecardSegment {
  return {
    by,
    target: { at_least: 90, near: 87 },
    series: [],
    status: 'met',
    sure: true,
    reason_code: 'meets-target',
    reason: 'The value meets the target.',
    period: '2026-W08',
    interval: null,
    change: null,
    ...fields,
  };
}

const missed = kpi({
  kpi: 'p2-resolution-within-8h',
  version: 3,
  title: 'P2 incidents resolved within 8 hours',
  description: 'Calendar hours from the record to the last resolution.',
  family: 'performance',
  baseline: { value: 83, period: '2025-Q1', n: 1240 },
  restatements: [
    {
      by: { team: 'L1 | <b>' },
      period: '2026-W07',
      said: { as_of: '2026-02-16T00:00:00+01:00', version: 2, value: 84.2, n: 120 },
      known: { as_of: '2026-03-01T00:00:00+01:00', version: 3, value: 80, n: 118 },
      causes: ['data', 'definition'],
      changed_data: ['tickets'],
    },
  ],
  status: 'missed',
  sure: true,
  reason_code: 'misses-target',
  reason:
    '79.2 % is below 90 % (due by 2026-06-30); with 240 observations the true value most likely lies between 73.6 and 83.8 %, so the miss is sure.',
  series: weeks([
    [88.1, 252, [83.5, 91.5]],
    [89.97, 319, [86.2, 92.8]],
    [86.3, 241, [81.4, 90.1]],
    [null, 0],
    [87.2, 211, [82, 91.1]],
    [85.5, 234, [80.4, 89.4]],
    [84.9, 225, [79.6, 89]],
    [82.4, 250, [77.2, 86.6]],
    [84.1, 239, [78.9, 88.2]],
    [81.2, 245, [75.8, 85.6]],
    [80.6, 227, [75, 85.2]],
    [79.2, 240, [73.6, 83.8]],
    [91.7, 36, [78.2, 97.1]],
  ]),
  segments: [
    segment({ service: 'email' }, { n: 112, value: 92.9, interval: [86.5, 96.3], sure: false }),
    segment({ service: 'vpn' }, { n: 67, value: 58.2, interval: [46.3, 69.3], status: 'missed', reason_code: 'misses-target' }),
    segment(
      { service: 'payroll' },
      { n: 61, value: 77, interval: [65.1, 85.8], status: 'missed', reason_code: 'misses-target', target: { at_least: 95 } },
    ),
    segment({ service: null }, { n: 12, value: 75, interval: [46.8, 91.1], status: 'unknown', sure: null, reason_code: 'too-few' }),
    segment(
      { service: 'museum kiosk' },
      { n: 3, value: 100, interval: [43.9, 100], status: 'unknown', sure: null, reason_code: 'too-few' },
    ),
    segment({ service: 'email', priority: 2 }, { n: 64, value: 90.6, interval: [81, 95.6], sure: false }),
  ],
  omitted_segments: [{ by: ['service', 'priority'], count: 14 }],
});

const near = kpi({
  kpi: 'csat-top-box',
  title: 'Satisfied users: top box / answers',
  metric: 'csat_top_box',
  owner: 'service-desk-lead',
  objective: 'reduce-user-effort',
  cadence: 'monthly',
  formula: { text: 'share(surveys[kind == "csat"], score >= 4)', json_logic: {} },
  target: { at_least: 90, near: 87 },
  status: 'near',
  sure: false,
  reason_code: 'near-target',
  reason:
    '89.97 % is below 90 %, but in the near band that ends at 87 %; with 309 observations the true value most likely lies between 86.1 and 92.8 %, so the miss is not certain.',
  series: months([
    [88.2, 310, [84.1, 91.3]],
    [91.4, 298, [87.7, 94.1]],
    [89.97, 309, [86.1, 92.8]],
    [93.1, 29, [78, 98.1]],
  ]),
});

const inconclusive = kpi({
  kpi: 'first-contact-resolution',
  title: 'First contact resolution',
  metric: 'fcr_strict',
  owner: 'service-desk-lead',
  objective: 'reduce-user-effort',
  cadence: 'monthly',
  formula: { text: 'percent(count(resolved[contact_count == 1 and reopen_count == 0]), count(resolved))', json_logic: {} },
  target: { at_least: 45, by: '2026-12-31' },
  baseline: { value: 41.3 },
  status: 'inconclusive',
  sure: false,
  reason_code: 'covers-target',
  reason: 'The interval 42.8 to 48.9 covers the target of at least 45 %.',
  series: months([
    [43.1, 980, [40, 46.2]],
    [45.8, 1021, [42.8, 48.9]],
    [44, 75, [33.3, 55.3]],
  ]),
});

const tooFew = kpi({
  kpi: 'p1-time-to-restore-p90',
  title: 'P1 time to restore, 90th percentile',
  metric: 'time_to_restore_p90',
  unit: 'hours',
  direction: 'lower',
  cadence: 'monthly',
  formula: { text: 'percentile(resolved[priority == 1], hours(created_at, resolved_at), 0.9)', json_logic: {} },
  interval_method: 'order-statistics',
  min_n: 36,
  target: { at_most: 4 },
  reason_code: 'too-few',
  reason: '2026-02 has 11 of at least 36 observations: too few to judge.',
  series: months([
    [6.2, 14],
    [3.45, 11],
    [1.1, 2],
  ]),
});

const missingInput = kpi({
  kpi: 'sla-resolution',
  title: 'Resolved before due',
  metric: 'sla_resolution',
  reason_code: 'missing-input',
  reason: 'The data has no tickets.due_at; map it under data.tickets in goodhart.yaml to measure this KPI.',
  formula: { text: 'share(sla, met)', json_logic: {} },
});

const met = kpi({
  kpi: 'open-backlog',
  title: 'Open tickets at the end of the week',
  metric: 'backlog',
  unit: 'count',
  direction: 'lower',
  owner: 'service-desk-lead',
  formula: { text: 'count(open)', json_logic: {} },
  interval_method: null,
  min_n: 1,
  target: { at_most: 1500 },
  status: 'met',
  reason_code: 'meets-target',
  reason: '1,204 is at or below 1,500.',
  series: weeks([
    [1604, 1604],
    [1550, 1550],
    [1391, 1391],
    [1388, 1388],
    [1204, 1204],
    [1230, 1230],
  ]),
});

const cost = kpi({
  kpi: 'cost-per-ticket',
  title: 'Cost per ticket',
  metric: 'cost_per_ticket',
  unit: 'EUR',
  direction: 'band',
  owner: 'finance-partner',
  objective: 'fair-cost',
  audience: ['it-director'],
  cadence: 'monthly',
  formula: { text: 'sum(costs, amount) / count(created)', json_logic: {} },
  interval_method: null,
  min_n: 1,
  target: { between: [14, 18], near: 1 },
  status: 'met',
  reason_code: 'meets-target',
  reason: '17.2 EUR is within 14 to 18 EUR.',
  series: months([
    [19.4, 5210],
    [17.2, 5873],
    [3.01, 612],
  ]),
});

const demand = kpi({
  kpi: 'tickets-created',
  title: 'Tickets created',
  metric: 'volume',
  unit: 'count',
  direction: 'demand',
  cadence: 'monthly',
  formula: { text: 'count(created)', json_logic: {} },
  interval_method: 'exact-count',
  min_n: 1,
  target: null,
  reason_code: 'no-target',
  reason: 'Demand carries no target.',
  series: months([
    [5210, 5210, [5070, 5353]],
    [5873, 5873, [5724, 6025]],
    [612, 612, [564, 662]],
  ]),
});

/** A made-up scorecard in which every status and every part of the report occurs. */
export const exampleScorecard: Scorecard = {
  schema: 'goodhart/scorecard/1',
  project: 'service-desk',
  as_of: '2026-03-02T09:30:00+01:00',
  timezone: 'Europe/Berlin',
  objectives: { 'reliable-support': 'Support that people can rely on', 'reduce-user-effort': 'Less effort for users' },
  data: {
    tickets: {
      files: ['data/tickets-2025.csv', 'data/tickets-2026.csv'],
      sha256: ['a1'.repeat(32), 'b2'.repeat(32)],
      rows_read: 24_930,
      rows: 24_918,
      rejected: 12,
      issues: [
        {
          code: 'unreadable-value',
          severity: 'warning',
          message: 'The value is not a time that the mapping knows',
          field: 'tickets.resolved_at',
          count: 31,
          samples: [
            { file: 'data/tickets-2025.csv', line: 812, text: '31/02/2025 | 09:00' },
            { file: 'data/tickets-2026.csv', line: 77, text: '@admin see <b>https://example.org</b>' },
          ],
        },
        { code: 'duplicate-key', severity: 'error', message: 'Rows with a ticket id that was seen before', count: 12, samples: [] },
      ],
    },
    surveys: { files: ['data/surveys.csv'], sha256: ['c3'.repeat(32)], rows_read: 4_012, rows: 4_012, rejected: 0, issues: [] },
  },
  kpis: [met, missed, cost, near, inconclusive, tooFew, missingInput, demand],
  findings: [
    {
      id: 'future-rows:tickets',
      rule: 'future-rows',
      kind: 'data',
      severity: 'notice',
      message: '3 rows lie after the moment of judgement and were left out.',
    },
  ],
};
