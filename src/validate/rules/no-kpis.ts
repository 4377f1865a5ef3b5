import { defineRule, type Rule } from '../rule.ts';

/** A project that measures nothing passes every check, which is not what its author thinks it says. */
export const noKpis: Rule = defineRule({
  code: 'no-kpis',
  law: 'A project defines at least one KPI.',
  severity: 'warning',
  message: () => 'this project defines no KPI',
  help: () => 'Add one as `kpis/<id>.yaml`.',
  *check({ project, kpis }) {
    if (project !== null && kpis.length === 0) yield { definition: project, path: ['project'], part: 'key', params: {} };
  },
});
