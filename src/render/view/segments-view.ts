import type { Cell, ScorecardKpi, ScorecardSegment } from '../../model/index.ts';
import { countWords, fixed, formatInterval, formatRequirement, formatValue, listWords, plain } from '../../quantity/index.ts';
import { statusOrder, statusWords } from '../format/status-words.ts';
import { cleanText } from '../text/clean-text.ts';
import { type Markdown, markdown } from '../text/markdown.ts';
import { longest, segmentRows, smallestSegment } from './limits.ts';

/** The segments of one segmentation, as a table. */
export interface SegmentSetView {
  /** `service and priority`. */
  readonly name: string;
  readonly fields: readonly string[];
  readonly hasRows: boolean;
  readonly rows: readonly {
    readonly cells: readonly (string | Markdown)[];
    readonly status: string;
    readonly value: string;
    readonly interval: string;
    readonly n: string;
    readonly target: string;
  }[];
  /** What the table does not show, as sentences. */
  readonly notes: readonly string[];
}

/** What a report calls a segment value; a missing one is told from the text "missing" by its emphasis. */
function cellLabel(cell: Cell): string | Markdown {
  if (cell === null) return markdown('*missing*');
  const text = cleanText(typeof cell === 'number' ? plain(cell) : String(cell), longest.cell);
  return text === '' ? markdown('*empty*') : text;
}

function byAttention(left: ScorecardSegment, right: ScorecardSegment): number {
  return statusOrder.indexOf(left.status) - statusOrder.indexOf(right.status) || right.n - left.n;
}

function notes(hidden: number, empty: number, further: number, omitted: number): readonly string[] {
  const sentences = [
    ['Not shown', hidden, `with fewer than ${smallestSegment} observations`],
    ['Not shown', empty, 'without observations in the period'],
    ['Not shown', further, 'of equal or lesser urgency; the scorecard has them'],
    ['Not computed apart', omitted, 'among the smallest'],
  ] as const;
  return sentences.flatMap(([what, count, which]) =>
    count === 0 ? [] : [`${what}: ${countWords(count, 'segment', 'segments')} ${which}.`],
  );
}

function setView(kpi: ScorecardKpi, fields: readonly string[], segments: readonly ScorecardSegment[]): SegmentSetView {
  const hidden = segments.filter(({ n }) => n > 0 && n < smallestSegment);
  const empty = segments.filter(({ n, value }) => n === 0 && value === null);
  const open = segments.filter((segment) => !hidden.includes(segment) && !empty.includes(segment)).toSorted(byAttention);
  const omitted = kpi.omitted_segments.filter(({ by }) => by.join('\0') === fields.join('\0')).reduce((sum, { count }) => sum + count, 0);
  return {
    name: listWords(fields),
    fields,
    hasRows: open.length > 0,
    rows: open.slice(0, segmentRows).map((segment) => ({
      cells: fields.map((field) => cellLabel(segment.by[field] ?? null)),
      status: statusWords(segment),
      value: formatValue(segment.value, kpi.unit, segment.target),
      interval: formatInterval(segment.interval, kpi.unit, segment.target),
      n: fixed(segment.n, 0),
      target: formatRequirement(segment.target, kpi.unit, segment.value),
    })),
    notes: notes(hidden.length, empty.length, Math.max(open.length - segmentRows, 0), omitted),
  };
}

/** One table for each segmentation of the KPI, in the order in which they first occur. */
export function segmentsView(kpi: ScorecardKpi): readonly SegmentSetView[] {
  const sets = new Map<string, { readonly fields: readonly string[]; readonly segments: ScorecardSegment[] }>();
  const add = (fields: readonly string[]): ScorecardSegment[] => {
    const key = fields.join('\0');
    const known = sets.get(key) ?? { fields, segments: [] };
    sets.set(key, known);
    return known.segments;
  };
  for (const segment of kpi.segments) add(Object.keys(segment.by)).push(segment);
  for (const { by } of kpi.omitted_segments) add(by);
  return [...sets.values()].map(({ fields, segments }) => setView(kpi, fields, segments));
}
