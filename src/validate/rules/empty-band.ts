import { requirementsOf } from '../requirements-of.ts';
import { defineRule, type Rule } from '../rule.ts';

/** A band whose ends are swapped or equal can hardly be met. */
export const emptyBand: Rule = defineRule({
  code: 'empty-band',
  law: 'The low end of `between` is below its high end.',
  severity: 'error',
  message: (p: { low: number; high: number }) =>
    p.low === p.high
      ? `the band from ${p.low} to ${p.high} has no width`
      : `no value lies between ${p.low} and ${p.high}: the low end comes first`,
  help: (p: { low: number; high: number }) => (p.low === p.high ? 'Give it two different ends.' : `Write \`[${p.high}, ${p.low}]\`.`),
  *check({ kpis }) {
    for (const { definition } of kpis) {
      for (const { path, requirement } of requirementsOf(definition.value)) {
        const [low, high] = requirement.between ?? [];
        if (low === undefined || high === undefined || low < high) continue;
        yield { definition, path: [...path, 'between'], part: 'value', params: { low, high } };
      }
    }
  },
});
