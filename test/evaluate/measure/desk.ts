import { parseInstant } from '../../../src/calendar/index.ts';
import {
  compileKpi,
  derivationsFor,
  deriveSql,
  neededFields,
  planDerivations,
  planMeasures,
  withDerived,
} from '../../../src/compile/index.ts';
import type { Engine } from '../../../src/evaluate/engine/engine.ts';
import { openEngine } from '../../../src/evaluate/engine/open-engine.ts';
import { measure } from '../../../src/evaluate/measure/measure.ts';
import { duckdb, resolveViews } from '../../../src/expression/index.ts';
import { entities } from '../../../src/model/index.ts';
import type {
  Cadence,
  CompiledKpi,
  DerivationPlan,
  FieldsByDataSet,
  Json,
  Kpi,
  Measurement,
  MeasurePlan,
  Project,
  WeekStart,
} from '../../../src/model/index.ts';

/** A cell as a test writes it; an instant is an ISO text, local to the zone of the desk when it has no offset. */
export type TestCell = boolean | number | string | null;

export interface TestKpi {
  readonly formula: string | { readonly [operator: string]: Json };
  readonly cadence?: Cadence;
  readonly segment?: Kpi['segment'];
}

/** A small world: tables, KPIs, a zone and an instant of judgement. */
export interface Desk {
  readonly timezone?: string;
  readonly weekStarts?: WeekStart;
  readonly asOf: string;
  /** Column and type by table. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, 'BOOLEAN' | 'BIGINT' | 'DOUBLE' | 'VARCHAR' | 'TIMESTAMP'>>>>;
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, TestCell>>[]>>;
  readonly kpis: Readonly<Record<string, TestKpi>>;
  readonly views?: Project['views'];
  /** Runs after the tables are filled. */
  readonly prepare?: string;
}

export const microsOf = (text: string, zone: string): bigint => {
  const micros = parseInstant(text, zone);
  if (micros === null) throw new Error(`not an instant: ${text}`);
  return micros;
};

const zoneOf = ({ timezone = 'UTC' }: Desk): string => timezone;

const literal = (cell: TestCell | undefined, type: string, zone: string): string => {
  if (cell === null || cell === undefined) return 'NULL';
  if (type === 'TIMESTAMP') return `make_timestamp(${microsOf(String(cell), zone)})`;
  if (type === 'DOUBLE') return `CAST('${cell}' AS DOUBLE)`;
  return typeof cell === 'string' ? duckdb.text(cell) : String(cell);
};

const fill = async (engine: Engine, desk: Desk): Promise<void> => {
  for (const [table, columns] of Object.entries(desk.columns)) {
    const names = Object.entries(columns);
    const definition = names.map(([name, type]) => `${duckdb.identifier(name)} ${type}`).join(', ');
    await engine.run(`CREATE TABLE ${duckdb.identifier(table)} (_row BIGINT, ${definition})`);
    const rows = (desk.rows[table] ?? []).map(
      (row, index) => `(${[String(index), ...names.map(([name, type]) => literal(row[name], type, zoneOf(desk)))].join(', ')})`,
    );
    for (let start = 0; start < rows.length; start += 1000) {
      await engine.run(`INSERT INTO ${duckdb.identifier(table)} VALUES ${rows.slice(start, start + 1000).join(', ')}`);
    }
  }
  if (desk.prepare === undefined) return;
  await engine.run(desk.prepare);
  for (const table of Object.keys(desk.columns)) await engine.run(`UPDATE ${duckdb.identifier(table)} SET _row = rowid`);
};

const types = { BOOLEAN: 'boolean', BIGINT: 'integer', DOUBLE: 'number', VARCHAR: 'text', TIMESTAMP: 'timestamp' } as const;

const projectOf = (desk: Desk): Project => ({
  project: 'test',
  timezone: zoneOf(desk),
  objectives: {},
  data: Object.fromEntries(
    Object.entries(desk.columns).map(([table, columns]) => {
      const canonical: Readonly<Record<string, unknown>> = Object.entries(entities).find(([name]) => name === table)?.[1].fields ?? {};
      const own = Object.entries(columns).filter(([name]) => !Object.hasOwn(canonical, name));
      return [
        table,
        { files: `${table}.csv`, fields: Object.fromEntries(own.map(([name, type]) => [name, { from: name, type: types[type] }])) },
      ];
    }),
  ),
  ...(desk.views === undefined ? {} : { views: desk.views }),
});

const document = (kpi: string, { formula, cadence = 'monthly', segment }: TestKpi): Kpi => ({
  kpi,
  version: 1,
  title: kpi,
  objective: 'test',
  owner: 'test',
  metric: { id: kpi, unit: 'count', direction: 'demand' },
  formula,
  audience: [],
  cadence,
  ...(segment === undefined ? {} : { segment }),
});

/** The KPIs of a desk, compiled. */
export const compileDesk = (desk: Desk): readonly CompiledKpi[] => {
  const project = projectOf(desk);
  const { views, problems } = resolveViews(project);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return Object.entries(desk.kpis).map(([name, kpi]) => compileKpi(document(name, kpi), views, project));
};

const columnsOf = (desk: Desk): FieldsByDataSet =>
  Object.fromEntries(Object.entries(desk.columns).map(([table, columns]) => [table, Object.keys(columns)]));

const derivationOf = (desk: Desk): DerivationPlan => {
  const needed = neededFields(compileDesk(desk), resolveViews(projectOf(desk)).views);
  const given = columnsOf(desk);
  return planDerivations({ derivations: derivationsFor(needed, given), needed, given });
};

/** The plan of a desk. */
export const planDesk = (desk: Desk): MeasurePlan =>
  planMeasures({
    kpis: compileDesk(desk),
    views: resolveViews(projectOf(desk)).views,
    available: withDerived(columnsOf(desk), derivationOf(desk).derived),
    zone: zoneOf(desk),
    weekStart: desk.weekStarts ?? 'monday',
    asOfMicros: microsOf(desk.asOf, zoneOf(desk)),
    dialect: duckdb,
  });

/** Opens an engine with the tables of a desk, hands it over and closes it. */
export const withDesk = async <T>(desk: Desk, work: (engine: Engine) => Promise<T>, threads?: number): Promise<T> => {
  const engine = await openEngine(threads === undefined ? {} : { threads });
  try {
    await fill(engine, desk);
    for (const sql of deriveSql(derivationOf(desk), columnsOf(desk), microsOf(desk.asOf, zoneOf(desk)), duckdb)) await engine.run(sql);
    return await work(engine);
  } finally {
    await engine.close();
  }
};

/** Measures every KPI of a desk, by name. */
export const measureDesk = async (desk: Desk, threads?: number): Promise<Readonly<Record<string, Measurement>>> => {
  const measurements = await withDesk(desk, (engine) => measure(engine, planDesk(desk)), threads);
  return Object.fromEntries(measurements.map((measurement) => [measurement.kpi, measurement]));
};

/** `2026-03: 12.5 (n 8)`: one line a period. */
export const lines = (measurement: Measurement | undefined): readonly string[] =>
  measurement?.series.map(({ period, value, n, complete }) => `${period}${complete ? '' : ' open'}: ${value} (n ${n})`) ?? [];
