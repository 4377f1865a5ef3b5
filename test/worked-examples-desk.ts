import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { evaluateProject, type RunOptions, type Scorecard, type ScorecardKpi } from '../src/index.ts';
import type { Cell, DataSet, Kpi, Project } from '../src/model/index.ts';

/** A row as a test writes it; a field that is not there is an empty cell. */
export type Row = Readonly<Record<string, Cell>>;

/** A KPI as a test writes it: everything but the formula has a default. */
export type TestKpi = Pick<Kpi, 'formula'> & Partial<Kpi>;

/** A project of one file a data set, written whole into a folder of its own. */
export interface Desk {
  readonly timezone?: string;
  readonly asOf?: string;
  /** Rows by data set, or the text of its CSV file. */
  readonly data: Readonly<Record<string, readonly Row[] | string>>;
  /** What `goodhart.yaml` says of a data set beside its file. */
  readonly sets?: Readonly<Record<string, Partial<DataSet>>>;
  readonly views?: Project['views'];
  readonly reports?: Project['reports'];
  /** Further keys of `goodhart.yaml`. */
  readonly project?: Partial<Project>;
  readonly kpis: Readonly<Record<string, TestKpi>>;
  /** Further files, by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** `count` rows, each made from its number. */
export const rows = (count: number, row: (index: number) => Row): readonly Row[] => Array.from({ length: count }, (_, index) => row(index));

const quoted = (cell: Cell | undefined): string => (cell === undefined || cell === null ? '' : `"${String(cell).replaceAll('"', '""')}"`);

/** Rows as CSV; the columns are those of any row. */
export const csv = (table: readonly Row[]): string => {
  const columns = [...new Set(table.flatMap((row) => Object.keys(row)))];
  return [columns, ...table.map((row) => columns.map((column) => quoted(row[column])))].map((cells) => `${cells.join(',')}\n`).join('');
};

const document = (kpi: string, given: TestKpi): Kpi => ({
  kpi,
  version: 1,
  title: kpi,
  objective: 'test',
  owner: 'tester',
  metric: { id: 'metric', unit: 'count', direction: 'lower' },
  audience: ['tester'],
  cadence: 'monthly',
  ...given,
});

const projectOf = ({ timezone = 'UTC', asOf, data, sets = {}, views, reports, project = {} }: Desk): Project => ({
  project: 'worked-example',
  timezone,
  ...(asOf === undefined ? {} : { as_of: asOf }),
  objectives: { test: 'The figures are right' },
  data: Object.fromEntries(Object.keys(data).map((name) => [name, { files: `data/${name}.csv`, ...sets[name] }])),
  ...(views === undefined ? {} : { views }),
  ...(reports === undefined ? {} : { reports }),
  ...project,
});

/** The files of a project; YAML is a superset of JSON. */
const filesOf = (desk: Desk): Readonly<Record<string, string | Uint8Array>> => ({
  'goodhart.yaml': JSON.stringify(projectOf(desk)),
  ...Object.fromEntries(Object.entries(desk.kpis).map(([name, kpi]) => [`kpis/${name}.yaml`, JSON.stringify(document(name, kpi))])),
  ...Object.fromEntries(
    Object.entries(desk.data).map(([name, table]) => [`data/${name}.csv`, typeof table === 'string' ? table : csv(table)]),
  ),
  ...desk.files,
});

/** Hands the folder of a desk over and removes it afterwards. */
export const inProject = async <T>(desk: Desk, use: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'worked-example-'));
  try {
    for (const [path, content] of Object.entries(filesOf(desk))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The scorecard of a desk, by the door that every user of the library takes. */
export const scorecardOf = (desk: Desk, options: RunOptions = {}): Promise<Scorecard> =>
  inProject(desk, async (folder) => {
    const { scorecard, diagnostics } = await evaluateProject(folder, options);
    if (scorecard === null) throw new Error(JSON.stringify(diagnostics.map(({ code, message }) => [code, message])));
    return scorecard;
  });

/** The only KPI of a desk. */
export const kpiOf = async (desk: Omit<Desk, 'kpis'>, kpi: TestKpi): Promise<ScorecardKpi> => {
  const { kpis } = await scorecardOf({ ...desk, kpis: { kpi } });
  const [only] = kpis;
  if (only === undefined) throw new Error('the scorecard has no KPI');
  return only;
};

/** `2026-03: 12.5 (n 8)`: one line a period. */
export const lines = ({ series }: Pick<ScorecardKpi, 'series'>): readonly string[] =>
  series.map(({ period, value, n, complete }) => `${period}${complete ? '' : ' open'}: ${value} (n ${n})`);
