import { invariant } from '../../diagnostic/index.ts';
import { clockFields, fieldsOf, rowSql, type RowSqlOptions } from '../../expression/index.ts';
import type { Accumulator, RowExpression, Scan } from '../../model/index.ts';

type Durations = Extract<Accumulator, { kind: 'durations' }>;

/** A duration that a clock counts, at its position among the accumulators: a column `k` of its own, because the end of one that still waits is known only in a period. */
export interface ClockColumn {
  readonly index: number;
  readonly accumulator: Durations;
}

/** The accumulators of a scan whose durations a clock counts. */
export const clockColumns = ({ accumulators }: Scan): readonly ClockColumn[] =>
  accumulators.flatMap((accumulator, index) => (accumulator.kind === 'durations' && accumulator.clock ? [{ index, accumulator }] : []));

const ends = ({ rows }: Scan, { of, until }: Durations): readonly [RowExpression, RowExpression] => {
  const [from, to] = [rows[of], rows[until]];
  invariant(from && to, 'a duration has two ends');
  return [from, to];
};

/** The fields that a column is computed from. */
export const clockColumnFields = (scan: Scan, { accumulator }: ClockColumn): readonly string[] => [
  ...ends(scan, accumulator).flatMap(fieldsOf),
  ...(accumulator.clock ? clockFields(accumulator.clock) : []),
];

/** SQL of the column: the microseconds that the clock counts up to the end, or up to `censoredAt` (SQL, microseconds) while there is none. */
export const clockColumnSql = (scan: Scan, { accumulator, index }: ClockColumn, censoredAt: string, options: RowSqlOptions): string => {
  const [from, to] = ends(scan, accumulator).map((end) => options.dialect.micros(rowSql(end, options)));
  invariant(options.elapsed && accumulator.clock && from !== undefined && to !== undefined, 'a clock stands where none can be counted');
  // An end that lies in the future has not come; `least` passes over a missing one.
  return `${options.elapsed(accumulator.clock, from, `least(${to}, ${censoredAt})`)} AS k${index}`;
};
