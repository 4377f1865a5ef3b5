import { didYouMean, quoted } from '../../diagnostic/index.ts';
import { defineRule, type Rule } from '../rule.ts';

/** A KPI without a purpose that the organisation has stated is a number looking for a meaning. */
export const undeclaredObjective: Rule = defineRule({
  code: 'undeclared-objective',
  law: 'The objective of a KPI is declared in goodhart.yaml.',
  severity: 'error',
  message: (p: { objective: string; known: readonly string[] }) => `goodhart.yaml declares no objective ${quoted(p.objective)}`,
  help: (p: { objective: string; known: readonly string[] }) =>
    p.known.length === 0
      ? 'Declare it under `objectives`.'
      : `Declared are ${p.known.map((id) => quoted(id)).join(', ')}; add it under \`objectives\` if it is new.`,
  *check({ project, kpis }) {
    const objectives = project?.value.objectives;
    if (objectives === undefined) return;
    const known = Object.keys(objectives);
    for (const { definition } of kpis) {
      const { objective } = definition.value;
      if (objective === undefined || known.includes(objective)) continue;
      yield { definition, path: ['objective'], part: 'value', params: { objective, known }, suggestion: didYouMean(objective, known) };
    }
  },
});
