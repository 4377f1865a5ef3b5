import { rowSql } from '../../expression/index.ts';
import type { Accumulator, RowExpression, Scan } from '../../model/index.ts';
import { calendarSql } from './calendar-sql.ts';
import { scanColumns } from './scan-columns.ts';
import type { ScanSqlOptions } from './scan-sql-options.ts';
import { staySql } from './stay-sql.ts';

/** What these accumulators have seen stays in memory until their cell is done. */
const keepsValues: ReadonlySet<Accumulator['kind']> = new Set(['list', 'durations', 'distinct', 'top']);

/**
 * SQL that counts what a stock holds for each row and period, before it is spread out: one row of `spread` (pairs of a
 * row and a period at whose end it is there), `rows` and `endless` (rows that never leave). `null` for a scan that
 * spreads nothing out, or lets go of each pair at once: its accumulators keep no values and none needs the end of a period.
 */
export const spreadSql = (scan: Scan, options: ScanSqlOptions): string | null => {
  const { dialect } = options;
  const calendar = calendarSql(scan, options);
  if (scan.time.kind !== 'stock' || !calendar) return null;
  const keeps = scan.accumulators.some(({ kind }) => keepsValues.has(kind));
  if (!keeps && scanColumns(scan, options).late.length === 0) return null;
  const sql = (expression: RowExpression): string => rowSql(expression, { dialect, field: (name) => dialect.identifier(name) });
  const source = `source AS (\n  SELECT ${sql(scan.time.from)} AS moment, ${sql(scan.time.until)} AS until\n  FROM ${dialect.identifier(scan.dataSet)}\n)`;
  const spread = `CAST(coalesce(sum(greatest(${calendar.periodsBetween('start', 'stop')}, 0)), 0) AS BIGINT) AS spread`;
  return `WITH ${source}, ${staySql(calendar, dialect.instant(options.asOfMicros))}\nSELECT ${spread}, count(*) AS rows, count(*) - count(until) AS endless\nFROM stay`;
};
