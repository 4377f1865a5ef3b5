import { quoted } from '../../diagnostic/index.ts';
import { defineRule, type Rule } from '../rule.ts';

/** Days of a window and points of a scale are whole numbers. */
export const parameterType: Rule = defineRule({
  code: 'parameter-type',
  law: 'The value of a parameter has its type.',
  severity: 'error',
  message: (p: { name: string; value: number; description: string }) =>
    `the parameter ${quoted(p.name)} must be a whole number, found ${p.value}`,
  help: (p: { name: string; value: number; description: string }) => p.description,
  *check({ kpis }) {
    for (const { written, metric } of kpis) {
      const values = new Map(Object.entries(written.value.with ?? {}));
      for (const [name, { type, description }] of Object.entries(metric?.parameters ?? {})) {
        const value = values.get(name);
        if (type !== 'integer' || value === undefined || Number.isInteger(value)) continue;
        yield { definition: written, path: ['with', name], part: 'value', params: { name, value, description } };
      }
    }
  },
});
