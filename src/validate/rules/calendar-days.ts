import { readDayNames } from '../../calendar/index.ts';
import { quoted } from '../../diagnostic/index.ts';
import { weeklyHoursOf } from '../calendar-parts.ts';
import { defineRule, type Rule } from '../rule.ts';

/** A day that nobody knows would have no hours, and of a day with two lists one would be forgotten. */
export const calendarDays: Rule = defineRule({
  code: 'calendar-days',
  law: 'The hours of a calendar name each day of the week at most once, by its short name.',
  severity: 'error',
  message: (p: { days: string; again: string | null }) =>
    p.again === null ? `${quoted(p.days)} names no days of the week` : `${quoted(p.days)} names a day that ${quoted(p.again)} has already`,
  help: () => 'Write `mon`, `mon-fri` or `sat,sun`, each day once.',
  *check({ project }) {
    if (project === null) return;
    for (const { path, hours } of weeklyHoursOf(project.value)) {
      const owners = new Map<number, string>();
      for (const days of Object.keys(hours)) {
        const named = readDayNames(days);
        const taken = named?.find((day, index) => owners.has(day) || named.indexOf(day) < index);
        const again = taken === undefined ? null : (owners.get(taken) ?? days);
        if (named === null || again !== null) yield { definition: project, path: [...path, days], part: 'key', params: { days, again } };
        for (const day of named ?? []) owners.set(day, days);
      }
    }
  },
});
