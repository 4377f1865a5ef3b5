import type { AggregateSource } from '../../model/index.ts';
import { type Cell, finite, quantileKey } from './cell.ts';
import { kaplanMeierMedian } from './kaplan-meier-median.ts';

/** One aggregate in one cell. */
export interface AggregateValue {
  readonly value: number | null;
  /** Observations behind it. */
  readonly n: number;
}

type Reader = (source: AggregateSource, cell: Cell, n: number) => number | null;

const MICROS_PER_HOUR = 3_600_000_000;

const plain: Reader = ({ value }, { accumulators }) => finite(accumulators[value]);

const percentOfRows: Reader = (source, cell, n) => {
  const part = plain(source, cell, n);
  return part === null || n === 0 ? null : (100 * part) / n;
};

const censoredMedian: Reader = ({ value }, { accumulators }) => {
  const encoded = accumulators[value];
  const median = Array.isArray(encoded) ? kaplanMeierMedian(encoded.filter((code) => typeof code === 'bigint')) : null;
  return median === null ? null : Number(median) / MICROS_PER_HOUR;
};

const readers = {
  count: plain,
  distinct: plain,
  extreme: plain,
  sum: plain,
  average: (source, cell, n) => {
    const sum = plain(source, cell, n);
    return sum === null || n === 0 ? null : sum / n;
  },
  share: percentOfRows,
  'top-share': percentOfRows,
  quantile: (source, { quantiles }) =>
    source.kind === 'quantile' ? (quantiles.get(quantileKey(source.value, source.fraction))?.value ?? null) : null,
  'censored-median': censoredMedian,
} satisfies Record<AggregateSource['kind'], Reader>;

/** A clock may not know how long a row has waited: what counts are the rows in the list. */
const observations = (source: AggregateSource, { accumulators }: Cell): number => {
  const listed = source.kind === 'censored-median' ? accumulators[source.value] : null;
  return Array.isArray(listed) ? listed.length : (finite(accumulators[source.n]) ?? 0);
};

/** Without any row a count is 0; everything else has no value. */
const empty = ({ kind }: AggregateSource): AggregateValue => ({ value: kind === 'count' || kind === 'distinct' ? 0 : null, n: 0 });

/** The value of an aggregate in a cell, and the observations behind it: known values, for a count the rows counted. */
export const aggregateValue = (source: AggregateSource, cell: Cell | undefined): AggregateValue => {
  if (!cell) return empty(source);
  const n = observations(source, cell);
  return { value: readers[source.kind](source, cell, n), n };
};
