import { quoted } from '../../diagnostic/index.ts';
import { isNeverMissed, isPartOfWhole, metRangesOf } from '../met-ranges.ts';
import { requirementsOf } from '../requirements-of.ts';
import { defineRule, type Rule } from '../rule.ts';

/** Such a target is green whatever happens, so it says nothing and looks like an achievement. */
export const unmissableTarget: Rule = defineRule({
  code: 'unmissable-target',
  law: 'What a target requires of a part of a whole leaves out some of the values from 0 to 100 percent.',
  severity: 'warning',
  message: (p: { key: string }) => `every value meets ${quoted(p.key)}: it can never be missed`,
  help: () => 'The formula is a part of a whole, so its values lie between 0 and 100 percent.',
  *check({ kpis }) {
    for (const { definition, formula } of kpis) {
      if (formula === null || !isPartOfWhole(formula)) continue;
      for (const { path, requirement } of requirementsOf(definition.value)) {
        for (const range of metRangesOf(definition.value, requirement)) {
          if (isNeverMissed(range)) yield { definition, path: [...path, range.key], part: 'value', params: { key: range.key } };
        }
      }
    }
  },
});
