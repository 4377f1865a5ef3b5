import { didYouMean, quoted } from '../../diagnostic/index.ts';
import { defineRule, type Rule } from '../rule.ts';

/** A value for a parameter that the formula does not have would change nothing. */
export const unknownParameter: Rule = defineRule({
  code: 'unknown-parameter',
  law: 'Every value under `with` is that of a parameter which the formula uses.',
  severity: 'error',
  message: (p: { name: string; id: string; known: readonly string[]; unused: boolean }) =>
    p.unused ? `the formula does not use ${quoted(p.name)}` : `${quoted(p.id)} has no parameter ${quoted(p.name)}`,
  help: (p: { name: string; id: string; known: readonly string[]; unused: boolean }) => {
    if (p.unused) return `Use ${quoted(p.name)} in the formula, or remove the value.`;
    return p.known.length === 0 ? 'It has no parameters.' : `Its parameters are ${p.known.map((name) => quoted(name)).join(', ')}.`;
  },
  *check({ kpis }) {
    for (const { written, metric, names } of kpis) {
      if (metric === null) continue;
      const known = Object.keys(metric.parameters ?? {});
      for (const name of Object.keys(written.value.with ?? {})) {
        const unused = known.includes(name);
        if (unused && (names === null || names.has(name))) continue;
        const params = { name, id: metric.catalogue, known, unused };
        const suggestion = unused ? undefined : didYouMean(name, known);
        yield { definition: written, path: ['with', name], part: 'key', params, suggestion };
      }
    }
  },
});
