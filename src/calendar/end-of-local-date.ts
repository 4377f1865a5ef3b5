import { Temporal } from 'temporal-polyfill';
import { startOfDate } from './zoned.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The first instant after the local date `date` (`2026-06-30`), as microseconds since 1970-01-01T00:00:00Z: what lies
 * before it is on that date or earlier, so an inclusive "by" is `instant < end`. `null` when the calendar has no such date.
 */
export const endOfLocalDate = (date: string, zone: string): bigint | null => {
  if (!DATE.test(date)) return null;
  try {
    return startOfDate(Temporal.PlainDate.from(date).add({ days: 1 }), zone);
  } catch {
    return null;
  }
};
