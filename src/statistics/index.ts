export { binomialAtMost, largestCountWithin } from './binomial.ts';
export { nearestRank } from './nearest-rank.ts';
export { normalQuantile, twoSidedZ } from './normal-quantile.ts';
export { orderStatisticRanks } from './order-statistic-ranks.ts';
export { smallestSampleForQuantile } from './smallest-sample-for-quantile.ts';
export { studentMeanInterval } from './student-mean-interval.ts';
export { studentQuantile } from './student-quantile.ts';
export { wilson } from './wilson.ts';
