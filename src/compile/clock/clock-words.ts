import { dayNames, holidaysKnownUntil, readDayNames } from '../../calendar/index.ts';
import type { CalendarSetting, Clock, Project, ScheduleVersion } from '../../model/index.ts';

const policies = {
  first: 'durations end with the first resolution',
  last_gross: 'durations end with the last resolution',
  open_time_only: 'the time between a resolution and the reopening after it does not count',
  restart: 'durations begin anew with the last reopening',
} satisfies Record<NonNullable<Clock['reopen']>, string>;

const changing = {
  last: 'the one that it has now',
  first: 'the first one that it had',
  at_event: 'each one for as long as it had it',
} as const;

const firstDay = (days: string): number => readDayNames(days)?.[0] ?? dayNames.length;

const hoursWords = (hours: ScheduleVersion['hours']): string => {
  if (hours === 'always') return 'around the clock';
  return Object.entries(hours)
    .toSorted(([one], [other]) => firstDay(one) - firstDay(other))
    .map(([days, windows]) => `${days} ${windows.length === 0 ? 'closed' : windows.join(' and ')}`)
    .join(', ');
};

const versionWords = ({ from, until, hours }: ScheduleVersion): string =>
  [...(from === undefined ? [] : [`from ${from}`]), ...(until === undefined ? [] : [`until ${until}`]), hoursWords(hours)].join(' ');

const holidayWords = (setting: CalendarSetting): string => {
  const count = setting.holidays?.length ?? 0;
  return count === 0
    ? 'no holidays'
    : `${count === 1 ? '1 holiday' : `${count} holidays`} listed up to ${holidaysKnownUntil(setting) ?? ''}`;
};

const calendarWords = (name: string, setting: CalendarSetting | undefined, zone: string): string => {
  if (setting === undefined) return name;
  const hours = setting.hours === undefined ? (setting.schedule ?? []).map(versionWords) : [hoursWords(setting.hours)];
  return `${name} (${setting.timezone ?? zone}): ${[...hours, holidayWords(setting)].join('; ')}`;
};

/** What a clock counts, in lines for people; empty for one that counts all time. */
export const clockWords = (
  clock: Clock | undefined,
  { calendars = {}, timezone }: Pick<Project, 'calendars' | 'timezone'>,
): readonly string[] => {
  if (clock === undefined) return [];
  const { calendar, pause = [], reopen } = clock;
  const named = typeof calendar === 'string' ? [`counts ${calendarWords(calendar, calendars[calendar], timezone)}`] : [];
  const chosen =
    typeof calendar === 'object'
      ? [
          `counts the calendar that ${calendar.field} names, ${changing[calendar.policy ?? 'last']}:`,
          ...Object.entries(calendars).map(([name, setting]) => `  ${calendarWords(name, setting, timezone)}`),
        ]
      : [];
  return [
    ...named,
    ...chosen,
    ...(pause.length === 0 ? [] : [`stands still in ${pause.join(', ')}`]),
    ...(reopen === undefined ? [] : [policies[reopen]]),
  ];
};
