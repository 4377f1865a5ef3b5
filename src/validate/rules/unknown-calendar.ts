import { didYouMean, quoted } from '../../diagnostic/index.ts';
import type { Definition, Path } from '../../model/index.ts';
import { defineRule, type Rule } from '../rule.ts';

interface Params {
  /** `null` for a field. */
  readonly name: string | null;
  readonly known: readonly string[];
}

/** A clock without its calendar would have nothing to count by. */
export const unknownCalendar: Rule = defineRule({
  code: 'unknown-calendar',
  law: 'The calendar of a clock is one of the calendars of goodhart.yaml.',
  severity: 'error',
  message: ({ name }: Params) =>
    name === null ? 'the project has no calendar that a field could name' : `there is no calendar ${quoted(name)}`,
  help: ({ known }: Params) =>
    known.length === 0
      ? 'Declare it under `calendars:` in goodhart.yaml.'
      : `The calendars are ${known.slice(0, 20).join(', ')}${known.length > 20 ? ', ...' : ''}.`,
  *check({ project, kpis }) {
    if (project === null) return;
    const known = Object.keys(project.value.calendars ?? {});
    const clocks: readonly { readonly definition: Definition<unknown>; readonly path: Path; readonly calendar: unknown }[] = [
      ...Object.entries(project.value.agreements ?? {}).map(([name, agreement]) => ({
        definition: project,
        path: ['agreements', name, 'clock', 'calendar'],
        calendar: agreement?.clock?.calendar,
      })),
      ...kpis.map(({ definition }) => ({ definition, path: ['clock', 'calendar'], calendar: definition.value.clock?.calendar })),
    ];
    for (const { definition, path, calendar } of clocks) {
      if (calendar === undefined || (typeof calendar === 'string' && known.includes(calendar))) continue;
      // A field can name any calendar, but there has to be one.
      if (typeof calendar !== 'string' && known.length > 0) continue;
      const name = typeof calendar === 'string' ? calendar : null;
      const suggestion = name === null ? undefined : didYouMean(name, known);
      yield { definition, path, part: 'value', params: { name, known }, suggestion };
    }
  },
});
