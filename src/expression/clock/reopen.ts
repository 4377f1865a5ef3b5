import type { Clock, Field, RowCall, RowExpression } from '../../model/index.ts';
import { substituteFields } from '../forms/substitute-fields.ts';

/** The two ends of a duration. */
export type Ends = readonly [from: RowExpression, to: RowExpression];

const instant = (name: string, { origin }: RowExpression): Field => ({ kind: 'field', name, type: 'timestamp', origin });

const call = (operator: RowCall['operator'], type: RowCall['type'], ...args: readonly RowExpression[]): RowExpression => ({
  kind: 'row-call',
  operator,
  arguments: args,
  type,
  origin: args[0]?.origin ?? { kind: 'json', path: [] },
});

const toFirst = (end: RowExpression): RowExpression => substituteFields(end, { resolved_at: instant('first_resolved_at', end) });

/** `resolved_at` is the last resolution, `first_resolved_at` the first one. */
const first = ([from, to]: Ends): Ends => [toFirst(from), toFirst(to)];

/** From the last reopening, when there was one between the ends; a row without an end still waits. */
const restart = ([from, to]: Ends): Ends => {
  const reopened = instant('reopened_at', from);
  const within = call(
    'and',
    'boolean',
    call('>', 'boolean', reopened, from),
    call('<=', 'boolean', reopened, call('first_known', 'timestamp', to, reopened)),
  );
  return [call('if', 'timestamp', within, reopened, from), to];
};

const policies = {
  first: { needs: 'first_resolved_at', ends: first },
  restart: { needs: 'reopened_at', ends: restart },
} as const;

/** The ends of a duration under a reopen policy. Rows that are not tickets (without its `fields`) know no reopening. */
export const reopenedEnds = (ends: Ends, policy: Clock['reopen'], fields: Readonly<Record<string, unknown>>): Ends => {
  if (policy !== 'first' && policy !== 'restart') return ends;
  return Object.hasOwn(fields, policies[policy].needs) ? policies[policy].ends(ends) : ends;
};
