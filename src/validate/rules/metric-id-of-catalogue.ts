import { quoted } from '../../diagnostic/index.ts';
import type { Path } from '../../model/index.ts';
import { defineRule, type Rule } from '../rule.ts';

/** Equal ids are compared with each other, so they have to mean the same. */
export const metricIdOfCatalogue: Rule = defineRule({
  code: 'metric-id-of-catalogue',
  law: 'A KPI that extends a metric has its id exactly as long as it has its formula.',
  severity: 'error',
  message: (p: { id: string; replaced: boolean }) =>
    p.replaced ? `with a formula of its own this is no longer ${quoted(p.id)}` : `the formula is that of ${quoted(p.id)}, so the id is too`,
  help: (p: { id: string; replaced: boolean }) =>
    p.replaced ? 'Name what it measures instead: `metric: { id: <another id> }`.' : 'Remove the id, or write a formula.',
  *check({ kpis }) {
    for (const { written, metric } of kpis) {
      if (metric === null) continue;
      const id = metric.catalogue;
      const own = written.value.metric?.id;
      const replaced = written.value.formula !== undefined;
      const same = own === undefined || own === id;
      if (replaced !== same) continue;
      const path: Path = own === undefined ? ['formula'] : ['metric', 'id'];
      yield { definition: written, path, part: own === undefined ? 'key' : 'value', params: { id, replaced } };
    }
  },
});
