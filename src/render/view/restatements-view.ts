import type { Restatement, RestatementCause, ScorecardKpi, Statement } from '../../model/index.ts';
import { countWords, fixed, formatValue, listWords, plain } from '../../quantity/index.ts';
import { cleanText } from '../text/clean-text.ts';
import { longest, restatementRows } from './limits.ts';

/** Final values that became other ones: what was said then beside what is known now. */
export interface RestatementsView {
  readonly hasRows: boolean;
  /** The newest restatement first. */
  readonly rows: readonly {
    readonly period: string;
    readonly segment: string;
    readonly said: string;
    readonly known: string;
    readonly why: string;
  }[];
  /** What the table does not show, as a sentence; empty when it shows all. */
  readonly further: string;
}

const causeWords = {
  data: 'data',
  definition: 'definition',
  clock: 'clock or calendar',
  unexplained: 'nothing that is known of',
} satisfies Record<RestatementCause, string>;

function whyOf({ causes, changed_data }: Restatement): string {
  return listWords(causes.map((cause) => (cause === 'data' ? `data (${changed_data.join(', ')})` : causeWords[cause])));
}

function segmentOf({ by }: Restatement): string {
  const parts = Object.entries(by).map(([field, value]) => {
    const text = typeof value === 'number' ? plain(value) : String(value ?? 'missing');
    return `${field} ${cleanText(text, longest.cell)}`;
  });
  return parts.length === 0 ? 'all' : parts.join(', ');
}

function statement({ value, n, as_of, version }: Statement, { unit, target }: ScorecardKpi): string {
  return `${formatValue(value, unit, target)} (n ${fixed(n, 0)}, version ${version}, as of ${as_of.slice(0, 10)})`;
}

/** The restatements of a KPI; none when no snapshots are kept. */
export function restatementsView(kpi: ScorecardKpi): RestatementsView {
  const all = kpi.restatements ?? [];
  const further = all.length - restatementRows;
  return {
    hasRows: all.length > 0,
    rows: all.slice(0, restatementRows).map((each) => ({
      period: each.period,
      segment: segmentOf(each),
      said: statement(each.said, kpi),
      known: statement(each.known, kpi),
      why: whyOf(each),
    })),
    further: further > 0 ? `${countWords(further, 'earlier restatement', 'earlier restatements')} not shown; the scorecard has them.` : '',
  };
}
