import { didYouMean, quoted } from '../../diagnostic/index.ts';
import { catalogueReference } from '../../model/index.ts';
import { extendedMetricId } from '../extends/extend-kpi.ts';
import { defineRule, type Rule } from '../rule.ts';

/** What is extended has to be there. */
export const unknownCatalogueMetric: Rule = defineRule({
  code: 'unknown-catalogue-metric',
  law: 'A KPI extends a metric of the catalogue.',
  severity: 'error',
  message: (p: { id: string }) => `the catalogue has no metric ${quoted(p.id)}`,
  help: () => 'List the metrics with `goodhart catalogue`.',
  *check({ kpis, catalogueIds }) {
    for (const { written, metric } of kpis) {
      const id = extendedMetricId(written.value);
      if (id === undefined || metric !== null) continue;
      const near = didYouMean(id, catalogueIds);
      const suggestion = near === undefined ? undefined : `${catalogueReference}${near}`;
      yield { definition: written, path: ['extends'], part: 'value', params: { id }, suggestion };
    }
  },
});
