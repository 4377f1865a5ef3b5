import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Kpi, Project } from '../../src/model/index.ts';
import { sampleProject } from '../../src/sample/index.ts';
import type { TextFile } from '../../src/sample/index.ts';

/** The definitions of a project as data. */
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
    kpis: sources.filter(({ path }) => path.startsWith('kpis/')).map(({ text }) => parse(text) as Kpi),
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
