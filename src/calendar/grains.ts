import type { Temporal } from 'temporal-polyfill';
import type { Cadence, WeekStart } from '../model/index.ts';

/** A cadence that divides time by the local calendar; `to_date` does not. */
export type Grain = Exclude<Cadence, 'to_date'>;

/** How one grain divides local dates into periods. */
export interface Division {
  /** The first date of the period that holds `date`. */
  first(date: Temporal.PlainDate, weekStart: WeekStart): Temporal.PlainDate;
  /** From the first date of one period to the first date of the next. */
  readonly length: { readonly days: number } | { readonly months: number };
  name(first: Temporal.PlainDate, weekStart: WeekStart): string;
}

/** ISO 8601 numbering: Monday is 1. */
const dayNumber = { monday: 1, sunday: 7, saturday: 6 } satisfies Record<WeekStart, number>;

const MONTHS_PER_QUARTER = 3;
const quarterIndex = (date: Temporal.PlainDate): number => Math.floor((date.month - 1) / MONTHS_PER_QUARTER);

/** Sliced from Temporal's own text, so that years outside 0000 to 9999 keep their sign and six digits. */
const yearText = (date: Temporal.PlainDate): string => date.toString().slice(0, -'-MM-DD'.length);

/** ISO 8601 numbers weeks that start on Monday, and no other; another week is named by its first date and its length. */
const weekName = (first: Temporal.PlainDate, weekStart: WeekStart): string =>
  weekStart === 'monday' ? `${first.yearOfWeek}-W${String(first.weekOfYear).padStart(2, '0')}` : `${first.toString()}/P7D`;

export const grains: Readonly<Record<Grain, Division>> = {
  daily: { first: (date) => date, length: { days: 1 }, name: (first) => first.toString() },
  weekly: {
    first: (date, weekStart) => date.subtract({ days: (date.dayOfWeek - dayNumber[weekStart] + 7) % 7 }),
    length: { days: 7 },
    name: weekName,
  },
  monthly: { first: (date) => date.with({ day: 1 }), length: { months: 1 }, name: (first) => first.toString().slice(0, -'-DD'.length) },
  quarterly: {
    first: (date) => date.with({ day: 1, month: quarterIndex(date) * MONTHS_PER_QUARTER + 1 }),
    length: { months: 3 },
    name: (first) => `${yearText(first)}-Q${quarterIndex(first) + 1}`,
  },
  yearly: { first: (date) => date.with({ day: 1, month: 1 }), length: { months: 12 }, name: yearText },
};
