import type { AggregateFunction, ValueType } from '../../model/index.ts';
import type { AggregateDefinition, Parameter, Signature } from './definition.ts';
import { always, anyType, joined, numeric } from './types.ts';

const none: Signature = { parameters: [], result: always('integer') };

const over = (types: readonly ValueType[], result: Signature['result']): Signature => ({
  parameters: [{ name: 'e', types, alike: true }],
  result,
});

const fraction = (example: string): Parameter => ({
  name: 'p',
  types: numeric,
  literal: {
    expected: `a number above 0 and below 1, such as ${example}`,
    accepts: (value) => typeof value === 'number' && value > 0 && value < 1,
  },
});

const skips = 'Rows where the expression is missing do not count; no value when no row is left.';

/** Functions that turn the rows of a view into one number. */
export const aggregates: Readonly<Record<AggregateFunction, AggregateDefinition>> = {
  count: {
    syntax: 'count(view)',
    means: 'How many rows the view has.',
    missing: 'Counts rows, whatever they hold; 0 when there are none.',
    example: 'count(created)',
    signature: none,
  },
  sum: {
    syntax: 'sum(view, e)',
    means: 'The expression added up over the rows.',
    missing: `${skips} The sum of nothing is no value, never 0.`,
    example: 'sum(costs, amount)',
    signature: over(numeric, joined),
  },
  avg: {
    syntax: 'avg(view, e)',
    means: 'The arithmetic mean.',
    missing: skips,
    example: 'avg(surveys, score)',
    signature: over(numeric, always('number')),
  },
  min: {
    syntax: 'min(view, e)',
    means: 'The least value.',
    missing: skips,
    example: 'min(resolved, hours(created_at, resolved_at))',
    signature: over(numeric, joined),
  },
  max: {
    syntax: 'max(view, e)',
    means: 'The greatest value.',
    missing: skips,
    example: 'max(open, age)',
    signature: over(numeric, joined),
  },
  median: {
    syntax: 'median(view, e)',
    means: 'The value that half of the rows do not exceed: `percentile(view, e, 0.5)`.',
    missing: skips,
    example: 'median(resolved, hours(created_at, resolved_at))',
    signature: over(numeric, joined),
  },
  percentile: {
    syntax: 'percentile(view, e, p)',
    means: 'The smallest value that at least the share p of the rows does not exceed (nearest rank).',
    missing: skips,
    example: 'percentile(resolved, hours(created_at, resolved_at), 0.9)',
    signature: {
      parameters: [{ name: 'e', types: numeric }, fraction('0.9 for the 90th percentile')],
      result: ([type = 'number']) => type,
    },
  },
  distinct: {
    syntax: 'distinct(view, e)',
    means: 'How many different values there are.',
    missing: 'Rows where the expression is missing do not count; 0 when no row is left.',
    example: 'distinct(resolved, assignee_id)',
    signature: over(anyType, always('integer')),
  },
  share: {
    syntax: 'share(view, condition)',
    means: 'The percentage of rows for which the condition holds, from 0 to 100, of the rows for which it is known.',
    missing: 'Rows where the condition is unknown count neither above nor below the line; no value when no row is left.',
    example: 'share(sla, met)',
    signature: { parameters: [{ name: 'condition', types: ['boolean'] }], result: always('number') },
  },
  top_share: {
    syntax: 'top_share(view, e, p)',
    means:
      'The percentage of rows, from 0 to 100, that the share p of the different values have, taking those with the most rows: of 50 customers the 3 with the most when p is 0.05 (rounded up to whole values).',
    missing: skips,
    example: 'top_share(sla[not met], requester_org_id, 0.05)',
    signature: { parameters: [{ name: 'e', types: anyType }, fraction('0.05 for the top 5 %')], result: always('number') },
  },
  km_median: {
    syntax: 'km_median(view, from, to)',
    means:
      'The median time in hours until `to`, where rows without `to` still wait (Kaplan-Meier), as the clock of the KPI counts it: the first time t at which at most half are estimated to wait longer.',
    missing:
      'Rows without `from` do not count; rows without `to` are taken as waiting until the instant of judgement; no value when half has not been reached.',
    example: 'km_median(created, created_at, resolved_at)',
    signature: {
      parameters: [
        { name: 'from', types: ['timestamp'] },
        { name: 'to', types: ['timestamp'] },
      ],
      result: always('number'),
    },
  },
};
