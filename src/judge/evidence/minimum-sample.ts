import type { Aggregate, AggregateFunction, Formula, Kpi, ScalarCall } from '../../model/index.ts';
import { smallestSampleForQuantile } from '../../statistics/index.ts';

/** Below 30 observations a share has an interval of 30 points and more, and Student's t leans on normal data. */
const FEW = 30;

const quantile = (fraction: number): number => Math.max(FEW, smallestSampleForQuantile(fraction, 0.95, 'two-sided'));

/** What each aggregate needs by itself. A count or a sum is what it is, however small. */
const needs = {
  count: () => 0,
  sum: () => 0,
  min: () => 0,
  max: () => 0,
  distinct: () => 0,
  share: () => FEW,
  top_share: () => FEW,
  avg: () => FEW,
  median: () => quantile(0.5),
  km_median: () => quantile(0.5),
  percentile: ({ fraction }) => quantile(fraction ?? 0.5),
} satisfies Record<AggregateFunction, (aggregate: Aggregate) => number>;

/**
 * The observations below which a KPI is not judged: its own `min_n`, else by its formula, the largest need of its
 * parts. 30 for shares of all kinds and averages, for a percentile the smallest sample that has a 95 % interval if that is more (36
 * for P90, 72 for P95), 0 for counts, sums and stocks. A division by something that counts rows is a share or an
 * average too; a division of sums (hours used by hours available) has few rows by nature and needs none.
 */
export function minimumSample(kpi: Kpi, formula: Formula): number {
  return kpi.min_n ?? neededBy(formula);
}

function neededBy(formula: Formula): number {
  if (formula.kind === 'literal') return 0;
  if (formula.kind === 'aggregate') return needs[formula.function](formula);
  return Math.max(dividesByRows(formula) ? FEW : 0, ...formula.arguments.map(neededBy));
}

function dividesByRows({ operator, arguments: [, divisor] }: ScalarCall): boolean {
  return (operator === '/' || operator === 'percent') && divisor !== undefined && countsRows(divisor);
}

function countsRows(formula: Formula): boolean {
  if (formula.kind === 'literal') return false;
  if (formula.kind === 'aggregate') return formula.function === 'count' || formula.function === 'distinct';
  return formula.arguments.some(countsRows);
}
