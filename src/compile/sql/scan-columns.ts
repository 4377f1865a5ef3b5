import { type Dialect, fieldsOf, rowSql } from '../../expression/index.ts';
import type { RowExpression, Scan } from '../../model/index.ts';

/** The columns of a scan's rows, each as SQL with its name. */
export interface ScanColumns {
  /** What a row has before it is put into a period. */
  readonly early: readonly string[];
  /** What needs the end of the period. */
  readonly late: readonly string[];
}

/** SQL of the segments and row expressions of a scan; in `late`, over the columns that `early` carries along. */
export const scanColumns = (scan: Scan, dialect: Dialect): ScanColumns => {
  const needsEnd = (expression: RowExpression): boolean => scan.time.kind === 'stock' && fieldsOf(expression).includes('instant');
  const carried = [...new Set(scan.rows.filter(needsEnd).flatMap(fieldsOf))].filter((field) => field !== 'instant');
  const column = (field: string): string => dialect.identifier(field);
  const kept = (field: string): string => (field === 'instant' ? field : `f${carried.indexOf(field)}`);
  const numbered = scan.rows.map((expression, index) => ({ expression, index }));
  return {
    early: [
      ...scan.segmentFields.map(({ name }, index) => `${column(name)} AS s${index}`),
      ...carried.map((field, index) => `${column(field)} AS f${index}`),
      ...numbered
        .filter(({ expression }) => !needsEnd(expression))
        .map(({ expression, index }) => `${rowSql(expression, { dialect, field: column })} AS r${index}`),
    ],
    late: numbered
      .filter(({ expression }) => needsEnd(expression))
      .map(({ expression, index }) => `${rowSql(expression, { dialect, field: kept })} AS r${index}`),
  };
};
