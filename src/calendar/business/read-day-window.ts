import type { DayWindow } from './business-calendar.ts';

const WINDOW = /^(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})$/;

const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1440;

/** Minutes since midnight; `null` for a time that no day has. */
const minutes = (hour: string | undefined, minute: string | undefined): number | null => {
  const value = Number(hour) * MINUTES_PER_HOUR + Number(minute);
  return Number(minute) >= MINUTES_PER_HOUR || value > MINUTES_PER_DAY ? null : value;
};

/**
 * A window of one day: `08:00-18:00`. `24:00` is the end of the day. A window that ends at or before its beginning ends on
 * the next day, so `22:00-06:00` is a night. `null` for any other text, and for a window without length.
 */
export const readDayWindow = (text: string): DayWindow | null => {
  const [, ...parts] = WINDOW.exec(text) ?? [];
  if (parts.length === 0) return null;
  const start = minutes(parts[0], parts[1]);
  const end = minutes(parts[2], parts[3]);
  if (start === null || end === null || start === end || start === MINUTES_PER_DAY) return null;
  return { start, end: end < start ? end + MINUTES_PER_DAY : end };
};
