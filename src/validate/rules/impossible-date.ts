import { parseInstant } from '../../calendar/index.ts';
import { quoted } from '../../diagnostic/index.ts';
import type { Definition, Path, Project } from '../../model/index.ts';
import { datesOf } from '../calendar-parts.ts';
import type { Draft } from '../draft.ts';
import { defineRule, type Report, type Rule } from '../rule.ts';

function* impossible(definition: Definition<unknown>, path: Path, date: string | undefined): Generator<Report<{ readonly date: string }>> {
  if (date !== undefined && parseInstant(date, 'UTC') === null) yield { definition, path, part: 'value', params: { date } };
}

const projectDates = (project: Draft<Project>): ReturnType<typeof datesOf> => [
  { path: ['as_of'], date: project.as_of },
  ...datesOf(project),
  ...Object.entries(project.data ?? {}).flatMap(([name, dataSet]) =>
    (['complete_from', 'complete_until'] as const).map((key) => ({ path: ['data', name, key], date: dataSet?.[key] })),
  ),
];

/** A date that no calendar has is a slip that would move a deadline. */
export const impossibleDate: Rule = defineRule({
  code: 'impossible-date',
  law: 'A date is one that the calendar has.',
  severity: 'error',
  message: (p: { readonly date: string }) => `${quoted(p.date)} is no date that the calendar has`,
  help: () => 'Dates are written year-month-day; check the number of days of the month.',
  *check({ project, kpis }) {
    if (project !== null) for (const { path, date } of projectDates(project.value)) yield* impossible(project, path, date);
    for (const { definition } of kpis) {
      const { target } = definition.value;
      yield* impossible(definition, ['target', 'by'], target?.by);
      for (const [index, milestone] of (target?.milestones ?? []).entries()) {
        yield* impossible(definition, ['target', 'milestones', index, 'by'], milestone?.by);
      }
    }
  },
});
