const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const DAYS = names.length;

const indexOf = (name: string): number => names.findIndex((known) => known === name);

/** `fri-mon` goes over the end of the week. */
const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: ((last - first + DAYS) % DAYS) + 1 }, (_, index) => (first + index) % DAYS);

const readPart = (part: string): readonly number[] | null => {
  const [first = -1, last = first, ...more] = part.split('-').map((name) => indexOf(name.trim()));
  return first < 0 || last < 0 || more.length > 0 ? null : range(first, last);
};

/** The short names of the days of a week, Monday first. */
export const dayNames: readonly string[] = names;

/**
 * The days that `mon-fri`, `sat,sun`, `fri-mon` or `mon` name, as numbers from 0 for Monday, in the order written; `null`
 * when a name is none of a day.
 */
export const readDayNames = (text: string): readonly number[] | null => {
  const parts = text.split(',').map((part) => readPart(part.trim()));
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
};
