import { rowSql } from '../../expression/index.ts';
import type { RowExpression, Scan } from '../../model/index.ts';
import { calendarSql } from './calendar-sql.ts';
import { staySql } from './stay-sql.ts';
import { scanColumns } from './scan-columns.ts';
import type { ScanSqlOptions } from './scan-sql-options.ts';
import { selectList } from './select-list.ts';

/**
 * The parts of a `WITH` that end in `located`: each row once for every period at whose end it is there. It is there at the
 * end of each period from the one that holds `from` to the one before the one that holds `until`: what happens at the very
 * instant at which a period ends belongs to the next one, as in a flow. At `as_of`, which ends the open period, it has
 * happened.
 */
export const stockSql = (scan: Scan, time: Extract<Scan['time'], { kind: 'stock' }>, options: ScanSqlOptions): readonly string[] => {
  const { dialect } = options;
  const calendar = calendarSql(scan, options);
  const { early, late, calendars } = scanColumns(scan, options);
  const asOf = dialect.instant(options.asOfMicros);
  const sql = (expression: RowExpression): string => rowSql(expression, { dialect, field: (name) => dialect.identifier(name) });
  const source = `source AS (\n  SELECT\n${selectList([`${sql(time.from)} AS moment`, `${sql(time.until)} AS until`, ...early])}\n  FROM ${dialect.identifier(scan.dataSet)}${calendars}\n)`;
  const rows = late.length === 0 ? '' : `,\n${selectList(late)}`;
  const joined = late.length === 0 ? '' : calendars;
  const located = `located AS (\n  SELECT ${joined === '' ? '*' : 'ended.*'}${rows}\n  FROM ended${joined}\n)`;
  if (!calendar) {
    return [
      source,
      `ended AS (\n  SELECT *, ${asOf} AS instant\n  FROM source\n  WHERE moment <= ${asOf} AND (until IS NULL OR until > ${asOf})\n)`,
      located,
    ];
  }
  const endless = late.length === 0 && scan.accumulators.every(({ kind }) => kind !== 'durations');
  const ended = endless ? '*' : `*, least(${calendar.end('day')}, ${asOf}) AS instant`;
  return [
    source,
    staySql(calendar, asOf),
    `present AS (\n  SELECT * EXCLUDE (start, stop), CAST(unnest(range(start, stop, ${calendar.length})) AS DATE) AS day\n  FROM stay\n)`,
    `ended AS (\n  SELECT ${ended}\n  FROM present\n)`,
    located,
  ];
};
