import { zoneTransitions } from '../zone-transitions.ts';
import type { BusinessCalendar, DayWindow, Interval, Transitions } from './business-calendar.ts';
import { endEdge, startEdge } from './local-edges.ts';

const MICROS_PER_MINUTE = 60_000_000n;
const MICROS_PER_DAY = 1440n * MICROS_PER_MINUTE;

const DAYS = 7;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 3;

const weekday = (day: number): number => (((day + FIRST_WEEKDAY) % DAYS) + DAYS) % DAYS;

const windowsOn = (day: number, { versions, holidays }: BusinessCalendar): readonly DayWindow[] => {
  const version = versions.find(({ fromDay, untilDay }) => fromDay <= day && day <= untilDay);
  return version === undefined ? [] : (holidays.get(day) ?? version.week[weekday(day)] ?? []);
};

const intervalOf = ({ start, end }: DayWindow, day: number, transitions: Transitions): Interval => {
  const midnight = BigInt(day) * MICROS_PER_DAY;
  return {
    start: startEdge(midnight + BigInt(start) * MICROS_PER_MINUTE, transitions),
    end: endEdge(midnight + BigInt(end) * MICROS_PER_MINUTE, transitions),
  };
};

/** Windows that touch become one: around the clock, an hour that happens twice, a night before a morning. */
const disjoint = (intervals: readonly Interval[]): readonly Interval[] => {
  const found: Interval[] = [];
  for (const next of intervals.toSorted((one, other) => (one.start < other.start ? -1 : one.start > other.start ? 1 : 0))) {
    const last = found.at(-1);
    if (last === undefined || next.start > last.end) found.push(next);
    else if (next.end > last.end) found[found.length - 1] = { start: last.start, end: next.end };
  }
  return found;
};

/** What of a calendar is known: microseconds since 1970-01-01T00:00:00Z, `null` where it has no bound. */
export const calendarBounds = ({ versions, zone }: BusinessCalendar): { readonly from: bigint | null; readonly until: bigint | null } => {
  const edge = (day: number | undefined): bigint | null => {
    if (day === undefined || !Number.isFinite(day)) return null;
    const local = BigInt(day) * MICROS_PER_DAY;
    return startEdge(local, zoneTransitions(zone, local - 2n * MICROS_PER_DAY, local + 2n * MICROS_PER_DAY));
  };
  const last = versions.at(-1);
  return { from: edge(versions[0]?.fromDay), until: edge(last === undefined ? undefined : last.untilDay + 1) };
};

/**
 * The business time of a calendar between two instants (microseconds since 1970-01-01T00:00:00Z), as disjoint ascending
 * intervals with something between them. Each local day of the calendar's zone gives its windows: those of its date when it
 * is a holiday, else those of its weekday in the version in force. A window over midnight belongs to the day on which it begins.
 */
export const businessIntervals = (calendar: BusinessCalendar, fromMicros: bigint, toMicros: bigint): readonly Interval[] => {
  const transitions = zoneTransitions(calendar.zone, fromMicros - 4n * MICROS_PER_DAY, toMicros + 4n * MICROS_PER_DAY);
  // Local dates are at most a day off the dates of UTC, and a window lasts at most two.
  const first = Number(fromMicros / MICROS_PER_DAY) - 3;
  const last = Number(toMicros / MICROS_PER_DAY) + 2;
  const days = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const all = days.flatMap((day) => windowsOn(day, calendar).map((window) => intervalOf(window, day, transitions)));
  return disjoint(all.filter(({ start, end }) => start < end)).flatMap(({ start, end }) => {
    const clipped = { start: start < fromMicros ? fromMicros : start, end: end > toMicros ? toMicros : end };
    return clipped.start < clipped.end ? [clipped] : [];
  });
};
