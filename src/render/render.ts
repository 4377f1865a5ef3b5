import type { ReportRequest, Scorecard } from '../model/index.ts';
import { isReportPath } from './report-path.ts';
import { runTemplate } from './template/run-template.ts';
import { templateContext } from './template/template-context.ts';
import type { TemplateTexts } from './template/template-texts.ts';
import { reportView } from './view/report-view.ts';

/** What to render and with what. */
export interface RenderInput {
  readonly scorecard: Scorecard;
  readonly report: ReportRequest;
  readonly templates: TemplateTexts;
}

/** A page and where it belongs, relative to the project folder. */
export interface RenderedReport {
  readonly file: string;
  readonly text: string;
}

/** A page beyond this is not readable, and GitHub shows only its source; whoever writes the pages refuses it. In UTF-16 units. */
export const largestPage: number = 1024 * 1024;

/** Templates are indented and spaced for their own readers; the page has no trailing spaces, no double blank lines and one newline at its end. */
function tidy(page: string): string {
  return `${page
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/**
 * A scorecard as a Markdown page for GitHub and GitLab: scorecard -> ready texts -> escaped -> template. The same input gives the same bytes.
 * @throws Error when the file name is not one that may be written, or the templates are not usable
 */
export function render({ scorecard, report, templates }: RenderInput): RenderedReport {
  if (!isReportPath(report.file)) throw new Error(`Not a place for a report: ${JSON.stringify(report.file)}`);
  const page = runTemplate(report.template, templates, templateContext(reportView(scorecard, report)));
  return { file: report.file, text: tidy(page) };
}
