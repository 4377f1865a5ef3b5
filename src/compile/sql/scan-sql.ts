import type { Scan } from '../../model/index.ts';
import { accumulatorSql } from './accumulator-sql.ts';
import { flowSql } from './flow-sql.ts';
import type { ScanSqlOptions } from './scan-sql-options.ts';
import { stockSql } from './stock-sql.ts';

const groupingSql = ({ segmentFields, groupingSets, cadence }: Scan): { readonly cell: string; readonly sets: string } => {
  const period = cadence === 'to_date' ? [] : ['day'];
  return {
    cell: segmentFields.length === 0 ? '0' : `grouping(${segmentFields.map((_, index) => `s${index}`).join(', ')})`,
    sets: groupingSets.map((set) => `(${[...period, ...set.map((index) => `s${index}`)].join(', ')})`).join(', '),
  };
};

/** The SQL of a scan: one statement that reads the data set once. Its columns are described at `ScanStatement`. */
export const scanSql = (scan: Scan, options: ScanSqlOptions): string => {
  const stages = scan.time.kind === 'flow' ? flowSql(scan, scan.time.at, options) : stockSql(scan, scan.time, options);
  const { cell, sets } = groupingSql(scan);
  const context = {
    isInteger: (position: number): boolean => scan.rows[position]?.type === 'integer',
    censoredAt: scan.time.kind === 'stock' ? 'epoch_us(instant)' : String(options.asOfMicros),
  };
  const columns = [
    `${scan.cadence === 'to_date' ? 'NULL' : "day - DATE '1970-01-01'"} AS period`,
    'epoch_us(min(moment)) AS first',
    `${cell} AS cell`,
    ...scan.segmentFields.map(({ type }, index) => (type === 'timestamp' ? `epoch_us(s${index}) AS s${index}` : `s${index}`)),
    ...scan.accumulators.map((accumulator, index) => {
      const clocked = accumulator.kind === 'durations' && accumulator.clock !== undefined;
      return `${accumulatorSql(accumulator, { ...context, elapsed: clocked ? `k${index}` : null })} AS a${index}`;
    }),
  ];
  return `WITH ${stages.join(', ')}\nSELECT\n${columns.map((column) => `  ${column}`).join(',\n')}\nFROM located\nGROUP BY GROUPING SETS (${sets})`;
};
