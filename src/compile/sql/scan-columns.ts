import { fieldsOf, rowSql, type RowSqlOptions } from '../../expression/index.ts';
import type { RowExpression, Scan } from '../../model/index.ts';
import { clocksOf } from '../clock/clocks-of.ts';
import { CALENDARS } from '../clock/calendar-tables.ts';
import { elapsedSql } from '../clock/elapsed-sql.ts';
import { clockColumnFields, clockColumns, clockColumnSql } from './clock-column.ts';
import type { ScanSqlOptions } from './scan-sql-options.ts';

/** The columns of a scan's rows, each as SQL with its name. */
export interface ScanColumns {
  /** What a row has before it is put into a period. */
  readonly early: readonly string[];
  /** What needs the end of the period. */
  readonly late: readonly string[];
  /** What to join with where clocks count: `, "@calendars"`, or nothing. */
  readonly calendars: string;
}

/** SQL of the segments and row expressions of a scan; in `late`, over the columns that `early` carries along. */
export const scanColumns = (scan: Scan, { dialect, calendars: tables, asOfMicros }: ScanSqlOptions): ScanColumns => {
  const isStock = scan.time.kind === 'stock';
  const needsEnd = (expression: RowExpression): boolean => isStock && fieldsOf(expression).includes('instant');
  const clocked = clockColumns(scan);
  const lateFields = [
    ...scan.rows.filter(needsEnd).flatMap(fieldsOf),
    ...(isStock ? clocked.flatMap((each) => clockColumnFields(scan, each)) : []),
  ];
  const carried = [...new Set(lateFields)].filter((field) => field !== 'instant');
  const scope = (field: (name: string) => string): RowSqlOptions => ({ dialect, field, elapsed: elapsedSql({ tables, field }) });
  const early = scope((field) => dialect.identifier(field));
  const late = scope((field) => (field === 'instant' ? field : `f${carried.indexOf(field)}`));
  const numbered = scan.rows.map((expression, index) => ({ expression, index }));
  const durations = (options: RowSqlOptions, censoredAt: string): readonly string[] =>
    clocked.map((each) => clockColumnSql(scan, each, censoredAt, options));
  return {
    early: [
      ...scan.segmentFields.map(({ name }, index) => `${dialect.identifier(name)} AS s${index}`),
      ...carried.map((field, index) => `${dialect.identifier(field)} AS f${index}`),
      ...numbered
        .filter(({ expression }) => !needsEnd(expression))
        .map(({ expression, index }) => `${rowSql(expression, early)} AS r${index}`),
      ...(isStock ? [] : durations(early, String(asOfMicros))),
    ],
    late: [
      ...numbered
        .filter(({ expression }) => needsEnd(expression))
        .map(({ expression, index }) => `${rowSql(expression, late)} AS r${index}`),
      ...(isStock ? durations(late, 'epoch_us(instant)') : []),
    ],
    calendars: clocksOf(scan).some(({ calendar }) => calendar !== null) ? `, ${dialect.identifier(CALENDARS)}` : '',
  };
};
