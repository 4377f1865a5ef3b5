import { Temporal } from 'temporal-polyfill';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const EPOCH = Temporal.PlainDate.from('1970-01-01');

/** Days from 1970-01-01 to a date written `2026-12-25`; `null` when the calendar has no such date. */
export const readDay = (date: string): number | null => {
  if (!DATE.test(date)) return null;
  try {
    return EPOCH.until(Temporal.PlainDate.from(date)).days;
  } catch {
    return null;
  }
};

/** The date that is `day` days after 1970-01-01, as it is written. */
export const dayText = (day: number): string => EPOCH.add({ days: day }).toString();
