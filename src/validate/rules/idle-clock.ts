import { aggregatesOf, countsTime } from '../../expression/index.ts';
import { defineRule, type Rule } from '../rule.ts';

/** A clock that counts nothing promises a meaning that the number does not have. */
export const idleClock: Rule = defineRule({
  code: 'idle-clock',
  law: 'The formula of a KPI with a clock measures time.',
  severity: 'warning',
  message: () => 'the formula measures no time, so the clock changes nothing',
  help: () =>
    'A clock counts for `minutes`, `hours`, `days` and `km_median`; a field such as `age` keeps its own meaning. Leave the clock out, or measure time.',
  *check({ kpis }) {
    for (const { definition, formula } of kpis) {
      if (definition.value.clock === undefined || formula === null || aggregatesOf(formula).some(countsTime)) continue;
      yield { definition, path: ['clock'], part: 'key', params: {} };
    }
  },
});
