import type { CalendarSetting, Path, Project } from '../model/index.ts';
import type { Draft } from './draft.ts';

/** Days with their windows, and where they stand. */
export interface PlacedHours {
  readonly path: Path;
  readonly hours: Readonly<Record<string, Draft<readonly string[]> | undefined>>;
}

/** A list of windows of one day, and where it stands. */
export interface PlacedWindows {
  readonly path: Path;
  readonly windows: readonly (string | undefined)[];
}

/** The calendars of a draft, as far as they are there. */
export const calendarsOf = ({
  calendars = {},
}: Draft<Project>): readonly { readonly path: Path; readonly calendar: Draft<CalendarSetting> }[] =>
  Object.entries(calendars).flatMap(([name, calendar]) => (calendar === undefined ? [] : [{ path: ['calendars', name], calendar }]));

/** Every mapping of days to windows: of a calendar itself, and of the versions of its schedule. */
export const weeklyHoursOf = (project: Draft<Project>): readonly PlacedHours[] =>
  calendarsOf(project).flatMap(({ path, calendar }) =>
    [
      { path: [...path, 'hours'], hours: calendar.hours },
      ...(calendar.schedule ?? []).map((version, index) => ({ path: [...path, 'schedule', index, 'hours'], hours: version?.hours })),
    ].flatMap(({ path: place, hours }) =>
      hours === undefined || hours === 'always' ? [] : [{ path: place, hours: hours as PlacedHours['hours'] }],
    ),
  );

/** Every list of windows: of days of the week, and of holidays with hours. */
export const windowListsOf = (project: Draft<Project>): readonly PlacedWindows[] => [
  ...weeklyHoursOf(project).flatMap(({ path, hours }) =>
    Object.entries(hours).map(([days, windows]) => ({ path: [...path, days], windows: windows ?? [] })),
  ),
  ...calendarsOf(project).flatMap(({ path, calendar }) =>
    (calendar.holidays ?? []).flatMap((holiday, index) =>
      typeof holiday === 'object' && holiday.hours !== undefined
        ? [{ path: [...path, 'holidays', index, 'hours'], windows: holiday.hours }]
        : [],
    ),
  ),
];

/** Every local date of a calendar, and where it stands. */
export const datesOf = (project: Draft<Project>): readonly { readonly path: Path; readonly date: string | undefined }[] =>
  calendarsOf(project).flatMap(({ path, calendar }) => [
    ...(calendar.schedule ?? []).flatMap((version, index) =>
      (['from', 'until'] as const).map((key) => ({ path: [...path, 'schedule', index, key], date: version?.[key] })),
    ),
    ...(calendar.holidays ?? []).map((holiday, index) =>
      typeof holiday === 'object'
        ? { path: [...path, 'holidays', index, 'date'], date: holiday.date }
        : { path: [...path, 'holidays', index], date: holiday },
    ),
    { path: [...path, 'holidays_until'], date: calendar.holidays_until },
  ]);
