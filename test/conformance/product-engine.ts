import { parseInstant } from '../../src/calendar/index.ts';
import { planMeasures } from '../../src/compile/index.ts';
import { type Engine, measure } from '../../src/evaluate/index.ts';
import { duckdb } from '../../src/expression/index.ts';
import type { Cadence, CompiledKpi, Formula, RowExpression, View } from '../../src/model/index.ts';
import { asOf, type FormulaEngine, type Table, viewOf } from './conformance-case.ts';
import { tableSql } from './table-sql.ts';

const field = (name: string, type: 'timestamp' | 'boolean'): RowExpression => ({
  kind: 'field',
  name,
  type,
  origin: { kind: 'text', start: 0, end: 0 },
});

/** How the rows come to be in their one period. */
export interface Path {
  readonly cadence: Cadence;
  readonly time: View['time']['kind'];
}

/** All rows in one period: they share an instant, and are told from the row that keeps the period there when the table is empty. */
const view = (table: Table, time: Path['time']): View => ({
  ...viewOf(table),
  condition: field('_real', 'boolean'),
  time:
    time === 'flow'
      ? { kind: 'flow', at: field('_at', 'timestamp') }
      : { kind: 'stock', from: field('_at', 'timestamp'), until: field('_until', 'timestamp') },
});

const kpiOf = (formula: Formula, cadence: Cadence): CompiledKpi => ({
  document: {
    kpi: 'case',
    version: 1,
    title: 'case',
    objective: 'test',
    owner: 'test',
    metric: { id: 'case', unit: 'count', direction: 'demand' },
    formula: 'count(rows)',
    audience: ['test'],
    cadence: 'monthly',
  },
  formula,
  text: '',
  jsonLogic: null,
  definition: '',
  cadence,
  clock: null,
  dataSets: [],
  segmentSets: [],
});

/** Runs formulas as the product does: a fused plan, its SQL, and the arithmetic over the measured cells. */
export const productEngine = (engine: Engine, { cadence, time }: Path): FormulaEngine => ({
  formula: async (formula, table) => {
    const instant = `make_timestamp(${parseInstant('2026-01-01T00:00:00Z', 'UTC')})`;
    await engine.run(tableSql('cases', table));
    await engine.run(`CREATE OR REPLACE TABLE rows AS
      SELECT *, ${instant} AS _at, CAST(NULL AS TIMESTAMP) AS _until, true AS _real FROM cases
      UNION ALL BY NAME SELECT ${instant} AS _at, false AS _real`);
    const plan = planMeasures({
      kpis: [kpiOf(formula, cadence)],
      views: { rows: view(table, time) },
      available: { rows: [...Object.keys(table.fields), '_at', '_until', '_real'] },
      zone: 'UTC',
      weekStart: 'monday',
      asOfMicros: parseInstant(asOf, 'UTC') ?? 0n,
      dialect: duckdb,
    });
    const [measurement] = await measure(engine, plan);
    const [point] = measurement?.series ?? [];
    if (point === undefined) throw new Error('the formula was not measured');
    return point.value;
  },
});
