import type { BacklogPeriod } from '../../model/index.ts';
import { fixed } from '../../quantity/index.ts';

const gains = ['created', 'reopened', 'restored'] as const;
const losses = ['resolved', 'cancelled', 'merged', 'deleted'] as const;

/**
 * One month of the backlog in words: `Backlog 2026-03: 50 + 40 created + 5 reopened - 60 resolved - 2 merged leave 33`. The
 * identity of the books, start + created - resolved, stands beside it where it gives another number, and so does what the
 * data leaves unexplained.
 */
export function backlogSentence(month: BacklogPeriod): string {
  const { period, start, created, resolved, end, residual } = month;
  const terms = [
    ...gains.flatMap((term) => (month[term] > 0 || term === 'created' ? [`+ ${fixed(month[term], 0)} ${term}`] : [])),
    ...losses.flatMap((term) => (month[term] > 0 || term === 'resolved' ? [`- ${fixed(month[term], 0)} ${term}`] : [])),
    ...(residual === 0 ? [] : [`${residual > 0 ? '+' : '-'} ${fixed(Math.abs(residual), 0)} unexplained`]),
  ];
  const simple = start + created - resolved;
  const comparison = simple === end ? '' : `; start + created - resolved alone would say ${fixed(simple, 0)}`;
  return `Backlog ${period}: ${fixed(start, 0)} ${terms.join(' ')} leave ${fixed(end, 0)}${comparison}`;
}
