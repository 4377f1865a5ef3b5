/** What a directive says about an instant; `none` is text, or a part that adds nothing, such as the name of the weekday. */
export type TimePart = 'year' | 'month' | 'day' | 'week' | 'weekday' | 'hour' | 'half' | 'minute' | 'second' | 'fraction' | 'zone' | 'none';

/**
 * The strptime directives that the engine reads (DuckDB, "Date Format Functions"), without their `%`, and the parts that
 * each gives. A `-` says that the number has no leading zero.
 */
export const directives: Readonly<Record<string, readonly TimePart[]>> = {
  Y: ['year'],
  y: ['year'],
  '-y': ['year'],
  G: ['year'],
  m: ['month'],
  '-m': ['month'],
  B: ['month'],
  b: ['month'],
  h: ['month'],
  d: ['day'],
  '-d': ['day'],
  j: ['month', 'day'],
  '-j': ['month', 'day'],
  U: ['week'],
  W: ['week'],
  V: ['week'],
  a: ['weekday'],
  A: ['weekday'],
  u: ['weekday'],
  w: ['weekday'],
  H: ['hour', 'half'],
  '-H': ['hour', 'half'],
  I: ['hour'],
  '-I': ['hour'],
  p: ['half'],
  M: ['minute'],
  '-M': ['minute'],
  S: ['second'],
  '-S': ['second'],
  f: ['fraction'],
  g: ['fraction'],
  n: ['fraction'],
  z: ['zone'],
  Z: ['zone'],
  x: ['year', 'month', 'day'],
  X: ['hour', 'half', 'minute', 'second'],
  T: ['hour', 'half', 'minute', 'second'],
  c: ['year', 'month', 'day', 'hour', 'half', 'minute', 'second'],
  '%': ['none'],
};

/** The directives of a pattern in order, without their `%`; a lone `%` at the end is empty. */
export const directivesOf = (pattern: string): readonly string[] =>
  Array.from(pattern.matchAll(/%(-?[^]|-?$)/gu), (match) => match[1] ?? '');
