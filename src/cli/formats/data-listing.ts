import { printable } from '../../index.ts';
import type { DataIssue, DataReport, Scorecard } from '../../index.ts';
import type { Colours } from '../terminal.ts';

const paint = ({ severity }: DataIssue, { red, yellow, dim }: Colours): ((text: string) => string) =>
  severity === 'error' ? red : severity === 'warning' ? yellow : dim;

const sampleLine = ({ file, line, text }: DataIssue['samples'][number]): string => {
  const place = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`}  `;
  return `      ${printable(place + text)}\n`;
};

const issueLines = (issue: DataIssue, colour: Colours): string =>
  `  ${paint(issue, colour)(issue.severity)} ${printable(issue.message)} ${colour.dim(`[${issue.code}]`)}\n${issue.samples.map(sampleLine).join('')}`;

const counts = ({ rows_read, rows, rejected }: DataReport): string =>
  `${rows_read} rows read, ${rows} used${rejected === 0 ? '' : `, ${rejected} rejected`}`;

const dataSetLines = (name: string, report: DataReport, colour: Colours): string =>
  `${colour.bold(printable(name))}: ${counts(report)}\n` +
  report.files.map((file, at) => `  ${printable(file)} ${colour.dim((report.sha256[at] ?? '').slice(0, 12))}\n`).join('') +
  report.issues.map((issue) => issueLines(issue, colour)).join('');

/** What was read of each data set that a KPI uses, and what was not, for a terminal. */
export const dataListing = ({ as_of, data }: Pick<Scorecard, 'as_of' | 'data'>, colour: Colours): string =>
  `Data as of ${as_of}\n${Object.entries(data)
    .map(([name, report]) => `\n${dataSetLines(name, report, colour)}`)
    .join('')}`;
