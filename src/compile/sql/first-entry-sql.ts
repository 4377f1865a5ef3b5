import { rowSql } from '../../expression/index.ts';
import type { Scan } from '../../model/index.ts';
import type { ScanSqlOptions } from './scan-sql-options.ts';

/**
 * SQL that says when the first row entered a stock, in one row `first`: from then on an empty stock is a stock of 0, even
 * if no row has stayed to the end of a period. `null` for a flow, whose rows say it themselves.
 */
export const firstEntrySql = ({ dataSet, time }: Scan, { dialect, asOfMicros }: ScanSqlOptions): string | null => {
  if (time.kind !== 'stock') return null;
  const from = rowSql(time.from, { dialect, field: (name) => dialect.identifier(name) });
  return `SELECT epoch_us(min(${from})) AS first FROM ${dialect.identifier(dataSet)} WHERE ${from} <= ${dialect.instant(asOfMicros)}`;
};
