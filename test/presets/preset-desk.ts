import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { type DataReport, type DataSource, type DataSet, entityOf, type EntityName, type Project } from '../../src/model/index.ts';
import { evaluateProject } from '../../src/index.ts';
import { planSources } from '../../src/compile/index.ts';
import { describeData, openEngine, readData } from '../../src/evaluate/index.ts';
import { duckdb } from '../../src/expression/index.ts';
import { loadProject } from '../../src/load/index.ts';
import { validate } from '../../src/validate/index.ts';

/** The folder of the fixtures of presets. */
export const fixtures: string = resolve(import.meta.dirname, '../fixtures/presets');

/** A data set as a user writes it, with the path of a fixture in place of files of a project. */
export type Given = Omit<DataSet, 'files' | 'also'> & {
  readonly files: string;
  readonly also?: readonly (Omit<DataSource, 'files'> & { readonly files: string })[];
};

/** What a preset made of a file: its rows with every field that the file gives, and the report. */
export interface Mapped {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly report: DataReport;
}

/** Runs something in a project of one data set, whose files are copied in; removes it afterwards. */
export const inPresetProject = async <T>(
  set: string,
  { files, also = [], ...source }: Given,
  use: (folder: string) => Promise<T>,
  more: Partial<Project> = {},
): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'preset-'));
  try {
    mkdirSync(join(folder, 'kpis'));
    const copied = (file: string): string => {
      cpSync(file.startsWith('/') ? file : join(fixtures, file), join(folder, basename(file)));
      return basename(file);
    };
    const dataSet = {
      ...source,
      files: copied(files),
      ...(also.length === 0 ? {} : { also: also.map((one) => ({ ...one, files: copied(one.files) })) }),
    };
    const project = { project: 'p', timezone: 'Europe/Amsterdam', objectives: { test: 'x' }, data: { [set]: dataSet }, ...more };
    writeFileSync(join(folder, 'goodhart.yaml'), JSON.stringify(project));
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const shown = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);

/** The rows that a data set becomes, fields that are missing left out. */
export const mapped = (set: EntityName, given: Given): Promise<Mapped> =>
  inPresetProject(set, given, async (folder) => {
    const { project, diagnostics } = validate(await loadProject(folder));
    // A project without KPIs is a mistake of its own, which is not what these tests are about.
    const found = diagnostics.filter(({ code }) => code !== 'no-kpis');
    if (project === null || found.length > 0)
      throw new Error(JSON.stringify(found.map(({ code, message, help }) => [code, message, help])));
    const dataSet = project.value.data[set];
    const entity = entityOf(set);
    if (dataSet === undefined || entity === undefined) throw new Error(`there is no ${set}`);
    const engine = await openEngine();
    try {
      const data = await describeData(engine, { folder, roots: [] }, set, dataSet);
      const own = Object.keys(dataSet.fields ?? {});
      const needed = [...new Set([...Object.keys(entity.fields), ...own])];
      const columnsOf = data.map((source) => source.columns);
      const { parts, ...planned } = planSources(
        { name: set, dataSet, timezone: project.value.timezone, columns: columnsOf, needed },
        duckdb,
      );
      const { plan } = planned;
      const sources = parts.flatMap((part, at) => (data[at] ? [{ ...part, data: data[at] }] : []));
      const { reports } = await readData(engine, [{ ...planned, parts: sources }], { asOf: 4_000_000_000_000_000n });
      const instants = new Set(plan.fields.filter(({ type }) => type === 'timestamp').map(({ name }) => name));
      const columns = plan.fields.map(({ name }) =>
        instants.has(name) ? `strftime("${name}", '%Y-%m-%dT%H:%M:%SZ') AS "${name}"` : `"${name}"`,
      );
      const rows = await engine.rows(`SELECT ${columns.join(', ')} FROM "${set}" ORDER BY "_row"`);
      const report = reports[set];
      if (report === undefined) throw new Error('there is no report');
      return {
        report,
        rows: rows.map((row) =>
          Object.fromEntries(Object.entries(row).flatMap(([name, value]) => (value === null ? [] : [[name, shown(value)]]))),
        ),
      };
    } finally {
      await engine.close();
    }
  });

/** A golden table: one line a row, the named fields with ` | ` between them, `-` for a missing one. */
export const table = (rows: Mapped['rows'], ...fields: readonly string[]): readonly string[] =>
  rows.map((row) => fields.map((field) => String(row[field] ?? '-')).join(' | '));

/** What the report says is wrong: `code field count: first text`. */
export const issues = ({ issues: found }: DataReport): readonly string[] =>
  found
    .filter(({ code }) => code !== 'unusable-mapping' && code !== 'absent-column')
    .map(({ code, field, count, samples: [first] }) =>
      [code, field, `${count}:`, first?.text].filter((part) => part !== undefined).join(' '),
    );

/** The values of formulas over a data set, by the door that users take: a project, its KPIs, a scorecard. */
export const kpiValues = (
  set: EntityName,
  given: Given,
  formulas: Readonly<Record<string, string>>,
  more: Partial<Project> = {},
): Promise<Readonly<Record<string, number | null>>> =>
  inPresetProject(
    set,
    given,
    async (folder) => {
      for (const [kpi, formula] of Object.entries(formulas)) {
        const metric = { id: 'm', unit: 'count', direction: 'lower' };
        const document = {
          kpi,
          version: 1,
          title: kpi,
          objective: 'test',
          owner: 'o',
          metric,
          formula,
          audience: ['a'],
          cadence: 'to_date',
        };
        writeFileSync(join(folder, `kpis/${kpi}.yaml`), JSON.stringify(document));
      }
      const { scorecard, diagnostics } = await evaluateProject(folder);
      if (scorecard === null) throw new Error(JSON.stringify(diagnostics.map(({ code, message }) => [code, message])));
      return Object.fromEntries(scorecard.kpis.map(({ kpi, series }) => [kpi, series.at(-1)?.value ?? null]));
    },
    more,
  );
