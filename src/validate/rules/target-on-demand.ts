import { defineRule, type Rule } from '../rule.ts';

/** Demand is what others ask of you: a target on it rewards turning them away. */
export const targetOnDemand: Rule = defineRule({
  code: 'target-on-demand',
  law: 'A KPI of direction `demand` carries no target.',
  severity: 'error',
  message: () => 'a KPI of direction `demand` carries no target',
  help: () => 'Remove the target, or choose the direction `higher`, `lower` or `band` if the value can be good or bad.',
  *check({ kpis }) {
    for (const { definition } of kpis) {
      if (definition.value.metric?.direction !== 'demand' || definition.value.target === undefined) continue;
      yield { definition, path: ['target'], part: 'key', params: {} };
    }
  },
});
