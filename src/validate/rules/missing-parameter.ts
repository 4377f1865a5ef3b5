import { quoted } from '../../diagnostic/index.ts';
import { defineRule, type Rule } from '../rule.ts';

/** Without it the formula means nothing, and no value is right for everybody. */
export const missingParameter: Rule = defineRule({
  code: 'missing-parameter',
  law: 'Every parameter of the formula has a value.',
  severity: 'error',
  message: (p: { name: string; id: string; description: string; example: number }) =>
    `${quoted(p.id)} needs a value for its parameter ${quoted(p.name)}`,
  help: (p: { name: string; id: string; description: string; example: number }) =>
    `${p.description} For example ${quoted(`with: { ${p.name}: ${p.example} }`)}.`,
  *check({ kpis }) {
    for (const { definition, metric, names } of kpis) {
      for (const [name, { description, example }] of Object.entries(metric?.parameters ?? {})) {
        const given = Object.hasOwn(definition.value.with ?? {}, name);
        if (metric === null || given || (names !== null && !names.has(name))) continue;
        const path = definition.value.with === undefined ? ['extends'] : ['with'];
        yield { definition, path, part: 'value', params: { name, id: metric.catalogue, description, example } };
      }
    }
  },
});
