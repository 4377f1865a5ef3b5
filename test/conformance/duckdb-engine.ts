import type { DuckDBConnection } from '@duckdb/node-api';
import { duckdb, evaluateScalar, aggregatesOf, aggregateKey, rowSql } from '../../src/expression/index.ts';
import type { Aggregate, AggregateFunction, Cell, RowExpression } from '../../src/model/index.ts';
import { asOf, type ConformanceEngine, type Table } from './conformance-case.ts';
import { tableSql } from './table-sql.ts';

const sqlOf = (expression: RowExpression): string => rowSql(expression, { dialect: duckdb, field: duckdb.identifier });

const toCell = (value: unknown): Cell => (typeof value === 'bigint' ? Number(value) : (value as Cell));

/** The plain SQL of each aggregate over a sub-select that has the arguments as `a` and `b`. */
const aggregateSql: Readonly<Record<AggregateFunction, (fraction: number) => string>> = {
  count: () => 'count(*)',
  sum: () => 'sum(a)',
  avg: () => 'avg(a)',
  min: () => 'min(a)',
  max: () => 'max(a)',
  median: () => 'quantile_disc(a, 0.5)',
  percentile: (fraction) => `quantile_disc(a, ${fraction})`,
  distinct: () => 'count(DISTINCT a)',
  share: () => '100e0 * count(*) FILTER (WHERE a) / nullif(count(a), 0)',
  top_share: () => 'NULL',
  km_median: () => 'NULL',
};

/** Kaplan-Meier over whole microseconds; a product in doubles may miss one half by its last digit, hence the margin. */
const kaplanMeierSql = (source: string): string => `
  WITH waits AS (
    SELECT coalesce(epoch_us(b), epoch_us(TIMESTAMP '${asOf.replace('Z', '')}')) - epoch_us(a) AS wait, b IS NOT NULL AS ended
    FROM (${source}) WHERE a IS NOT NULL
  ), steps AS (
    SELECT wait, count(*) FILTER (WHERE ended) AS ends, (SELECT count(*) FROM waits AS later WHERE later.wait >= waits.wait) AS waiting
    FROM waits GROUP BY wait
  ), survival AS (
    SELECT wait, ends, product(1 - ends / waiting::DOUBLE) OVER (ORDER BY wait) AS waiting_longer FROM steps
  )
  SELECT min(wait) / 3.6e9 FROM survival WHERE ends > 0 AND waiting_longer <= 0.5 + 1e-9`;

/** The decimals as they are written: whole numbers, no rounding of doubles. */
const topShareSql = (source: string, fraction: number): string => `
  WITH counts AS (SELECT count(*) AS rows FROM (${source}) WHERE a IS NOT NULL GROUP BY a),
  ranked AS (SELECT rows, row_number() OVER (ORDER BY rows DESC) AS rank, count(*) OVER () AS different FROM counts)
  SELECT 100e0 * sum(rows) FILTER (WHERE rank < different * ${fraction} + 1) / sum(rows) FROM ranked`;

/** Runs row expressions by `rowSql` and aggregates by the shortest SQL that says what they mean. */
export function duckdbEngine(connection: DuckDBConnection): ConformanceEngine {
  const fill = async (table: Table): Promise<void> => {
    await connection.run(tableSql('cases', table));
  };
  const values = async (sql: string): Promise<readonly Cell[]> => {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRows().map(([value]) => toCell(value));
  };
  const measure = async ({ function: name, selection, arguments: args, fraction = 0.5 }: Aggregate): Promise<number | null> => {
    const [a = 'NULL', b = 'NULL'] = args.map(sqlOf);
    const where = selection.conditions.map(sqlOf).join(' AND ');
    const source = `SELECT ${a} AS a, ${b} AS b FROM cases${where === '' ? '' : ` WHERE ${where}`}`;
    const own = { km_median: kaplanMeierSql, top_share: topShareSql };
    const [value] = await values(
      name === 'km_median' || name === 'top_share'
        ? own[name](source, fraction)
        : `SELECT ${aggregateSql[name](fraction)} FROM (${source})`,
    );
    return value === null || value === undefined ? null : Number(value);
  };
  return {
    row: async (expression, table) => {
      await fill(table);
      const sql = sqlOf(expression);
      return values(`SELECT ${expression.type === 'timestamp' ? `epoch_us(${sql})` : sql} FROM cases ORDER BY row_order`);
    },
    formula: async (formula, table) => {
      await fill(table);
      const measured = new Map<string, number | null>();
      for (const aggregate of aggregatesOf(formula)) measured.set(aggregateKey(aggregate), await measure(aggregate));
      return evaluateScalar(formula, (aggregate) => measured.get(aggregateKey(aggregate)) ?? null) as number | null;
    },
  };
}
