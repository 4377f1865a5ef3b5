import type { Direction, Scorecard, ScorecardKpi } from '../../model/index.ts';
import { countWords, fixed, formatInterval, formatRequirement, formatTarget, formatValue } from '../../quantity/index.ts';
import { formatChange } from '../format/format-change.ts';
import { formatPeriod } from '../format/format-period.ts';
import { intervalWords } from '../format/interval-words.ts';
import { statusWords } from '../format/status-words.ts';
import { cleanText } from '../text/clean-text.ts';
import { codeSpan } from '../text/code-span.ts';
import type { Heading } from '../text/heading.ts';
import { type Markdown, markdown } from '../text/markdown.ts';
import { longest } from './limits.ts';
import { type RestatementsView, restatementsView } from './restatements-view.ts';
import { type SegmentSetView, segmentsView } from './segments-view.ts';
import { type TrendView, trendView } from './trend-view.ts';

/** One KPI as the report prints it. */
export interface KpiView {
  readonly heading: Markdown;
  readonly slug: Markdown;
  readonly title: string;
  readonly description: string;
  readonly status: string;
  /** Missed or near: somebody has to decide. */
  readonly needsDecision: boolean;
  readonly reason: string;
  /** Why the values are not exact; empty where they are. */
  readonly approximate: string;
  readonly owner: string;
  readonly value: string;
  /** With its dates; empty when no period is complete. */
  readonly period: string;
  readonly interval: string;
  readonly hasInterval: boolean;
  readonly n: string;
  /** The count with the minimum beside it where it is below. */
  readonly nWithMinimum: string;
  readonly target: string;
  readonly targetInFull: string;
  readonly due: string;
  readonly baseline: string;
  readonly change: string;
  readonly changeInFull: string;
  readonly trend: TrendView;
  readonly segments: readonly SegmentSetView[];
  readonly restatements: RestatementsView;
  readonly definition: {
    readonly metric: string;
    readonly unit: string;
    readonly direction: string;
    readonly formula: Markdown;
    readonly version: string;
    readonly hash: Markdown;
    readonly objective: string;
    readonly cadence: string;
    readonly audience: string;
    readonly minimum: string;
    readonly intervalMethod: string;
  };
}

const directions = {
  higher: 'higher is better',
  lower: 'lower is better',
  band: 'inside the limits is better',
  demand: 'demand, neither way is better',
} satisfies Record<Direction, string>;

/** Enough of a hash to tell definitions apart by eye. */
const shortHash = (hash: string): string => hash.slice(0, 'sha256:'.length + 12);

function baselineText(kpi: ScorecardKpi): string {
  const { baseline, value, unit, min_n } = kpi;
  if (baseline === null) return 'none';
  const { value: start, period, n } = baseline;
  const origin = `${formatValue(start, unit, null)}${period === undefined ? '' : ` in ${period}`}${n === undefined ? '' : ` (n ${fixed(n, 0)})`}`;
  return value === null
    ? origin
    : `${origin}; since then ${formatChange(value - start, { ...kpi, value, enough: kpi.n >= min_n && (n ?? min_n) >= min_n })}`;
}

function changeTexts(kpi: ScorecardKpi): Pick<KpiView, 'change' | 'changeInFull'> {
  const { change, value, series, period } = kpi;
  if (change === null || value === null) return { change: 'unknown', changeInFull: 'unknown, there is no earlier value to compare with' };
  const previous = series[series.findIndex((point) => point.period === period) - 1];
  const words = formatChange(change, { ...kpi, value, enough: Math.min(kpi.n, previous?.n ?? kpi.n) >= kpi.min_n });
  return { change: words, changeInFull: previous === undefined ? words : `${words}, against ${previous.period}` };
}

function definitionView(kpi: ScorecardKpi, objectives: Scorecard['objectives']): KpiView['definition'] {
  const objective = Object.hasOwn(objectives, kpi.objective) ? objectives[kpi.objective] : undefined;
  return {
    metric: kpi.metric,
    unit: kpi.unit,
    direction: directions[kpi.direction],
    formula: codeSpan(kpi.formula.text),
    version: String(kpi.version),
    hash: codeSpan(shortHash(kpi.definition)),
    objective: objective === undefined ? kpi.objective : `${kpi.objective} (${objective})`,
    cadence: kpi.cadence === 'to_date' ? 'to date' : kpi.cadence,
    audience: kpi.audience.length === 0 ? 'nobody' : kpi.audience.join(', '),
    minimum: countWords(kpi.min_n, 'observation', 'observations'),
    intervalMethod: intervalWords(kpi.interval_method),
  };
}

/** Everything that the report prints of one KPI, as ready texts. */
export function kpiView(kpi: ScorecardKpi, heading: Heading, objectives: Scorecard['objectives']): KpiView {
  const judged = kpi.series.find((point) => point.period === kpi.period);
  const n = fixed(kpi.n, 0);
  return {
    heading: heading.text,
    slug: markdown(heading.slug),
    title: cleanText(kpi.title, longest.title) || kpi.kpi,
    description: cleanText(kpi.description ?? '', longest.sentence),
    status: statusWords(kpi),
    needsDecision: kpi.status === 'missed' || kpi.status === 'near',
    reason: cleanText(kpi.reason, longest.sentence),
    approximate: cleanText(kpi.approximate ?? '', longest.sentence),
    owner: cleanText(kpi.owner, longest.title),
    value: formatValue(kpi.value, kpi.unit, kpi.target),
    period: judged === undefined ? (kpi.period ?? '') : formatPeriod(judged, kpi.cadence),
    interval: formatInterval(kpi.interval, kpi.unit, kpi.target),
    hasInterval: kpi.interval !== null,
    n,
    nWithMinimum: kpi.n < kpi.min_n ? `${n} of ${fixed(kpi.min_n, 0)} needed` : n,
    target: formatRequirement(kpi.target, kpi.unit, kpi.value),
    targetInFull: formatTarget(kpi.target, kpi.unit, kpi.value),
    due: kpi.target?.by ?? '',
    baseline: baselineText(kpi),
    ...changeTexts(kpi),
    trend: trendView(kpi),
    segments: segmentsView(kpi),
    restatements: restatementsView(kpi),
    definition: definitionView(kpi, objectives),
  };
}
