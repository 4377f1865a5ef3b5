import type { Grain } from '../../calendar/index.ts';
import type { WeekStart } from '../../model/index.ts';

const units = { daily: 'day', weekly: 'week', monthly: 'month', quarterly: 'quarter', yearly: 'year' } satisfies Record<Grain, string>;

/** `date_trunc` knows weeks from Monday alone: other weeks are shifted to Monday and back. */
const daysBeforeMonday = { monday: 0, sunday: 1, saturday: 2 } satisfies Record<WeekStart, number>;

/** SQL of the first date of the period that holds `date`. */
export const firstDate = (date: string, grain: Grain, weekStart: WeekStart): string => {
  if (grain === 'daily') return date;
  const shift = grain === 'weekly' ? daysBeforeMonday[weekStart] : 0;
  if (shift === 0) return `CAST(date_trunc('${units[grain]}', ${date}) AS DATE)`;
  return `CAST(date_trunc('week', ${date} + ${shift}) AS DATE) - ${shift}`;
};

/** The SQL interval from the start of one period to the start of the next. */
export const periodLength = (grain: Grain): string =>
  grain === 'quarterly' ? 'INTERVAL 3 MONTH' : `INTERVAL 1 ${units[grain].toUpperCase()}`;

/** SQL of how many periods begin from `start` up to and without `stop`, both the first dates of periods; negative when `stop` is earlier. */
export const periodsBetween = (start: string, stop: string, grain: Grain): string => {
  if (grain === 'daily') return `(${stop} - ${start})`;
  // The engine's weeks begin on Monday; seven days are a week wherever it begins.
  if (grain === 'weekly') return `(${stop} - ${start}) // 7`;
  return `date_diff('${units[grain]}', ${start}, ${stop})`;
};
