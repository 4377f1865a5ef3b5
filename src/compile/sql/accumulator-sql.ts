import type { Accumulator } from '../../model/index.ts';
import { topCountSql } from './top-count-sql.ts';

/** What an accumulator needs to know of its scan. */
export interface AccumulatorContext {
  /** Whether the row expression at this position is a 64-bit integer. */
  isInteger(position: number): boolean;
  /** SQL of the instant at which a row that still waits is last seen, in microseconds. */
  readonly censoredAt: string;
  /** The column that has the microseconds of a duration that a clock counts; `null` for all time. */
  readonly elapsed: string | null;
}

type Writer<K extends Accumulator['kind']> = (accumulator: Extract<Accumulator, { kind: K }>, context: AccumulatorContext) => string;

const row = (position: number): string => `r${position}`;
const condition = (when: readonly number[]): string => when.map(row).join(' AND ');

/** A CASE inside the aggregate, never FILTER: many filtered aggregates cost the square of their number. */
const narrowed = (when: readonly number[], value: string): string =>
  when.length === 0 ? value : `CASE WHEN ${condition(when)} THEN ${value} END`;

/**
 * Sums of doubles depend on the order of the rows, and so on the threads; a decimal sum does not. Twelve decimals and a
 * bound on each value leave room for 10^11 rows in 38 digits. Where a value exceeds the bound there is no sum.
 */
const SUM_BOUND = '1e15';
const SUM_TYPE = 'DECIMAL(38, 12)';

/**
 * A value of six decimals has a square of twelve; the bound leaves room for 10^8 squares. The engine multiplies decimals
 * of 18 digits in 18 digits, so the values are as wide as their squares.
 */
const MOMENT_BOUND = '1e9';
const MOMENT_TYPE = 'DECIMAL(38, 6)';

const bounded = (value: string, bound: string, then: string): string =>
  `CASE WHEN min(${value}) > -${bound} AND max(${value}) < ${bound} THEN ${then} END`;

/** Cast only what fits: other rows may hold values that no decimal can. */
const exact = (when: readonly number[], value: string, bound: string, type: string): string =>
  `CAST(${narrowed(when, `CASE WHEN ${value} > -${bound} AND ${value} < ${bound} THEN ${value} END`)} AS ${type})`;

const writers: { readonly [K in Accumulator['kind']]: Writer<K> } = {
  count: ({ when, of }) => {
    if (of !== null) return `count(${narrowed(when, row(of))})`;
    // Not count_if: over conditions that are all unknown it gives NULL, not 0.
    return when.length === 0 ? 'count(*)' : `count(${narrowed(when, '1')})`;
  },
  sum: ({ when, of }, { isInteger }) => {
    const value = narrowed(when, row(of));
    if (isInteger(of)) return `CAST(sum(${value}) AS VARCHAR)`;
    return bounded(value, SUM_BOUND, `CAST(sum(${exact(when, row(of), SUM_BOUND, SUM_TYPE)}) AS VARCHAR)`);
  },
  moments: ({ when, of }) => {
    const value = exact(when, row(of), MOMENT_BOUND, MOMENT_TYPE);
    const sums = [`sum(${value})`, `sum(${value} * ${value})`].map((sum) => `CAST(${sum} AS VARCHAR)`);
    return bounded(narrowed(when, row(of)), MOMENT_BOUND, `[${sums.join(', ')}]`);
  },
  min: ({ when, of }) => `min(${narrowed(when, row(of))})`,
  max: ({ when, of }) => `max(${narrowed(when, row(of))})`,
  distinct: ({ when, of }) => `count(DISTINCT ${narrowed(when, row(of))})`,
  // A list keeps what it is given, NULL too: here FILTER saves the memory of every row that does not count.
  list: ({ when, of }) => `list_sort(list(${row(of)}) FILTER (WHERE ${[...when.map(row), `${row(of)} IS NOT NULL`].join(' AND ')}))`,
  top: ({ when, of, fraction }) => topCountSql(row(of), when.map(row), fraction),
  durations: ({ when, of, until }, { censoredAt, elapsed }) => {
    const from = `epoch_us(${row(of)})`;
    const over = `epoch_us(${row(until)}) <= ${censoredAt}`;
    // Twice the time, plus one when still open: at one and the same time, ends sort before those still waiting.
    const ended = elapsed ?? `epoch_us(${row(until)}) - ${from}`;
    const waiting = elapsed ?? `${censoredAt} - ${from}`;
    const time = `CASE WHEN ${over} THEN 2 * (${ended}) ELSE 2 * (${waiting}) + 1 END`;
    const known = elapsed === null ? [] : [`${elapsed} IS NOT NULL`];
    const counts = [...when.map(row), `${from} <= ${censoredAt}`, ...known].join(' AND ');
    return `list_sort(list(${time}) FILTER (WHERE ${counts}))`;
  },
};

/** SQL of one accumulator over the columns `r0`, `r1`, ... */
export const accumulatorSql = <K extends Accumulator['kind']>(
  accumulator: Extract<Accumulator, { kind: K }>,
  context: AccumulatorContext,
): string => writers[accumulator.kind as K](accumulator, context);
