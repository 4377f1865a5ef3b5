import { describe, expect, it } from 'vitest';
import { checkFormula, checkRow, resolveViews } from '../../src/expression/index.ts';
import { entities } from '../../src/model/index.ts';
import type { EntityName } from '../../src/model/index.ts';
import { sampleFiles, sampleHistory } from '../../src/sample/index.ts';
import { exampleProject, newProject } from './project-files.ts';
import type { ProjectFiles } from './project-files.ts';

const size = { months: 6, scale: 0.1 };
const written = [...sampleFiles(1, size), sampleHistory(1, size)];
const headers = new Map(written.map(({ path, text }) => [path, (text.split('\n')[0] ?? '').split(',')]));

const projects: readonly (readonly [string, ProjectFiles])[] = [
  ['the example', exampleProject],
  ['a new project', newProject],
];

describe.each(projects)('%s', (_, { project, kpis, sources }) => {
  const { views, problems } = resolveViews(project);

  it('declares views without a problem', () => {
    expect(problems).toEqual([]);
  });

  it.each(kpis.map((kpi) => [kpi.kpi, kpi] as const))('has a formula that means something: %s', (_name, kpi) => {
    const { formula, problems: mistakes } = checkFormula(kpi.formula, views, kpi.with);
    expect(mistakes).toEqual([]);
    expect(formula).not.toBeNull();
  });

  it('reads only columns that its files have, each as a text or as the type of its field', () => {
    for (const [name, { files, fields = {} }] of Object.entries(project.data)) {
      const columns = Object.fromEntries((headers.get(String(files)) ?? []).map((column) => [column, 'text' as const]));
      for (const [field, mapping] of Object.entries(fields)) {
        const { expression, problems: mistakes } = checkRow(typeof mapping === 'string' ? mapping : mapping.from, columns);
        expect(mistakes).toEqual([]);
        expect(['text', entities[name as EntityName].fields[field]?.type]).toContain(expression?.type);
      }
    }
  });

  it('maps the words of its system completely', () => {
    const { status, channel } = project.data['tickets']?.fields ?? {};
    expect(typeof status === 'object' && Object.keys(status.map ?? {})).toEqual(
      expect.arrayContaining(['Closed', 'Resolved', 'Cancelled']),
    );
    expect(typeof channel === 'object' && channel.otherwise).toBe('other');
  });

  it('gives every KPI an objective that it declares and every report a reader', () => {
    for (const { objective } of kpis) expect(Object.keys(project.objectives)).toContain(objective);
    for (const { audience } of project.reports ?? []) expect(kpis.some((kpi) => kpi.audience.includes(audience ?? ''))).toBe(true);
  });

  it('names each KPI after its file and points editors at the schema', () => {
    const files = sources.filter(({ path }) => path.startsWith('kpis/'));
    expect(files.map(({ path }) => path)).toEqual(kpis.map(({ kpi }) => `kpis/${kpi}.yaml`));
    for (const { text } of sources) expect(text).toMatch(/^# yaml-language-server: \$schema=\S+\.schema\.json\n/);
  });
});

it('KPIs start from the catalogue, and some have a formula of their own', () => {
  const own = exampleProject.kpis.filter((kpi) => kpi.extends === undefined);
  expect(own.length).toBeGreaterThan(2);
  expect(exampleProject.kpis.length - own.length).toBeGreaterThan(8);
});

it('the example shows every kind of target, baseline, cadence and both forms of a formula', () => {
  const { kpis } = exampleProject;
  const targets = kpis.flatMap(({ target }) => Object.keys(target ?? { none: true }));
  expect(targets).toEqual(
    expect.arrayContaining(['at_least', 'at_most', 'between', 'improve', 'near', 'by', 'milestones', 'segments', 'none']),
  );
  expect(kpis.flatMap(({ baseline }) => Object.keys(baseline ?? {}))).toEqual(expect.arrayContaining(['value', 'period', 'periods']));
  expect(kpis.map(({ cadence }) => (typeof cadence === 'string' ? cadence : cadence.review))).toEqual(
    expect.arrayContaining(['weekly', 'monthly', 'quarterly']),
  );
  expect(new Set(kpis.map(({ formula }) => typeof formula))).toEqual(new Set(['string', 'object']));
});
