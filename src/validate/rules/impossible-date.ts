import { parseInstant } from '../../calendar/index.ts';
import { quoted } from '../../diagnostic/index.ts';
import type { Definition, Path } from '../../model/index.ts';
import { defineRule, type Report, type Rule } from '../rule.ts';

function* impossible(definition: Definition<unknown>, path: Path, date: string | undefined): Generator<Report<{ readonly date: string }>> {
  if (date !== undefined && parseInstant(date, 'UTC') === null) yield { definition, path, part: 'value', params: { date } };
}

/** A date that no calendar has is a slip that would move a deadline. */
export const impossibleDate: Rule = defineRule({
  code: 'impossible-date',
  law: 'A date is one that the calendar has.',
  severity: 'error',
  message: (p: { readonly date: string }) => `${quoted(p.date)} is no date that the calendar has`,
  help: () => 'Dates are written year-month-day; check the number of days of the month.',
  *check({ project, kpis }) {
    if (project !== null) {
      yield* impossible(project, ['as_of'], project.value.as_of);
      for (const [name, dataSet] of Object.entries(project.value.data ?? {})) {
        yield* impossible(project, ['data', name, 'complete_from'], dataSet?.complete_from);
        yield* impossible(project, ['data', name, 'complete_until'], dataSet?.complete_until);
      }
    }
    for (const { definition } of kpis) {
      const { target } = definition.value;
      yield* impossible(definition, ['target', 'by'], target?.by);
      for (const [index, milestone] of (target?.milestones ?? []).entries()) {
        yield* impossible(definition, ['target', 'milestones', index, 'by'], milestone?.by);
      }
    }
  },
});
