import type { ZoneTransition } from '../zone-transitions.ts';

/** Minutes of local time since the midnight at which the day began; `end` is greater than `start`, and than 1440 for a window that ends on the next day. */
export interface DayWindow {
  readonly start: number;
  readonly end: number;
}

/** Weekly hours in force from one local date to another. Days are counted from 1970-01-01; both bounds are inclusive. */
export interface WeeklyHours {
  readonly fromDay: number;
  readonly untilDay: number;
  /** Windows of Monday, of Tuesday, ... */
  readonly week: readonly (readonly DayWindow[])[];
}

/** A calendar of business hours, read: every text of its setting understood. */
export interface BusinessCalendar {
  readonly zone: string;
  /** Ascending, each beginning on the day after the one before ends. Outside of them nothing is known. */
  readonly versions: readonly WeeklyHours[];
  /** Windows of the days that are not as their weekday is, by day. */
  readonly holidays: ReadonlyMap<number, readonly DayWindow[]>;
}

/** Half-open, in microseconds since 1970-01-01T00:00:00Z. */
export interface Interval {
  readonly start: bigint;
  readonly end: bigint;
}

/** The clock changes that decide what a local time is. */
export type Transitions = readonly ZoneTransition[];
