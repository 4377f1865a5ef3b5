import type { Point, ScorecardKpi } from '../../model/index.ts';
import { countWords, fixed, formatInterval, formatValue } from '../../quantity/index.ts';
import { formatPeriod, periodNoun } from '../format/format-period.ts';
import { sparkline } from '../format/sparkline.ts';
import { codeSpan } from '../text/code-span.ts';
import type { Markdown } from '../text/markdown.ts';
import { trendPeriods } from './limits.ts';

/** The last periods of a KPI, as a picture, in words and as rows. */
export interface TrendView {
  readonly hasPeriods: boolean;
  /** The complete periods, oldest first. */
  readonly sparkline: Markdown;
  readonly hasSparkline: boolean;
  /** What the sparkline shows, for readers who cannot see it. */
  readonly words: string;
  /** Newest first. */
  readonly rows: readonly {
    readonly period: string;
    readonly value: string;
    readonly interval: string;
    readonly n: string;
    readonly note: string;
  }[];
}

type Known = Point & { readonly value: number };

const isKnown = (point: Point): point is Known => point.value !== null;

function describe(points: readonly Point[], { cadence, unit, target }: ScorecardKpi): string {
  const [one, many] = periodNoun[cadence];
  const known = points.filter(isKnown);
  const count = `${countWords(points.length, `complete ${one}`, `complete ${many}`)}, oldest first`;
  const [first] = known;
  if (first === undefined) return `${count}; none has a value`;
  const low = known.reduce((least, point) => (point.value < least.value ? point : least), first);
  const high = known.reduce((most, point) => (point.value > most.value ? point : most), first);
  const at = (point: Known): string => `${formatValue(point.value, unit, target)} (${point.period})`;
  const range = low.value === high.value ? `always ${formatValue(low.value, unit, target)}` : `lowest ${at(low)}, highest ${at(high)}`;
  const missing = points.length - known.length;
  return `${count}; ${range}${missing === 0 ? '' : `; ${fixed(missing, 0)} without a value`}`;
}

const provisionalNotes = {
  'before-data': 'provisional, begins before the data is complete',
  'after-data': 'provisional, ends after the data is complete',
  maturing: 'provisional, may still change',
} satisfies Record<NonNullable<Point['provisional']>, string>;

function note(point: Point, judged: string | null): string {
  if (!point.complete) return 'open, not judged';
  if (point.provisional !== undefined) return provisionalNotes[point.provisional];
  return point.period === judged ? 'judged' : '';
}

/** The trend of a KPI over its last periods; open and provisional periods are rows of the table and never part of the sparkline. */
export function trendView(kpi: ScorecardKpi): TrendView {
  const { series, cadence, unit, target, period } = kpi;
  const complete = series.filter((point) => point.complete && point.provisional === undefined).slice(-trendPeriods);
  return {
    hasPeriods: series.length > 0,
    hasSparkline: complete.length > 0,
    sparkline: codeSpan(sparkline(complete.map((point) => point.value))),
    words: describe(complete, kpi),
    rows: series
      .slice(-trendPeriods)
      .toReversed()
      .map((point) => ({
        period: formatPeriod(point, cadence),
        value: formatValue(point.value, unit, target),
        interval: formatInterval(point.interval, unit, target),
        n: fixed(point.n, 0),
        note: note(point, period),
      })),
  };
}
