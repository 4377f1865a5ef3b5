import { holidaysState, isTimeZone, parseInstant } from '../../calendar/index.ts';
import { quoted } from '../../diagnostic/index.ts';
import type { CalendarSetting } from '../../model/index.ts';
import { calendarsOf } from '../calendar-parts.ts';
import type { Draft } from '../draft.ts';
import { defineRule, type Rule } from '../rule.ts';

/** What of a draft says up to when its holidays are known. */
const datesOnly = ({ holidays = [], holidays_until, timezone }: Draft<CalendarSetting>, zone: string): CalendarSetting => {
  const dates = holidays.flatMap((holiday) => (typeof holiday === 'object' ? (holiday.date ?? []) : (holiday ?? [])));
  // A zone that is none has its own diagnostic.
  const known = timezone !== undefined && isTimeZone(timezone) ? timezone : zone;
  return { timezone: known, holidays: dates, ...(holidays_until === undefined ? {} : { holidays_until }) };
};

/** After the last holiday that anyone listed every weekday counts, which makes each duration over a holiday too long. */
export const holidaysRunOut: Rule = defineRule({
  code: 'holidays-run-out',
  law: 'The holidays of a calendar are listed for at least 60 days after the instant of judgement.',
  severity: 'warning',
  message: (p: { until: string; asOf: string }) =>
    `the holidays of this calendar are listed up to ${p.until}, and the instant of judgement is ${quoted(p.asOf)}`,
  help: () => 'List the holidays of the next year, or say with `holidays_until` up to which date all of them are listed.',
  *check({ project }) {
    if (project === null) return;
    const { as_of: asOf, timezone } = project.value;
    const micros = asOf === undefined || timezone === undefined ? null : parseInstant(asOf, timezone);
    if (micros === null || asOf === undefined || timezone === undefined || !isTimeZone(timezone)) return;
    for (const { path, calendar } of calendarsOf(project.value)) {
      const { holidays_until } = calendar;
      const state = holidaysState(datesOnly(calendar, timezone), micros, timezone);
      if (!('until' in state)) continue;
      const place = holidays_until === undefined ? [...path, 'holidays'] : [...path, 'holidays_until'];
      yield {
        definition: project,
        path: place,
        part: holidays_until === undefined ? 'key' : 'value',
        params: { until: state.until, asOf },
      };
    }
  },
});
