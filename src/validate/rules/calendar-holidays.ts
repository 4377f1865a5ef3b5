import { quoted } from '../../diagnostic/index.ts';
import type { Definition, Path } from '../../model/index.ts';
import { calendarsOf } from '../calendar-parts.ts';
import { defineRule, type Report, type Rule } from '../rule.ts';

interface Params {
  readonly date: string;
  readonly last: string | null;
}

const at = (definition: Definition<unknown>, path: Path, params: Params): Report<Params> => ({ definition, path, part: 'value', params });

/** Of two entries for one day only one can count, and holidays after the day up to which they are known contradict it. */
export const calendarHolidays: Rule = defineRule({
  code: 'calendar-holidays',
  law: 'A holiday is listed once, and none lies after the day up to which all are listed.',
  severity: 'error',
  message: ({ date, last }: Params) =>
    last === null ? `the holiday ${quoted(date)} is listed twice` : `there is a holiday on ${last}, after ${quoted(date)}`,
  help: ({ last }: Params) =>
    last === null ? 'Leave one of them, with the hours of that day.' : 'Write the last date for which all holidays are listed.',
  *check({ project }) {
    if (project === null) return;
    for (const { path, calendar } of calendarsOf(project.value)) {
      const seen = new Set<string>();
      for (const [index, holiday] of (calendar.holidays ?? []).entries()) {
        const date = typeof holiday === 'object' ? holiday.date : holiday;
        if (date === undefined) continue;
        if (seen.has(date)) yield at(project, [...path, 'holidays', index], { date, last: null });
        seen.add(date);
      }
      const last = [...seen].toSorted().at(-1);
      const { holidays_until: until } = calendar;
      if (until !== undefined && last !== undefined && last > until) yield at(project, [...path, 'holidays_until'], { date: until, last });
    }
  },
});
