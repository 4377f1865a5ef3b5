import type { Diagnostic } from './diagnostic/index.ts';
import { resolveViews } from './expression/index.ts';
import type { CompiledKpi, Definition, Kpi, Project, View } from './model/index.ts';

/** The definitions of a folder, as far as they are sound, and everything that was found in them. */
export interface Checked {
  readonly folder: string;
  readonly files: readonly string[];
  readonly project: Project | null;
  readonly kpis: readonly Kpi[];
  /** The project with its places, and the presets that it uses by the names by which it does. */
  readonly written: { readonly project: Definition<Project> | null; readonly presets: Readonly<Record<string, Definition>> };
  /** The KPIs with their places; what is inherited has its place at `extends`. */
  readonly definitions: readonly Definition<Kpi>[];
  /** By KPI that extends a metric of the catalogue: what it inherits, as paths such as `formula` and `metric.unit`. */
  readonly inherited: Readonly<Record<string, readonly string[]>>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The first two stages: load and validate.
 * @throws OperationalError when the folder or a file cannot be read
 */
export const loadAndValidate = async (folder: string): Promise<Checked> => {
  const { loadProject } = await import('./load/index.ts');
  const { validate } = await import('./validate/index.ts');
  const loaded = await loadProject(folder);
  const { project, kpis, inherited, diagnostics } = validate(loaded);
  const understood = [
    ...(loaded.project === null ? [] : [loaded.project]),
    ...Object.values(loaded.presets),
    ...Object.values(loaded.definitions).flat(),
  ];
  const files = [...new Set([...understood, ...loaded.diagnostics].map(({ source }) => source.path))];
  return {
    folder: loaded.folder,
    files,
    project: project?.value ?? null,
    kpis: kpis.map(({ value }) => value),
    written: { project, presets: loaded.presets },
    definitions: kpis,
    inherited,
    diagnostics,
  };
};

/** Nothing is computed from definitions of which one has an error. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some(({ severity }) => severity === 'error');

/** A sound project with its KPIs compiled. */
export interface Compiled {
  readonly project: Project;
  readonly views: Readonly<Record<string, View>>;
  readonly kpis: readonly CompiledKpi[];
}

/** The third stage, for definitions: every formula parsed and typed, every view resolved. */
export const compileProject = async (project: Project, documents: readonly Kpi[]): Promise<Compiled> => {
  const { compileKpi } = await import('./compile/index.ts');
  const { views } = resolveViews(project);
  return { project, views, kpis: documents.map((document) => compileKpi(document, views, project)) };
};
