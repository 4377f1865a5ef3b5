import { requirementsOf } from '../requirements-of.ts';
import { defineRule, type Rule } from '../rule.ts';

/** Without a starting point a relative target would pass whatever happens. */
export const improveWithoutBaseline: Rule = defineRule({
  code: 'improve-without-baseline',
  law: '`improve` needs a baseline.',
  severity: 'error',
  message: () => '`improve` needs a baseline to improve on',
  help: () => 'Add `baseline: { value: <number> }`, `{ period: <period> }` or `{ periods: <count> }`, or state the target as a value.',
  *check({ kpis }) {
    for (const { definition } of kpis) {
      if (definition.value.baseline !== undefined) continue;
      for (const { path, requirement } of requirementsOf(definition.value)) {
        if (requirement.improve !== undefined) yield { definition, path: [...path, 'improve'], part: 'key', params: {} };
      }
    }
  },
});
