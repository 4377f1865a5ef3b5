import { boundedStart, periods, type ZoneTransition } from '../../calendar/index.ts';
import { type Dialect, fieldsOf, rowSql } from '../../expression/index.ts';
import type { RowExpression, Scan, WeekStart } from '../../model/index.ts';
import { accumulatorSql } from './accumulator-sql.ts';
import { firstDate, periodLength, periodsBetween } from './grain-sql.ts';
import { localMicros, startOfLocalDate } from './local-time.ts';

/** What the SQL of a scan depends on besides the scan. */
export interface ScanSqlOptions {
  readonly dialect: Dialect;
  readonly zone: string;
  readonly weekStart: WeekStart;
  /** Microseconds since 1970-01-01T00:00:00Z. */
  readonly asOfMicros: bigint;
  /** The clock changes of the zone over the range of the data, and a year beyond `as_of`: the open period ends there. */
  readonly transitions: readonly ZoneTransition[];
}

type Stock = Extract<Scan['time'], { kind: 'stock' }>;

const indent = (lines: readonly string[]): string => lines.map((line) => `    ${line}`).join(',\n');

/** The columns that a row has before it is put into a period, and those that need the end of the period. */
const columnsOf = (scan: Scan, dialect: Dialect): { readonly early: readonly string[]; readonly late: readonly string[] } => {
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

/** SQL pieces that put an instant into a period. */
const calendarSql = (scan: Scan, { zone, weekStart, asOfMicros, transitions }: ScanSqlOptions) => {
  const { cadence } = scan;
  if (cadence === 'to_date') return null;
  const day = (instant: string): string =>
    firstDate(`CAST(make_timestamp(${localMicros(`epoch_us(${instant})`, transitions)}) AS DATE)`, cadence, weekStart);
  const periodOf = (at: bigint): string =>
    `DATE '1970-01-01' + ${periods({ cadence, zone, weekStart, fromMicros: at, toMicros: at })[0]?.firstDay ?? 0}`;
  return {
    day,
    length: periodLength(cadence),
    firstDay: periodOf(boundedStart(cadence, transitions[0]?.atMicros ?? asOfMicros, asOfMicros)),
    lastDay: periodOf(asOfMicros),
    periodsBetween: (start: string, stop: string): string => periodsBetween(start, stop, cadence),
    end: (date: string): string => `make_timestamp(${startOfLocalDate(`epoch_us(${date} + ${periodLength(cadence)})`, transitions)})`,
  };
};

const flowSql = (scan: Scan, moment: RowExpression, options: ScanSqlOptions): readonly string[] => {
  const { dialect } = options;
  const calendar = calendarSql(scan, options);
  const { early } = columnsOf(scan, dialect);
  const at = rowSql(moment, { dialect, field: (name) => dialect.identifier(name) });
  return [
    `source AS (\n  SELECT\n${indent([`${at} AS moment`, ...early])}\n  FROM ${dialect.identifier(scan.dataSet)}\n)`,
    `located AS (\n  SELECT *${calendar ? `,\n    ${calendar.day('moment')} AS day` : ''}\n  FROM source\n  WHERE moment <= ${dialect.instant(options.asOfMicros)}\n)`,
  ];
};

/** The first periods of the stay of each row, and the first after it. */
const staySql = (calendar: NonNullable<ReturnType<typeof calendarSql>>, asOf: string): string => {
  const stop = `CASE WHEN until <= ${asOf} THEN ${calendar.day('until')} ELSE CAST(${calendar.lastDay} + ${calendar.length} AS DATE) END`;
  return `stay AS (\n  SELECT *,\n    greatest(${calendar.day('moment')}, ${calendar.firstDay}) AS start,\n    ${stop} AS stop\n  FROM source\n  WHERE moment <= ${asOf}\n)`;
};

/**
 * A row is there at the end of each period from the one that holds `from` to the one before the one that holds `until`:
 * what happens at the very instant at which a period ends belongs to the next one, as in a flow. At `as_of`, which ends
 * the open period, it has happened.
 */
const stockSql = (scan: Scan, time: Stock, options: ScanSqlOptions): readonly string[] => {
  const { dialect } = options;
  const calendar = calendarSql(scan, options);
  const { early, late } = columnsOf(scan, dialect);
  const asOf = dialect.instant(options.asOfMicros);
  const sql = (expression: RowExpression): string => rowSql(expression, { dialect, field: (name) => dialect.identifier(name) });
  const source = `source AS (\n  SELECT\n${indent([`${sql(time.from)} AS moment`, `${sql(time.until)} AS until`, ...early])}\n  FROM ${dialect.identifier(scan.dataSet)}\n)`;
  const rows = late.length === 0 ? '' : `,\n${indent(late)}`;
  if (!calendar) {
    return [
      source,
      `ended AS (\n  SELECT *, ${asOf} AS instant\n  FROM source\n  WHERE moment <= ${asOf} AND (until IS NULL OR until > ${asOf})\n)`,
      `located AS (\n  SELECT *${rows}\n  FROM ended\n)`,
    ];
  }
  const endless = late.length === 0 && scan.accumulators.every(({ kind }) => kind !== 'durations');
  const ended = endless ? '*' : `*, least(${calendar.end('day')}, ${asOf}) AS instant`;
  return [
    source,
    staySql(calendar, asOf),
    `present AS (\n  SELECT * EXCLUDE (start, stop), CAST(unnest(range(start, stop, ${calendar.length})) AS DATE) AS day\n  FROM stay\n)`,
    `ended AS (\n  SELECT ${ended}\n  FROM present\n)`,
    `located AS (\n  SELECT *${rows}\n  FROM ended\n)`,
  ];
};

/**
 * SQL that counts what a stock holds for each row and period, before it is spread out: one row of `spread` (pairs of a
 * row and a period at whose end it is there), `rows` and `endless` (rows that never leave). `null` for a scan that
 * spreads nothing out, or lets go of each pair at once: its accumulators keep no values and none needs the end of a period.
 */
export const spreadSql = (scan: Scan, options: ScanSqlOptions): string | null => {
  const { dialect } = options;
  const calendar = calendarSql(scan, options);
  if (scan.time.kind !== 'stock' || !calendar) return null;
  const keeps = scan.accumulators.some(({ kind }) => kind === 'list' || kind === 'durations' || kind === 'distinct');
  if (!keeps && columnsOf(scan, dialect).late.length === 0) return null;
  const sql = (expression: RowExpression): string => rowSql(expression, { dialect, field: (name) => dialect.identifier(name) });
  const source = `source AS (\n  SELECT ${sql(scan.time.from)} AS moment, ${sql(scan.time.until)} AS until\n  FROM ${dialect.identifier(scan.dataSet)}\n)`;
  const spread = `CAST(coalesce(sum(greatest(${calendar.periodsBetween('start', 'stop')}, 0)), 0) AS BIGINT) AS spread`;
  return `WITH ${source}, ${staySql(calendar, dialect.instant(options.asOfMicros))}\nSELECT ${spread}, count(*) AS rows, count(*) - count(until) AS endless\nFROM stay`;
};

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
    ...scan.accumulators.map((accumulator, index) => `${accumulatorSql(accumulator, context)} AS a${index}`),
  ];
  return `WITH ${stages.join(', ')}\nSELECT\n${columns.map((column) => `  ${column}`).join(',\n')}\nFROM located\nGROUP BY GROUPING SETS (${sets})`;
};
