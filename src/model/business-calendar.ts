/** Days of a week as `hours` names them: one day, a range of days, or several with commas. */
export type DayNames = string;

/** Windows of one day: `08:00-18:00`. `24:00` is the end of the day; a window that ends before it begins ends on the next day. */
export type DayWindows = readonly string[];

/** A local date without work; with `hours` a day with other hours, which may be none. */
export type Holiday = string | { readonly date: string; readonly hours?: DayWindows; readonly name?: string };

/** Weekly hours in force between two local dates, both inclusive. */
export interface ScheduleVersion {
  readonly from?: string;
  readonly until?: string;
  readonly hours: Readonly<Record<DayNames, DayWindows>> | 'always';
}

/** A calendar of business hours as `goodhart.yaml` writes it. Exactly one of `hours` and `schedule` is present. */
export interface CalendarSetting {
  /** IANA zone of its local times; the project's when absent. */
  readonly timezone?: string;
  /** Weekly hours; `always` is around the clock. */
  readonly hours?: Readonly<Record<DayNames, DayWindows>> | 'always';
  /** Weekly hours that changed over time. */
  readonly schedule?: readonly ScheduleVersion[];
  readonly holidays?: readonly Holiday[];
  /** Last local date for which all holidays are known; the end of the year of the last one when absent. */
  readonly holidays_until?: string;
}

/**
 * What the clock of a KPI or an agreement counts.
 * - `calendar`: the name of a calendar, or the field of the ticket that names it and which of its values counts when it changed
 * - `pause`: status categories in which the clock stands still; needs the history of statuses
 * - `reopen`: what a reopening does: `first` stops at the first resolution, `last_gross` at the last one, `open_time_only` at
 *   the last one without the time between resolution and reopening, `restart` counts from the last reopening
 */
export interface Clock {
  readonly calendar?: string | { readonly field: string; readonly policy?: 'at_event' | 'last' | 'first' };
  readonly pause?: readonly string[];
  readonly reopen?: 'first' | 'last_gross' | 'open_time_only' | 'restart';
}
