import { instantText, parseInstant } from './calendar/index.ts';
import { OperationalError } from './diagnostic/index.ts';
import type { Diagnostic } from './diagnostic/index.ts';
import { resolveViews } from './expression/index.ts';
import type { CompiledKpi, Evaluation, Json, Kpi, Project, Scorecard, View } from './model/index.ts';

/**
 * The only place that knows the order of the stages: load, validate, compile, evaluate, judge, render. Each stage is
 * imported when its turn comes, so that checking definitions never pays for the engine.
 */

/** What a run may be asked for beside what the project says. */
export interface RunOptions {
  /** Only these KPIs; all when empty. */
  readonly kpis?: readonly string[];
  /** A local date or an ISO 8601 date-time; the project's `as_of`, else the newest timestamp in the data, when absent. */
  readonly asOf?: string | undefined;
  /** Files to read instead of the project's, by data set; absolute paths or globs. */
  readonly data?: Readonly<Record<string, string>>;
  /** Aborting it stops the engine and removes its temporary files; the run then fails. */
  readonly signal?: AbortSignal;
}

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
}

/** The reports of a project as texts; whoever asked for them writes them. */
export interface ReportResult extends EvaluateResult {
  readonly reports: readonly { readonly file: string; readonly text: string }[];
}

/** How one KPI is understood. */
export interface Explanation {
  readonly kpi: string;
  readonly title: string;
  readonly version: number;
  readonly definition: string;
  readonly formula: string;
  readonly json_logic: Json;
  /** Fields that are read, as `tickets.created_at`. */
  readonly inputs: readonly string[];
  /** One statement for each data set and time that the KPI reads. */
  readonly sql: readonly string[];
}

/** An explanation, or none when a definition has an error. */
export interface ExplainResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly explanation: Explanation | null;
}

interface Checked {
  readonly folder: string;
  readonly files: readonly string[];
  readonly project: Project | null;
  readonly kpis: readonly Kpi[];
  readonly diagnostics: readonly Diagnostic[];
}

const loadAndValidate = async (folder: string): Promise<Checked> => {
  const { loadProject } = await import('./load/index.ts');
  const { validate } = await import('./validate/index.ts');
  const loaded = await loadProject(folder);
  const { project, kpis, diagnostics } = validate(loaded);
  const understood = [...(loaded.project === null ? [] : [loaded.project]), ...Object.values(loaded.definitions).flat()];
  const files = [...new Set([...understood, ...loaded.diagnostics].map(({ source }) => source.path))];
  return { folder: loaded.folder, files, project: project?.value ?? null, kpis: kpis.map(({ value }) => value), diagnostics };
};

const hasErrors = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some(({ severity }) => severity === 'error');

/**
 * Checks all definitions of a project: YAML, schemas, rules, formulas. Reads no data.
 * @throws OperationalError when the folder or a file cannot be read
 */
export const checkProject = async (folder: string): Promise<CheckResult> => {
  const { diagnostics, files } = await loadAndValidate(folder);
  return { diagnostics, files };
};

/** A sound project with its KPIs compiled. */
interface Compiled {
  readonly project: Project;
  readonly views: Readonly<Record<string, View>>;
  readonly kpis: readonly CompiledKpi[];
}

const compile = async (project: Project, documents: readonly Kpi[]): Promise<Compiled> => {
  const { compileKpi } = await import('./compile/index.ts');
  const { views } = resolveViews(project);
  return { project, views, kpis: documents.map((document) => compileKpi(document, views, project)) };
};

const chosen = (kpis: readonly CompiledKpi[], ids: readonly string[] = []): readonly CompiledKpi[] => {
  const known = new Set(kpis.map(({ document }) => document.kpi));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0)
    throw new OperationalError(`there is no KPI ${unknown.join(', ')}`, { help: `The project has: ${[...known].join(', ')}.` });
  return ids.length === 0 ? kpis : kpis.filter(({ document }) => ids.includes(document.kpi));
};

const asOfOf = (project: Project, { asOf = project.as_of }: RunOptions): bigint | undefined => {
  if (asOf === undefined) return undefined;
  const micros = parseInstant(asOf, project.timezone);
  if (micros === null)
    throw new OperationalError(`as_of "${asOf}" is no instant`, {
      help: 'Write a date such as 2026-03-01, or a date-time such as 2026-03-01T09:00.',
    });
  return micros;
};

/** Puts the caller's files in the place of the project's. */
const withFiles = (project: Project, data: Readonly<Record<string, string>> = {}): Project => {
  const unknown = Object.keys(data).filter((name) => !Object.hasOwn(project.data, name));
  if (unknown.length > 0)
    throw new OperationalError(`there is no data set ${unknown.join(', ')}`, {
      help: `The project has: ${Object.keys(project.data).join(', ')}.`,
    });
  return {
    ...project,
    data: Object.fromEntries(
      Object.entries(project.data).map(([name, dataSet]) => [
        name,
        Object.hasOwn(data, name) ? { ...dataSet, files: data[name] ?? dataSet.files } : dataSet,
      ]),
    ),
  };
};

/** The folder above a path or glob: whoever names a file on the command line allows its folder. */
const folderAbove = (glob: string): string => {
  const fixed = glob.replaceAll('\\', '/').replace(/[*?[{].*$/s, '');
  return fixed.slice(0, fixed.lastIndexOf('/') + 1) || '/';
};

/** Reads the data sets that the KPIs use and measures the chosen ones, in an engine that lives as long as this call. */
const evaluateCompiled = async (folder: string, { project, views, kpis }: Compiled, options: RunOptions): Promise<Evaluation> => {
  const { neededFields, planMeasures, planRead, readSql } = await import('./compile/index.ts');
  const { describeData, measure, openEngine, readData } = await import('./evaluate/index.ts');
  const { duckdb } = await import('./expression/index.ts');
  const wanted = chosen(kpis, options.kpis);
  const asOf = asOfOf(project, options);
  const roots = Object.values(options.data ?? {}).map(folderAbove);
  const needed = neededFields(kpis, views);

  const engine = await openEngine();
  const stop = (): void => void engine.close();
  options.signal?.addEventListener('abort', stop);
  try {
    options.signal?.throwIfAborted();
    const sets = [];
    for (const [name, dataSet] of Object.entries(project.data)) {
      // A data set may be named as a property that every object has.
      const fields = Object.hasOwn(needed, name) ? needed[name] : undefined;
      if (fields === undefined) continue;
      const data = await describeData(engine, { folder, roots }, name, dataSet);
      const { plan } = planRead({ name, dataSet, timezone: project.timezone, columns: data.columns, needed: fields });
      sets.push({ data, plan, sql: readSql(plan, duckdb) });
    }
    const { asOfMicros, profile, reports } = await readData(engine, sets, asOf === undefined ? {} : { asOf });
    const oldest = Object.values(profile).flatMap((range) => (range === null ? [] : [range.minMicros]));
    const plan = planMeasures({
      kpis: wanted,
      views,
      available: Object.fromEntries(sets.map(({ plan: { dataSet, fields } }) => [dataSet, fields.map((field) => field.name)])),
      zone: project.timezone,
      weekStart: project.week_starts ?? 'monday',
      asOfMicros,
      ...(oldest.length === 0 ? {} : { fromMicros: oldest.reduce((low, next) => (next < low ? next : low)) }),
      dialect: duckdb,
    });
    return { asOf: instantText(asOfMicros, project.timezone), data: reports, measurements: await measure(engine, plan) };
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await engine.close();
  }
};

/** Loads, validates, compiles, evaluates and judges; the project comes along for those who render. */
const run = async (folder: string, options: RunOptions): Promise<EvaluateResult & { readonly project: Project | null }> => {
  const { project: written, kpis, diagnostics, folder: root } = await loadAndValidate(folder);
  if (written === null || hasErrors(diagnostics)) return { diagnostics, project: null, scorecard: null };
  const { judge } = await import('./judge/index.ts');
  const project = withFiles(written, options.data);
  const compiled = await compile(project, kpis);
  const evaluation = await evaluateCompiled(root, compiled, options);
  return { diagnostics, project, scorecard: judge({ project, kpis: chosen(compiled.kpis, options.kpis), evaluation }) };
};

/**
 * Computes and judges the KPIs of a project.
 * @returns no scorecard when a definition has an error: nothing is computed from half a project
 * @throws OperationalError when data cannot be read, or an option names what is not there
 */
export const evaluateProject = async (folder: string, options: RunOptions = {}): Promise<EvaluateResult> => {
  const { diagnostics, scorecard } = await run(folder, options);
  return { diagnostics, scorecard };
};

/**
 * Evaluates a project and renders every report that it asks for.
 * @throws OperationalError as `evaluateProject`, or when a page is too large to be read
 */
export const reportProject = async (folder: string, options: RunOptions = {}): Promise<ReportResult> => {
  const { diagnostics, project, scorecard } = await run(folder, options);
  if (scorecard === null || project === null) return { diagnostics, scorecard, reports: [] };
  const { loadTemplates } = await import('./load/index.ts');
  const { largestPage, render } = await import('./render/index.ts');
  const templates = await loadTemplates();
  const reports = (project.reports ?? []).map((report) => render({ scorecard, report, templates }));
  for (const { file, text } of reports) refuseLarge(file, text, largestPage);
  return { diagnostics, scorecard, reports };
};

/** A page that nobody can read is not a report, and half of one would hide the rest. */
const refuseLarge = (file: string, { length }: string, largest: number): void => {
  if (length > largest)
    throw new OperationalError(`the report ${file} would have ${length} characters, more than the ${largest} that can be read`, {
      help: 'Split it by audience, so that each page has fewer KPIs, or let the KPIs have fewer segments.',
    });
};

/**
 * Explains one KPI without reading data: its formula in both forms, the fields that it needs and the SQL that computes it.
 * @param options.asOf bounds the clock changes that the SQL spells out; the project's `as_of` goes before it
 * @throws OperationalError when there is no such KPI
 */
export const explainKpi = async (folder: string, id: string, options: { readonly asOf: string }): Promise<ExplainResult> => {
  const { project, kpis, diagnostics } = await loadAndValidate(folder);
  if (project === null || hasErrors(diagnostics)) return { diagnostics, explanation: null };
  const { explainSql, neededFields } = await import('./compile/index.ts');
  const { dataSetFields, duckdb } = await import('./expression/index.ts');
  const { views, kpis: compiled } = await compile(project, kpis);
  const [kpi] = chosen(compiled, [id]);
  if (kpi === undefined) return { diagnostics, explanation: null };
  const asOfMicros = asOfOf(project, {}) ?? asOfOf(project, options) ?? 0n;
  const { document, definition, text, jsonLogic } = kpi;
  const sql = explainSql(kpi, {
    views,
    available: Object.fromEntries(Object.entries(project.data).map(([name, dataSet]) => [name, Object.keys(dataSetFields(name, dataSet))])),
    zone: project.timezone,
    weekStart: project.week_starts ?? 'monday',
    asOfMicros,
    fromMicros: asOfMicros - explainedMicros,
    dialect: duckdb,
  });
  const inputs = Object.entries(neededFields([kpi], views)).flatMap(([dataSet, fields]) => fields.map((field) => `${dataSet}.${field}`));
  return {
    diagnostics,
    explanation: {
      kpi: document.kpi,
      title: document.title,
      version: document.version,
      definition,
      formula: text,
      json_logic: jsonLogic,
      inputs,
      sql,
    },
  };
};

/** A year of clock changes is enough to show how local time is found. */
const explainedMicros = 365n * 86_400n * 1_000_000n;

/** The files of a new project that runs at once, on generated sample data. */
export const newProject = async (request: {
  readonly name: string;
}): Promise<readonly { readonly path: string; readonly text: string }[]> => {
  const { sampleProject } = await import('./sample/index.ts');
  return sampleProject(request);
};
