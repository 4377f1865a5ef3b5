import type { IntervalMethod } from '../../model/index.ts';

const methods = {
  wilson: 'Wilson score, for a share',
  'order-statistics': 'order statistics, for a percentile',
  'student-t': 'Student t, for a mean',
  'exact-count': 'exact Poisson, for a count',
} satisfies Record<Exclude<IntervalMethod, null>, string>;

/** How the 95 % interval was made, in words. */
export function intervalWords(method: IntervalMethod): string {
  return method === null ? 'none, no sampling distribution is claimed for this formula' : methods[method];
}
