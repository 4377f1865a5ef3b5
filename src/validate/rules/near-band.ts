import type { Kpi } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { requiredChange } from '../required-change.ts';
import { type PlacedRequirement, requirementsOf } from '../requirements-of.ts';
import { defineRule, type Rule } from '../rule.ts';

/** Where `near` has to lie: the end of the sentence "near must be ...". */
interface Limit {
  readonly words: string;
  readonly holds: boolean;
}

/** Requirements that another rule refuses: more than one at once, or against the direction. */
function isContradictory(kpi: Draft<Kpi>, { at_least: least, at_most: most, between, improve }: PlacedRequirement['requirement']): boolean {
  const direction = kpi.metric?.direction;
  const present = [least, most, between, improve].filter((value) => value !== undefined).length;
  return present !== 1 || (least !== undefined && direction === 'lower') || (most !== undefined && direction === 'higher');
}

/** Where `near` has to lie for a requirement, or `null` when that depends on a baseline that is not known yet. */
function limitOf(kpi: Draft<Kpi>, requirement: PlacedRequirement['requirement'], near: number): Limit | null {
  const { at_least: least, at_most: most, between, improve } = requirement;
  if (least !== undefined) return { words: `below \`at_least\`, that is below ${least}`, holds: near < least };
  if (most !== undefined) return { words: `above \`at_most\`, that is above ${most}`, holds: near > most };
  if (between !== undefined) return { words: 'above 0: it is how far outside the band still counts as near', holds: near > 0 };
  const direction = kpi.metric?.direction;
  const change = improve === undefined ? null : requiredChange(kpi, improve);
  if (change === null || (direction !== 'higher' && direction !== 'lower')) return null;
  return direction === 'higher'
    ? { words: `below the required ${change}`, holds: near < change }
    : { words: `above the required ${change}`, holds: near > change };
}

/** On the good side, or equal to the requirement, the near band holds no value, so nothing would ever be near. */
export const nearBand: Rule = defineRule({
  code: 'near-band',
  law: '`near` lies on the bad side of the requirement.',
  severity: 'error',
  message: (p: { near: number; words: string }) => `\`near\` must lie ${p.words}, found ${p.near}`,
  help: () => '`near` is the value from which a miss is called near.',
  *check({ kpis }) {
    for (const { definition } of kpis) {
      for (const { path, requirement } of requirementsOf(definition.value)) {
        const { near } = requirement;
        const limit =
          near === undefined || isContradictory(definition.value, requirement) ? null : limitOf(definition.value, requirement, near);
        if (near === undefined || limit === null || limit.holds) continue;
        yield { definition, path: [...path, 'near'], part: 'value', params: { near, words: limit.words } };
      }
    }
  },
});
