import type { CalendarSetting, Holiday, ScheduleVersion } from '../../model/index.ts';
import type { BusinessCalendar, DayWindow, WeeklyHours } from './business-calendar.ts';
import { readDay } from './read-day.ts';
import { dayNames, readDayNames } from './read-day-names.ts';
import { readDayWindow } from './read-day-window.ts';

const wholeDay: readonly DayWindow[] = [{ start: 0, end: 1440 }];

/** A setting has been validated before it is read; what is still wrong here is a mistake of ours. */
const sound = <T>(value: T | null, text: string): T => {
  if (value === null) throw new Error(`the calendar was not validated: ${text}`);
  return value;
};

const windowsOf = (texts: readonly string[]): readonly DayWindow[] => texts.map((text) => sound(readDayWindow(text), text));

const weekOf = (hours: ScheduleVersion['hours']): WeeklyHours['week'] => {
  if (hours === 'always') return dayNames.map(() => wholeDay);
  const week: (readonly DayWindow[])[] = dayNames.map(() => []);
  for (const [names, windows] of Object.entries(hours)) {
    for (const day of sound(readDayNames(names), names)) week[day] = windowsOf(windows);
  }
  return week;
};

const versionOf = ({ from, until, hours }: ScheduleVersion): WeeklyHours => ({
  fromDay: from === undefined ? -Infinity : sound(readDay(from), from),
  untilDay: until === undefined ? Infinity : sound(readDay(until), until),
  week: weekOf(hours),
});

const holidayOf = (holiday: Holiday): readonly [number, readonly DayWindow[]] => {
  const { date, hours = [] } = typeof holiday === 'string' ? { date: holiday } : holiday;
  return [sound(readDay(date), date), windowsOf(hours)];
};

/**
 * Reads the setting of a calendar that passed validation; `zone` is the project's, for a calendar without its own.
 * @throws Error when the setting has a mistake, which validation must have found before
 */
export const readCalendar = ({ timezone, hours, schedule, holidays = [] }: CalendarSetting, zone: string): BusinessCalendar => ({
  zone: timezone ?? zone,
  versions: (schedule ?? [{ hours: hours ?? {} }]).map(versionOf).toSorted((one, other) => one.fromDay - other.fromDay),
  holidays: new Map(holidays.map(holidayOf)),
});
