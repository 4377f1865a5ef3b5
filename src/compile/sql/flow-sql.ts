import { rowSql } from '../../expression/index.ts';
import type { RowExpression, Scan } from '../../model/index.ts';
import { calendarSql } from './calendar-sql.ts';
import { scanColumns } from './scan-columns.ts';
import type { ScanSqlOptions } from './scan-sql-options.ts';
import { selectList } from './select-list.ts';

/** The parts of a `WITH` that end in `located`: each row in the period that holds `moment`, none later than `as_of`. */
export const flowSql = (scan: Scan, moment: RowExpression, options: ScanSqlOptions): readonly string[] => {
  const { dialect } = options;
  const calendar = calendarSql(scan, options);
  const { early, calendars } = scanColumns(scan, options);
  const at = rowSql(moment, { dialect, field: (name) => dialect.identifier(name) });
  return [
    `source AS (\n  SELECT\n${selectList([`${at} AS moment`, ...early])}\n  FROM ${dialect.identifier(scan.dataSet)}${calendars}\n)`,
    `located AS (\n  SELECT *${calendar ? `,\n    ${calendar.day('moment')} AS day` : ''}\n  FROM source\n  WHERE moment <= ${dialect.instant(options.asOfMicros)}\n)`,
  ];
};
