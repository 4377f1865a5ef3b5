import { judge } from '../../src/judge/index.ts';
import type {
  Aggregate,
  AggregateFunction,
  CompiledKpi,
  Formula,
  Kpi,
  Measurement,
  Point,
  Project,
  ScalarCall,
  ScalarOperator,
  Scorecard,
  ScorecardKpi,
  SegmentSeries,
} from '../../src/model/index.ts';

const origin = { kind: 'text', start: 0, end: 1 } as const;

/** An aggregate over the view `resolved`. */
export function aggregate(name: AggregateFunction, fraction?: number): Aggregate {
  const selection = { view: 'resolved', conditions: [], origin };
  return {
    kind: 'aggregate',
    function: name,
    selection,
    arguments: [],
    ...(fraction === undefined ? {} : { fraction }),
    type: 'number',
    origin,
  };
}

/** An operator between aggregates. */
export function scalar(operator: ScalarOperator, ...parts: readonly Formula[]): ScalarCall {
  return { kind: 'scalar-call', operator, arguments: parts, type: 'number', origin };
}

/** A number in a formula. */
export function literal(value: number): Formula {
  return { kind: 'literal', type: 'integer', value, origin };
}

/** A monthly share of resolved tickets, in percent, higher is better; without target. */
export const share: Kpi = {
  kpi: 'quick',
  version: 1,
  title: 'Resolved in time',
  objective: 'reliable',
  owner: 'lead',
  metric: { id: 'share_within', unit: 'percent', direction: 'higher' },
  formula: 'share(resolved, met)',
  audience: ['manager'],
  cadence: 'monthly',
};

/** A KPI with its parsed formula; the share of `share` unless told. */
export function compiled(document: Partial<Kpi> = {}, formula: Formula = aggregate('share')): CompiledKpi {
  return {
    document: { ...share, ...document },
    formula,
    text: 'share(resolved, met)',
    jsonLogic: { share: [{ var: 'resolved' }, { var: 'met' }] },
    definition: `sha256:${'0'.repeat(64)}`,
    cadence: 'monthly',
    clock: null,
    dataSets: ['tickets'],
    segmentSets: [],
  };
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The point of one month of 2026, UTC, complete unless told; 100 observations without interval unless told. */
export function month(at: number, value: number | null, more: Partial<Point> = {}): Point {
  const end = at === 12 ? '2027-01' : `2026-${twoDigits(at + 1)}`;
  const bounds = { period: `2026-${twoDigits(at)}`, start: `2026-${twoDigits(at)}-01T00:00:00Z`, end: `${end}-01T00:00:00Z` };
  return { ...bounds, complete: true, value, n: 100, interval: null, ...more };
}

/** Consecutive months of 2026 from January. */
export function months(...values: readonly (number | null)[]): readonly Point[] {
  return values.map((value, index) => month(index + 1, value));
}

/** What one judgement is made of; everything has a plain default. */
export interface Case {
  readonly kpi?: CompiledKpi;
  readonly series?: readonly Point[];
  readonly segments?: readonly SegmentSeries[];
  readonly measurement?: Partial<Measurement>;
  readonly project?: Partial<Project>;
  readonly asOf?: string;
}

/** The scorecard of one KPI. */
export function scorecardOf({
  kpi = compiled(),
  series = [],
  segments = [],
  measurement = {},
  project = {},
  asOf = '2027-01-01T00:00:00Z',
}: Case): Scorecard {
  const plain: Measurement = {
    kpi: kpi.document.kpi,
    cadence: 'monthly',
    missingInputs: [],
    intervalMethod: 'wilson',
    series,
    segments,
    omittedSegments: [],
    ...measurement,
  };
  return judge({
    project: { project: 'desk', timezone: 'UTC', objectives: { reliable: 'Users can rely on us' }, data: {}, ...project },
    kpis: [kpi],
    evaluation: { asOf, data: {}, measurements: [plain] },
  });
}

/** One KPI, judged. */
export function judged(given: Case): ScorecardKpi {
  const [kpi] = scorecardOf(given).kpis;
  if (kpi === undefined) throw new Error('the scorecard has no KPI');
  return kpi;
}
