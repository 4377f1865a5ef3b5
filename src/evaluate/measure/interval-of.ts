import { invariant } from '../../diagnostic/index.ts';
import type { IntervalMethod, IntervalSource } from '../../model/index.ts';
import { studentMeanInterval, wilson } from '../../statistics/index.ts';
import { type Cell, finite, quantileKey } from './cell.ts';

type Interval = readonly [number, number] | null;
type Source<K> = Extract<NonNullable<IntervalSource>, { kind: K }>;

const ofPart = ({ part, whole }: Source<'wilson'>, { accumulators }: Cell): Interval => {
  const n = finite(accumulators[whole]) ?? 0;
  if (n === 0) return null;
  const [low, high] = wilson(finite(accumulators[part]) ?? 0, n);
  return [100 * low, 100 * high];
};

const ofPercentile = ({ source }: Source<'order-statistics'>, { quantiles }: Cell): Interval => {
  invariant(source.kind === 'quantile', 'order statistics belong to a percentile');
  const found = quantiles.get(quantileKey(source.value, source.fraction));
  if (!found || found.low === null || found.high === null) return null;
  return [found.low, found.high];
};

/** Decimals of the two sums, as the SQL type of the accumulator has them. */
const SUM_SCALE = 1_000_000n;
const SQUARE_SCALE = SUM_SCALE * SUM_SCALE;

/** A decimal text of fixed scale as a whole number of its last place. */
const unscaled = (decimal: unknown): bigint => (typeof decimal === 'string' ? BigInt(decimal.replace('.', '')) : 0n);

const ofMean = ({ n: position, moments }: Source<'student-t'>, { accumulators }: Cell): Interval => {
  const n = finite(accumulators[position]) ?? 0;
  const sums = accumulators[moments];
  if (n < 2 || !Array.isArray(sums)) return null;
  const [sum, squares] = sums.map(unscaled);
  if (sum === undefined || squares === undefined) return null;
  // The squares about the mean, exactly: a difference of large doubles would lose a small spread.
  const centred = BigInt(n) * squares - sum * sum;
  const around = studentMeanInterval({ n, sum: 0, sumOfSquares: Number(centred) / Number(SQUARE_SCALE) / n });
  const mean = Number(sum) / Number(SUM_SCALE) / n;
  return around && [mean + around[0], mean + around[1]];
};

const makers: { readonly [K in NonNullable<IntervalSource>['kind']]: (source: Source<K>, cell: Cell) => Interval } = {
  wilson: ofPart,
  'order-statistics': ofPercentile,
  'student-t': ofMean,
};

const make = <K extends NonNullable<IntervalSource>['kind']>(source: Source<K>, cell: Cell): Interval =>
  makers[source.kind as K](source, cell);

/** Two-sided 95 % interval of a KPI in one cell, in the unit of its value; `null` where there is none. */
export const intervalOf = (source: IntervalSource, cell: Cell | undefined): Interval => (source && cell ? make(source, cell) : null);

/** How the intervals of a KPI are made. */
export const intervalMethodOf = (source: IntervalSource): IntervalMethod => source?.kind ?? null;
