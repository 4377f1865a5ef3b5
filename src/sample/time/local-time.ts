/** An instant: whole seconds since 1970-01-01T00:00:00Z. */
export type Seconds = number;

/** A local date: whole days since 1970-01-01. */
export type Day = number;

/** Seconds in an hour. */
export const hour: number = 3600;

/** Seconds in a day of 24 hours. */
export const daySeconds: number = 24 * hour;

/** The local date as a day number; `month` from 1, months beyond the year carry over. */
export const dayOf = (year: number, month: number, date: number): Day => Date.UTC(year, month - 1, date) / (daySeconds * 1000);

/** The parts of a local date; `weekday` is 0 on Sunday. */
export const dateOf = (day: Day): { readonly year: number; readonly month: number; readonly date: number; readonly weekday: number } => {
  const date = new Date(day * daySeconds * 1000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate(), weekday: date.getUTCDay() };
};

/** 01:00 UTC on the last Sunday of a month. */
const changeOver = (year: number, month: number): Seconds => {
  const last = dayOf(year, month + 1, 0);
  return (last - dateOf(last).weekday) * daySeconds + hour;
};

/** Summer time lasts from the last Sunday of March to that of October, 01:00 UTC: Directive 2000/84/EC, articles 2 and 3. */
const offsetAt = (instant: Seconds): number => {
  const { year } = dateOf(Math.floor(instant / daySeconds));
  return instant >= changeOver(year, 3) && instant < changeOver(year, 10) ? 2 * hour : hour;
};

/**
 * The instant at which clocks in Europe/Amsterdam show this time. The sample knows one zone and needs no time zone
 * database. A time that the clocks skip or show twice is read as the one in winter time.
 */
export const fromLocal = (day: Day, secondOfDay: number): Seconds => {
  const winter = day * daySeconds + secondOfDay - hour;
  const summer = winter - hour;
  return offsetAt(summer) === 2 * hour && offsetAt(winter) === 2 * hour ? summer : winter;
};

/** What clocks in Europe/Amsterdam show at an instant. */
export const toLocal = (instant: Seconds): { readonly day: Day; readonly secondOfDay: number } => {
  const shown = instant + offsetAt(instant);
  const day = Math.floor(shown / daySeconds);
  return { day, secondOfDay: shown - day * daySeconds };
};

/** ISO 8601 in UTC, `2025-06-30T22:00:00Z`. */
export const isoUtc = (instant: Seconds): string => `${new Date(instant * 1000).toISOString().slice(0, 19)}Z`;

/** ISO 8601 with the offset of Europe/Amsterdam, `2025-07-01T00:00:00+02:00`. */
export const isoLocal = (instant: Seconds): string => {
  const offset = offsetAt(instant);
  return `${new Date((instant + offset) * 1000).toISOString().slice(0, 19)}+0${offset / hour}:00`;
};
