import { asOf } from '../conformance/conformance-case.ts';
import { microsOf, type Value } from './three-valued.ts';

type Column = readonly Value[];

const numbers = (column: Column): readonly number[] => column.filter((value) => typeof value === 'number');
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const known = (column: Column): Column => column.filter((value) => value !== null);

const ofSome =
  (calculate: (values: readonly number[]) => number) =>
  (column: Column): Value =>
    numbers(column).length === 0 ? null : calculate(numbers(column));

/** ceil(p n), the product taken over the written digits of p: 0.55 of 20 is 11, not a little more. */
const partOf = (n: number, fraction: number): number => {
  const [, digits = ''] = String(fraction).split('.');
  const scale = 10n ** BigInt(digits.length);
  return Number((BigInt(digits) * BigInt(n) + scale - 1n) / scale);
};

const nearestRank = (column: Column, fraction: number): Value => {
  const sorted = numbers(column).toSorted((a, b) => a - b);
  return sorted[partOf(sorted.length, fraction) - 1] ?? null;
};

const topShare = (column: Column, fraction: number): Value => {
  const values = known(column);
  const counts = [...new Set(values)].map((each) => values.filter((value) => value === each).length).toSorted((a, b) => b - a);
  return values.length === 0 ? null : (100 * sum(counts.slice(0, partOf(counts.length, fraction)))) / values.length;
};

/** Kaplan-Meier in whole numbers: the share still waiting is the fraction `above / below`. */
const kaplanMeier = (from: Column, to: Column): Value => {
  const waits = from.flatMap((start, index) => {
    const end = to[index] ?? null;
    return typeof start === 'number' ? [{ wait: Number(end ?? microsOf(asOf)) - start, ended: end !== null }] : [];
  });
  let [above, below] = [1n, 1n];
  for (const time of [...new Set(waits.filter(({ ended }) => ended).map(({ wait }) => wait))].toSorted((a, b) => a - b)) {
    const waiting = waits.filter(({ wait }) => wait >= time).length;
    const ends = waits.filter(({ wait, ended }) => ended && wait === time).length;
    above *= BigInt(waiting - ends);
    below *= BigInt(waiting);
    if (above * 2n <= below) return time / 3.6e9;
  }
  return null;
};

/** Aggregates over the columns that json-logic-js mapped the rows to; written from the specification. */
export const aggregations: Readonly<Record<string, (...columns: readonly never[]) => Value>> = {
  count: (rows: Column) => rows.length,
  sum: ofSome(sum),
  avg: ofSome((values) => sum(values) / values.length),
  min: ofSome((values) => Math.min(...values)),
  max: ofSome((values) => Math.max(...values)),
  median: (column: Column) => nearestRank(column, 0.5),
  percentile: nearestRank,
  distinct: (column: Column) => new Set(known(column)).size,
  share: (column: Column) =>
    known(column).length === 0 ? null : (100 * column.filter((value) => value === true).length) / known(column).length,
  top_share: topShare,
  km_median: kaplanMeier,
};
