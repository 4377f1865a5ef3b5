import { aggregatesOf } from '../../expression/index.ts';
import type { CompiledKpi, View } from '../../model/index.ts';
import { bindAggregate, boundFields } from './bound-aggregate.ts';

/** The fields of each data set that the KPIs read: for their formulas, the times of their views and their segments, in alphabetical order. */
export const neededFields = (
  kpis: readonly Pick<CompiledKpi, 'formula' | 'segmentSets'>[],
  views: Readonly<Record<string, View>>,
): Readonly<Record<string, readonly string[]>> => {
  const needed = new Map<string, Set<string>>();
  // Which alternatives of `first_known` the files have is not known yet: all are asked for.
  const all = Object.fromEntries(
    Object.values(views).map(({ dataSet }) => [dataSet, Object.values(views).flatMap(({ fields }) => Object.keys(fields))]),
  );
  for (const { formula, segmentSets } of kpis) {
    for (const bound of aggregatesOf(formula).map((aggregate) => bindAggregate(aggregate, views, all))) {
      const { view } = bound;
      const fields = needed.get(view.dataSet) ?? new Set();
      needed.set(view.dataSet, fields);
      for (const field of boundFields(bound)) fields.add(field);
      if (view.time.kind === 'stock') fields.delete('instant');
      for (const field of segmentSets.flat()) fields.add(field);
    }
  }
  return Object.fromEntries([...needed].map(([dataSet, fields]) => [dataSet, [...fields].toSorted()]));
};
