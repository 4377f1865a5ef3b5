import { compileProject, hasErrors, loadAndValidate } from './compiled-project.ts';
import { OperationalError } from './diagnostic/index.ts';
import type { Diagnostic } from './diagnostic/index.ts';
import { measureProject } from './measured-project.ts';
import type { Project, Scorecard } from './model/index.ts';
import { chosenKpis, type RunOptions, withFiles } from './run-options.ts';

/**
 * The only place that knows the order of the stages: load, validate, compile, evaluate, judge, compare with snapshots, render. Each stage is
 * imported when its turn comes, so that checking definitions never pays for the engine.
 */

/** Everything that was found in the definitions, in the order of files and places. */
export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[];
  /** The files that were read: relative to the project folder, with `/`. */
  readonly files: readonly string[];
}

/** A scorecard, or none when a definition has an error. */
export interface EvaluateResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly scorecard: Scorecard | null;
  /** With the option `record`: the file of snapshots, relative to the project folder, and the whole text that it is to have; `null` when nothing is new. */
  readonly snapshots: { readonly file: string; readonly text: string; readonly added: number } | null;
}

/** The reports of a project as texts; whoever asked for them writes them. */
export interface ReportResult extends EvaluateResult {
  readonly reports: readonly { readonly file: string; readonly text: string }[];
}

/**
 * Checks all definitions of a project: YAML, schemas, rules, formulas. Reads no data.
 * @throws OperationalError when the folder or a file cannot be read
 */
export const checkProject = async (folder: string): Promise<CheckResult> => {
  const { diagnostics, files } = await loadAndValidate(folder);
  return { diagnostics, files };
};

/** Loads, validates, compiles, evaluates and judges; the project comes along for those who render. */
const run = async (folder: string, options: RunOptions): Promise<EvaluateResult & { readonly project: Project | null }> => {
  const { project: written, kpis, diagnostics, folder: root } = await loadAndValidate(folder);
  if (written === null || hasErrors(diagnostics)) return { diagnostics, project: null, scorecard: null, snapshots: null };
  const { judge } = await import('./judge/index.ts');
  const project = withFiles(written, options.data);
  const compiled = await compileProject(project, kpis);
  const evaluation = await measureProject(root, compiled, options);
  const scorecard = judge({ project, kpis: chosenKpis(compiled.kpis, options.kpis), evaluation });
  return { diagnostics, project, ...(await withSnapshots(root, scorecard, options)) };
};

/** What was said before of the same values, and what there is to record: nothing of either unless snapshots are kept or asked for. */
const withSnapshots = async (
  folder: string,
  scorecard: Scorecard,
  { record = false }: RunOptions,
): Promise<Pick<EvaluateResult, 'snapshots'> & { readonly scorecard: Scorecard }> => {
  const { loadSnapshots, snapshotFile } = await import('./load/index.ts');
  const source = await loadSnapshots(folder);
  if (source === null && !record) return { scorecard, snapshots: null };
  const { compareWithSnapshots, readSnapshots, refuseOlder, writeSnapshots } = await import('./snapshot/index.ts');
  const recorded = source === null ? [] : readSnapshots(source);
  const compared = compareWithSnapshots(scorecard, recorded);
  if (!record || compared.news.length === 0) return { scorecard: compared.scorecard, snapshots: null };
  refuseOlder(scorecard, recorded);
  const before = source === null || source.text === '' || source.text.endsWith('\n') ? (source?.text ?? '') : `${source.text}\n`;
  return {
    scorecard: compared.scorecard,
    snapshots: { file: snapshotFile, text: before + writeSnapshots(compared.news), added: compared.news.length },
  };
};

/**
 * Computes and judges the KPIs of a project.
 * @returns no scorecard when a definition has an error: nothing is computed from half a project
 * @throws OperationalError when data cannot be read, or an option names what is not there
 */
export const evaluateProject = async (folder: string, options: RunOptions = {}): Promise<EvaluateResult> => {
  const { diagnostics, scorecard, snapshots } = await run(folder, options);
  return { diagnostics, scorecard, snapshots };
};

/**
 * Evaluates a project and renders every report that it asks for.
 * @throws OperationalError as `evaluateProject`, or when a page is too large to be read
 */
export const reportProject = async (folder: string, options: RunOptions = {}): Promise<ReportResult> => {
  const { diagnostics, project, scorecard, snapshots } = await run(folder, options);
  if (scorecard === null || project === null) return { diagnostics, scorecard, snapshots, reports: [] };
  const { loadTemplates } = await import('./load/index.ts');
  const { largestPage, render } = await import('./render/index.ts');
  const templates = await loadTemplates();
  const reports = (project.reports ?? []).map((report) => render({ scorecard, report, templates }));
  for (const { file, text } of reports) refuseLarge(file, text, largestPage);
  return { diagnostics, scorecard, snapshots, reports };
};

/** A page that nobody can read is not a report, and half of one would hide the rest. */
const refuseLarge = (file: string, { length }: string, largest: number): void => {
  if (length > largest)
    throw new OperationalError(`the report ${file} would have ${length} characters, more than the ${largest} that can be read`, {
      help: 'Split it by audience, so that each page has fewer KPIs, or let the KPIs have fewer segments.',
    });
};

/** The files of a new project that runs at once, on generated sample data. */
export const newProject = async (request: {
  readonly name: string;
}): Promise<readonly { readonly path: string; readonly text: string }[]> => {
  const { sampleProject } = await import('./sample/index.ts');
  return sampleProject(request);
};
