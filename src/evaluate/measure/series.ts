import type { DatedPeriod } from '../../calendar/index.ts';
import { aggregateKey, evaluateScalar } from '../../expression/index.ts';
import { invariant } from '../../diagnostic/index.ts';
import type { Aggregate, KpiPlan, Point } from '../../model/index.ts';
import { type AggregateValue, aggregateValue } from './aggregate-value.ts';
import type { Cell } from './cell.ts';
import { intervalOf } from './interval-of.ts';
import { observations } from './observations.ts';

/** The cell of a scan (by position) in one period, when there is one. */
export type CellAt = (scan: number, day: number | null) => Cell | undefined;

/** A formula reads the same aggregates in every period: their keys are made once. */
const keysOf = (): ((aggregate: Aggregate) => string) => {
  const keys = new Map<Aggregate, string>();
  return (aggregate) => {
    const known = keys.get(aggregate) ?? aggregateKey(aggregate);
    keys.set(aggregate, known);
    return known;
  };
};

/** One point a period, periods without rows too: there a count is 0 and everything else has no value. */
export const seriesOf = (kpi: KpiPlan, periods: readonly DatedPeriod[], cellAt: CellAt): readonly Point[] => {
  const keyOf = keysOf();
  return periods.map(({ name, start, end, complete, firstDay }) => {
    const values = new Map<string, AggregateValue>();
    const of = (aggregate: Aggregate): AggregateValue => {
      const key = keyOf(aggregate);
      const source = kpi.aggregates[key];
      invariant(source, `the plan has no aggregate ${key}`);
      const found = values.get(key) ?? aggregateValue(source, cellAt(source.scan, firstDay));
      values.set(key, found);
      return found;
    };
    const value = evaluateScalar(kpi.formula, (aggregate) => of(aggregate).value);
    return {
      period: name,
      start,
      end,
      complete,
      value: typeof value === 'number' ? value : null,
      n: observations(kpi.formula, (aggregate) => of(aggregate).n),
      interval: value === null || !kpi.interval ? null : intervalOf(kpi.interval, cellAt(scanOf(kpi), firstDay)),
    };
  });
};

const scanOf = ({ interval }: KpiPlan): number => {
  if (!interval) return -1;
  return interval.kind === 'order-statistics' ? interval.source.scan : interval.scan;
};
