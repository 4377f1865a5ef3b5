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
      for (const [name, value] of Object.entries(written.value.with ?? {})) {
        const parameter = Object.hasOwn(metric?.parameters ?? {}, name) ? metric?.parameters?.[name] : undefined;
        if (parameter?.type !== 'integer' || value === undefined || Number.isInteger(value)) continue;
        const { description } = parameter;
        yield { definition: written, path: ['with', name], part: 'value', params: { name, value, description } };
      }
    }
  },
});
