import { type DayWindow, readDayWindow } from '../../calendar/index.ts';
import { quoted } from '../../diagnostic/index.ts';
import { windowListsOf } from '../calendar-parts.ts';
import { defineRule, type Rule } from '../rule.ts';

const overlap = (one: DayWindow, other: DayWindow): boolean => one.start < other.end && other.start < one.end;

/** A mistyped time would count other hours than the desk works; overlapping windows are two times mistyped into one. */
export const calendarWindows: Rule = defineRule({
  code: 'calendar-windows',
  law: 'The windows of a day are two times of the day each, and do not overlap.',
  severity: 'error',
  message: (p: { window: string; other: string | null }) =>
    p.other === null ? `${quoted(p.window)} is no window of a day` : `${quoted(p.window)} overlaps with ${quoted(p.other)}`,
  help: (p: { window: string; other: string | null }) =>
    p.other === null
      ? 'Write two different times such as `08:00-18:00`; `24:00` is the end of the day, and `22:00-06:00` ends on the next one.'
      : 'Make one window of them, or correct a time.',
  *check({ project }) {
    if (project === null) return;
    for (const { path, windows } of windowListsOf(project.value)) {
      const earlier: { readonly text: string; readonly window: DayWindow }[] = [];
      for (const [index, text] of windows.entries()) {
        if (text === undefined) continue;
        const window = readDayWindow(text);
        const other = window === null ? null : (earlier.find((each) => overlap(each.window, window))?.text ?? null);
        if (window === null || other !== null)
          yield { definition: project, path: [...path, index], part: 'value', params: { window: text, other } };
        else earlier.push({ text, window });
      }
    }
  },
});
