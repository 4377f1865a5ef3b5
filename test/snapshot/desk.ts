import type { MetricSnapshot, Point, Scorecard, ScorecardKpi } from '../../src/model/index.ts';
import { kpi } from '../render/example-scorecard.ts';

/** One month of 2026. */
export const month = (at: number, value: number | null, more: Partial<Point> = {}): Point => ({
  period: `2026-0${at}`,
  start: `2026-0${at}-01T00:00:00Z`,
  end: `2026-0${at + 1}-01T00:00:00Z`,
  complete: true,
  value,
  n: 100,
  interval: null,
  ...more,
});

/** A scorecard of one KPI over tickets. */
export const scorecard = (
  series: readonly Point[],
  more: { asOf?: string; files?: string; kpi?: Partial<ScorecardKpi> } = {},
): Scorecard => ({
  schema: 'goodhart/scorecard/1',
  project: 'desk',
  as_of: more.asOf ?? '2026-04-01T00:00:00Z',
  timezone: 'UTC',
  objectives: {},
  data: { tickets: { files: ['t.csv'], sha256: [more.files ?? 'aa'], rows_read: 1, rows: 1, rejected: 0, issues: [] } },
  kpis: [kpi({ kpi: 'quick', title: 'Quick', cadence: 'monthly', series, ...more.kpi })],
  findings: [],
});

/** What of a snapshot tells one from another. */
export const brief = ({ period, by, value, n, provisional }: MetricSnapshot): readonly unknown[] => [
  period,
  Object.values(by).join(),
  value,
  n,
  ...(provisional ? ['provisional'] : []),
];
