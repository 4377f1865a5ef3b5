import { dateOf, dayOf, fromLocal, hour, toLocal } from './local-time.ts';
import type { Day, Seconds } from './local-time.ts';

/** Days on which the desk runs as on a Sunday: public holidays of the Netherlands in the months of the sample. */
const holidays: ReadonlySet<Day> = new Set(
  [
    [2024, 12, 25],
    [2024, 12, 26],
    [2025, 1, 1],
    [2025, 4, 21],
    [2025, 5, 5],
    [2025, 5, 29],
    [2025, 6, 9],
    [2025, 12, 25],
    [2025, 12, 26],
    [2026, 1, 1],
  ].map(([year = 0, month = 0, date = 0]) => dayOf(year, month, date)),
);

/** True on Saturdays, Sundays and public holidays. */
export const isQuietDay = (day: Day): boolean => holidays.has(day) || [0, 6].includes(dateOf(day).weekday);

/** The instants between which somebody is at work on a day: 07:00 to 20:00, a duty from 10:00 to 16:00 on quiet days. */
const shift = (day: Day): readonly [Seconds, Seconds] =>
  isQuietDay(day) ? [fromLocal(day, 10 * hour), fromLocal(day, 16 * hour)] : [fromLocal(day, 7 * hour), fromLocal(day, 20 * hour)];

/** The first instant from this one on at which somebody is at work. */
export const nextStaffed = (instant: Seconds): Seconds => {
  const { day } = toLocal(instant);
  const [start, end] = shift(day);
  if (instant >= end) return shift(day + 1)[0];
  return Math.max(instant, start);
};

/** The last instant up to this one at which somebody was at work. */
const lastStaffed = (instant: Seconds): Seconds => {
  const { day } = toLocal(instant);
  const [start, end] = shift(day);
  if (instant < start) return shift(day - 1)[1];
  return Math.min(instant, end);
};

/**
 * Moves a resolution out of the night. It stays on its side of the due time, because how many are late is what a story
 * decides; where no staffed moment allows that, somebody was on call and the instant stays.
 * @param slack from 0 to 1: how far into the shift, so that not everything happens on the hour
 */
export const whileStaffed = (instant: Seconds, created: Seconds, due: Seconds, slack: number): Seconds => {
  if (nextStaffed(instant) === instant) return instant;
  const late = instant > due;
  const earlier = lastStaffed(instant) - Math.ceil(slack * 5 * hour);
  const later = nextStaffed(instant) + Math.ceil(slack * 2 * hour);
  if (earlier > created + 300 && (!late || earlier > due)) return earlier;
  if (late || later <= due) return later;
  return instant;
};
