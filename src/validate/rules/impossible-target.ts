import { quoted } from '../../diagnostic/index.ts';
import { isNeverMet, isPartOfWhole, metRangesOf } from '../met-ranges.ts';
import { requirementsOf } from '../requirements-of.ts';
import { defineRule, type Rule } from '../rule.ts';

/** Such a target stays red whatever is done; most often a digit too many, or an improvement beyond the end of the scale. */
export const impossibleTarget: Rule = defineRule({
  code: 'impossible-target',
  law: 'What a target requires of a part of a whole lies between 0 and 100 percent.',
  severity: 'error',
  message: (p: { key: string; asked: string }) => `no value can meet ${quoted(p.key)}: it asks for ${p.asked}`,
  help: () => 'The formula is a part of a whole, so its values lie between 0 and 100 percent.',
  *check({ kpis }) {
    for (const { definition, formula } of kpis) {
      if (formula === null || !isPartOfWhole(formula)) continue;
      for (const { path, requirement } of requirementsOf(definition.value)) {
        for (const range of metRangesOf(definition.value, requirement)) {
          if (!isNeverMet(range)) continue;
          const asked = range.low > 100 ? `${range.low} or more` : `${range.high} or less`;
          yield { definition, path: [...path, range.key], part: 'value', params: { key: range.key, asked } };
        }
      }
    }
  },
});
