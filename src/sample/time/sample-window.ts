import { dateOf, dayOf, fromLocal } from './local-time.ts';
import type { Day, Seconds } from './local-time.ts';

/** The months that a sample covers. */
export interface SampleWindow {
  readonly months: number;
  readonly firstDay: Day;
  /** The day after the last one. */
  readonly endDay: Day;
  /** What happens from here on is not in the sample. */
  readonly end: Seconds;
}

const last = { year: 2026, month: 2 };

/** The window of so many whole months up to and including February 2026, wherever it starts. */
export const sampleWindow = (months: number): SampleWindow => {
  const endDay = dayOf(last.year, last.month + 1, 1);
  return { months, firstDay: dayOf(last.year, last.month + 1 - months, 1), endDay, end: fromLocal(endDay, 0) };
};

/** Which month of the window a day lies in, from 0. */
export const monthIndex = (window: SampleWindow, day: Day): number => {
  const { year, month } = dateOf(day);
  return (year - last.year) * 12 + (month - last.month) + window.months - 1;
};

/** The first instant of a month of the window. */
export const monthStart = (window: SampleWindow, index: number): Seconds =>
  fromLocal(dayOf(last.year, last.month + 1 - window.months + index, 1), 0);
