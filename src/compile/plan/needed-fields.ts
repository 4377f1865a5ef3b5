import { aggregatesOf, fieldsOf } from '../../expression/index.ts';
import type { CompiledKpi, View } from '../../model/index.ts';
import { bindAggregate } from './bound-aggregate.ts';
import { timeExpressions } from './missing-inputs.ts';

/** The fields of each data set that the KPIs read: for their formulas, the times of their views and their segments, in alphabetical order. */
export const neededFields = (
  kpis: readonly CompiledKpi[],
  views: Readonly<Record<string, View>>,
): Readonly<Record<string, readonly string[]>> => {
  const needed = new Map<string, Set<string>>();
  for (const { formula, segmentSets } of kpis) {
    for (const { view, conditions, arguments: values } of aggregatesOf(formula).map((aggregate) => bindAggregate(aggregate, views))) {
      const fields = needed.get(view.dataSet) ?? new Set();
      needed.set(view.dataSet, fields);
      for (const expression of [...timeExpressions(view), ...conditions, ...values]) for (const field of fieldsOf(expression)) fields.add(field);
      for (const field of segmentSets.flat()) fields.add(field);
    }
  }
  return Object.fromEntries([...needed].map(([dataSet, fields]) => [dataSet, [...fields].toSorted()]));
};
