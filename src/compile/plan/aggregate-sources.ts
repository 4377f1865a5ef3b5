import { invariant } from '../../diagnostic/index.ts';
import type { AggregateFunction, AggregateSource } from '../../model/index.ts';
import type { BoundAggregate } from './bound-aggregate.ts';
import type { ScanBuilder } from './scan-builder.ts';

/** Asks the scan at position `at` for what an aggregate needs and says how the value follows. */
export type Planner = (bound: BoundAggregate, scan: ScanBuilder, at: number) => AggregateSource;

const when = ({ conditions }: BoundAggregate, scan: ScanBuilder): readonly number[] =>
  conditions.map((condition) => scan.row(condition)).toSorted((a, b) => a - b);

const argument = ({ arguments: values }: BoundAggregate, scan: ScanBuilder, position = 0): number => {
  const value = values[position];
  invariant(value, 'an aggregate got past the type checker without its argument');
  return scan.row(value);
};

const known = (bound: BoundAggregate, scan: ScanBuilder): number =>
  scan.accumulator({ kind: 'count', when: when(bound, scan), of: argument(bound, scan) });

const over =
  (kind: 'sum' | 'min' | 'max' | 'distinct', source: 'sum' | 'average' | 'extreme' | 'distinct'): Planner =>
  (bound, scan, at) => ({
    kind: source,
    scan: at,
    n: known(bound, scan),
    value: scan.accumulator({ kind, when: when(bound, scan), of: argument(bound, scan) }),
  });

/** A `median` has none written: it is the 0.5 percentile. */
const fractionOf = ({ aggregate }: BoundAggregate): number => aggregate.fraction ?? 0.5;

const quantile: Planner = (bound, scan, at) => ({
  kind: 'quantile',
  scan: at,
  n: known(bound, scan),
  value: scan.accumulator({ kind: 'list', when: when(bound, scan), of: argument(bound, scan) }),
  fraction: fractionOf(bound),
});

/** How each aggregate function is planned. */
export const aggregateSources: Readonly<Record<AggregateFunction, Planner>> = {
  count: (bound, scan, at) => {
    const n = scan.accumulator({ kind: 'count', when: when(bound, scan), of: null });
    return { kind: 'count', scan: at, n, value: n };
  },
  sum: over('sum', 'sum'),
  avg: over('sum', 'average'),
  min: over('min', 'extreme'),
  max: over('max', 'extreme'),
  distinct: over('distinct', 'distinct'),
  median: quantile,
  percentile: quantile,
  share: (bound, scan, at) => {
    const conditions = when(bound, scan);
    const condition = argument(bound, scan);
    return {
      kind: 'share',
      scan: at,
      n: scan.accumulator({ kind: 'count', when: conditions, of: condition }),
      value: scan.accumulator({ kind: 'count', when: [...new Set([...conditions, condition])].toSorted((a, b) => a - b), of: null }),
    };
  },
  top_share: (bound, scan, at) => ({
    kind: 'top-share',
    scan: at,
    n: known(bound, scan),
    value: scan.accumulator({ kind: 'top', when: when(bound, scan), of: argument(bound, scan), fraction: fractionOf(bound) }),
  }),
  km_median: (bound, scan, at) => ({
    kind: 'censored-median',
    scan: at,
    n: known(bound, scan),
    value: scan.accumulator({
      kind: 'durations',
      when: when(bound, scan),
      of: argument(bound, scan),
      until: argument(bound, scan, 1),
      ...(bound.aggregate.clock === undefined ? {} : { clock: bound.aggregate.clock }),
    }),
  }),
};
