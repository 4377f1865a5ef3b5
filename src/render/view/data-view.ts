import type { DataIssue, DataReport, Scorecard } from '../../model/index.ts';
import { countWords, fixed } from '../../quantity/index.ts';
import { cleanText } from '../text/clean-text.ts';
import { codeSpan } from '../text/code-span.ts';
import type { Markdown } from '../text/markdown.ts';
import { backlogSentence } from './backlog-sentence.ts';
import { listedFiles, longest } from './limits.ts';

/** What was read from one data set, and what it did not allow. */
export interface DataSetView {
  readonly name: string;
  readonly rowsRead: string;
  readonly rows: string;
  readonly rejected: string;
  readonly issueCount: string;
  readonly files: readonly { readonly path: string; readonly hash: Markdown }[];
  /** Files beyond the listed ones, in words; empty when all are listed. */
  readonly furtherFiles: string;
  /** How the backlog of each month became that of the next. */
  readonly backlog: readonly string[];
  readonly issues: readonly {
    readonly severity: string;
    readonly code: Markdown;
    readonly field: string;
    readonly message: string;
    readonly times: string;
    readonly samples: readonly { readonly text: string; readonly place: string }[];
  }[];
}

function placeOf({ file, line }: DataIssue['samples'][number]): string {
  if (file === undefined) return line === undefined ? '' : `line ${line}`;
  return line === undefined ? file : `${file}, line ${line}`;
}

function issueView({ severity, code, field, message, count, samples }: DataIssue): DataSetView['issues'][number] {
  return {
    severity,
    code: codeSpan(code),
    field: field ?? '',
    message: cleanText(message, longest.sentence),
    times: countWords(count, 'time', 'times'),
    samples: samples.map((sample) => ({ text: cleanText(sample.text, longest.sample) || '(blank)', place: placeOf(sample) })),
  };
}

function dataSetView(name: string, report: DataReport): DataSetView {
  const further = report.files.length - listedFiles;
  return {
    name,
    rowsRead: fixed(report.rows_read, 0),
    rows: fixed(report.rows, 0),
    rejected: fixed(report.rejected, 0),
    issueCount: fixed(report.issues.length, 0),
    files: report.files.slice(0, listedFiles).map((path, index) => ({ path, hash: codeSpan((report.sha256[index] ?? '').slice(0, 12)) })),
    furtherFiles: further > 0 ? countWords(further, 'more file', 'more files') : '',
    backlog: (report.backlog ?? []).map(backlogSentence),
    issues: report.issues.map(issueView),
  };
}

/** The data sets of the scorecard, in its order. */
export function dataView(data: Scorecard['data']): readonly DataSetView[] {
  return Object.entries(data).map(([name, report]) => dataSetView(name, report));
}

/** One sentence where rows were rejected or an issue is an error, because then every number below may be off; else empty. */
export function dataWarning(data: Scorecard['data']): string {
  const reports = Object.values(data);
  const rejected = reports.reduce((sum, report) => sum + report.rejected, 0);
  const read = reports.reduce((sum, report) => sum + report.rows_read, 0);
  const errors = reports.flatMap(({ issues }) => issues).filter(({ severity }) => severity === 'error').length;
  const parts = [
    ...(rejected > 0 ? [`${fixed(rejected, 0)} of ${countWords(read, 'row', 'rows')} could not be used`] : []),
    ...(errors > 0 ? [countWords(errors, 'error in the data', 'errors in the data')] : []),
  ];
  return parts.join(', ');
}
