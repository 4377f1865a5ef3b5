import type { CalendarSetting } from '../../model/index.ts';

const END_OF_YEAR = '-12-31';

/**
 * The last local date for which all holidays of a calendar are known: what it says itself, else the end of the year of its
 * last holiday. `null` for a calendar that names no holiday.
 */
export const holidaysKnownUntil = ({ holidays = [], holidays_until }: CalendarSetting): string | null => {
  if (holidays_until !== undefined) return holidays_until;
  const dates = holidays.map((holiday) => (typeof holiday === 'string' ? holiday : holiday.date)).toSorted();
  const last = dates.at(-1);
  return last === undefined ? null : `${last.slice(0, 'YYYY'.length)}${END_OF_YEAR}`;
};
