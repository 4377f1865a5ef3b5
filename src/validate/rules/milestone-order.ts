import { defineRule, type Rule } from '../rule.ts';

/** Steps out of order, or after the end, would make the requirement jump back and forth. */
export const milestoneOrder: Rule = defineRule({
  code: 'milestone-order',
  law: 'Milestones stand in the order of their dates, all before the date of the target.',
  severity: 'error',
  message: (p: { by: string; than: string; what: string }) => `this milestone is due by ${p.by}, not ${p.what} ${p.than}`,
  help: () => 'Milestones come one after another, and the last one before the `by` of the target.',
  *check({ kpis }) {
    for (const { definition } of kpis) {
      const { milestones = [], by: end } = definition.value.target ?? {};
      let before: string | undefined;
      for (const [index, milestone] of milestones.entries()) {
        const by = milestone?.by;
        if (by === undefined) continue;
        const report = (than: string, what: string) =>
          ({ definition, path: ['target', 'milestones', index, 'by'], part: 'value', params: { by, than, what } }) as const;
        if (before !== undefined && by <= before) yield report(before, 'after the one before it,');
        else if (end !== undefined && by >= end) yield report(end, 'before the target,');
        before = by;
      }
    }
  },
});
