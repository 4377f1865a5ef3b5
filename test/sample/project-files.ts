import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadCatalogue } from '../../src/load/index.ts';
import type { Definition, Kpi, Project } from '../../src/model/index.ts';
import { sampleProject } from '../../src/sample/index.ts';
import type { TextFile } from '../../src/sample/index.ts';
import { extendKpi } from '../../src/validate/extends/extend-kpi.ts';

const { metrics } = await loadCatalogue();
const shipped = { ids: [], read: Object.fromEntries(metrics.map((metric) => [metric.value.catalogue, metric])) };

/** A KPI with what it inherits from the catalogue. */
const wholeKpi = (text: string): Kpi => extendKpi({ value: parse(text) as Kpi } as Definition<Kpi>, shipped).definition.value as Kpi;

/** The definitions of a project as data, what KPIs inherit put in. */
export interface ProjectFiles {
  readonly project: Project;
  readonly kpis: readonly Kpi[];
  /** All definition files. */
  readonly sources: readonly TextFile[];
}

const projectFrom = (files: readonly TextFile[]): ProjectFiles => {
  const sources = files.filter(({ path }) => path.endsWith('.yaml'));
  return {
    sources,
    project: parse(sources.find(({ path }) => path === 'goodhart.yaml')?.text ?? '') as Project,
    kpis: sources.filter(({ path }) => path.startsWith('kpis/')).map(({ text }) => wholeKpi(text)),
  };
};

const folder = join(import.meta.dirname, '../../examples/service-desk');

/** `examples/service-desk`, as it stands in the repository. */
export const exampleProject: ProjectFiles = projectFrom(
  ['goodhart.yaml', ...readdirSync(join(folder, 'kpis')).map((name) => `kpis/${name}`)].map((path) => ({
    path,
    text: readFileSync(join(folder, path), 'utf8'),
  })),
);

/** What `goodhart init` writes. */
export const newProject: ProjectFiles = projectFrom(sampleProject({ name: 'desk' }));
