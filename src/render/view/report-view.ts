import type { ReportRequest, Scorecard } from '../../model/index.ts';
import { formatInstant } from '../format/format-instant.ts';
import { statusOrder } from '../format/status-words.ts';
import { codeSpan } from '../text/code-span.ts';
import { cleanText } from '../text/clean-text.ts';
import { type Heading, uniqueHeading } from '../text/heading.ts';
import type { Markdown } from '../text/markdown.ts';
import { type DataSetView, dataView, dataWarning } from './data-view.ts';
import { type KpiView, kpiView } from './kpi-view.ts';
import { longest } from './limits.ts';
import { summary } from './summary.ts';

/**
 * Everything that a template may print, as ready texts: templates choose and arrange, they do not compute.
 * A string is foreign text and is escaped on its way into the template; `Markdown` is printed as it is.
 */
export interface ReportView {
  readonly title: Markdown;
  readonly project: string;
  readonly asOf: string;
  readonly timezone: string;
  /** Empty when the report is for everybody. */
  readonly audience: string;
  readonly summary: string;
  /** Empty when the data could be used whole. */
  readonly dataWarning: string;
  readonly hasKpis: boolean;
  /** Missed first, then near, then what could not be judged, then met; in the order of the scorecard within. */
  readonly kpis: readonly KpiView[];
  /** The missed and near ones. */
  readonly decisions: readonly KpiView[];
  readonly findings: readonly { readonly severity: string; readonly rule: Markdown; readonly message: string }[];
  readonly data: readonly DataSetView[];
}

/** Fragments of the headings that the shipped templates write themselves. */
const ownHeadings = ['verdicts', 'needs-a-decision', 'findings', 'each-kpi', 'data-quality', 'how-to-read-this'];

/** The KPIs of the audience, or all. A KPI goes to its audiences only. */
function addressed(scorecard: Scorecard, audience: string | undefined): Scorecard['kpis'] {
  return audience === undefined ? scorecard.kpis : scorecard.kpis.filter((kpi) => kpi.audience.includes(audience));
}

/** What the report says, before any template: pure, and the same for the same scorecard. */
export function reportView(scorecard: Scorecard, report: ReportRequest): ReportView {
  const ranked = addressed(scorecard, report.audience).toSorted(
    (left, right) => statusOrder.indexOf(left.status) - statusOrder.indexOf(right.status),
  );
  const taken = new Set(ownHeadings);
  const claim = (title: string, suffix: string): Heading => {
    const heading = uniqueHeading(cleanText(title, longest.title), suffix, taken);
    taken.add(heading.slug);
    return heading;
  };
  const page = claim(report.title ?? `Scorecard: ${scorecard.project}`, 'scorecard');
  const kpis = ranked.map((kpi) => kpiView(kpi, claim(kpi.title, `KPI ${kpi.kpi}`), scorecard.objectives));
  return {
    title: page.text,
    project: scorecard.project,
    asOf: formatInstant(scorecard.as_of),
    timezone: scorecard.timezone,
    audience: report.audience ?? '',
    summary: summary(ranked),
    dataWarning: dataWarning(scorecard.data),
    hasKpis: kpis.length > 0,
    kpis,
    decisions: kpis.filter((kpi) => kpi.needsDecision),
    findings: scorecard.findings.map(({ severity, rule, message }) => ({
      severity,
      rule: codeSpan(rule),
      message: cleanText(message, longest.sentence),
    })),
    data: dataView(scorecard.data),
  };
}
