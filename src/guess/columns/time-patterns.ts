const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const longMonths = 'january|february|march|april|may|june|july|august|september|october|november|december';

/** What each directive of a strptime pattern takes. */
const directives: Readonly<Record<string, string>> = {
  Y: '(?:19[7-9]|20[0-9])[0-9]',
  y: '[0-9]{2}',
  m: '(?:0?[1-9]|1[0-2])',
  d: '(?:0?[1-9]|[12][0-9]|3[01])',
  b: `(?:${months})`,
  B: `(?:${longMonths})`,
  H: '(?:[01]?[0-9]|2[0-3])',
  I: '(?:0?[1-9]|1[0-2])',
  M: '[0-5][0-9]',
  S: '[0-5][0-9]',
  p: '(?:am|pm)',
  z: '[+-][0-9]{2}:?[0-9]{2}',
};

/** A form in which instants are written. */
export interface TimePattern {
  /** A strptime pattern; `null` for ISO 8601, which needs none. */
  readonly pattern: string | null;
  readonly matches: RegExp;
  readonly offset: 'always' | 'never' | 'maybe';
}

const matcher = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replaceAll(/[.+]/g, '\\$&').replaceAll(/%([A-Za-z])/g, (_, name: string) => directives[name] ?? '')}$`, 'i');

const dates = [
  '%d/%m/%Y',
  '%m/%d/%Y',
  '%d-%m-%Y',
  '%m-%d-%Y',
  '%d.%m.%Y',
  '%Y/%m/%d',
  '%d/%m/%y',
  '%m/%d/%y',
  '%d.%m.%y',
  '%d/%b/%y',
  '%d-%b-%y',
  '%d/%b/%Y',
  '%d-%b-%Y',
  '%d %b %Y',
  '%d %b, %Y',
  '%b %d, %Y',
  '%d %B %Y',
  '%B %d, %Y',
];
const times = ['', ' %H:%M', ' %H:%M:%S', ' %I:%M %p', ' %I:%M:%S %p', ', %H:%M', ', %I:%M %p'];

const iso: TimePattern = {
  pattern: null,
  matches: /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?(?:Z|[+-]\d{2}(?::?\d{2})?))?)?$/,
  offset: 'maybe',
};

const written = [...dates.flatMap((date) => times.map((time) => date + time)), '%Y-%m-%d %I:%M %p', '%Y-%m-%d %I:%M:%S %p'];

/** The forms that are tried, in this order: ISO 8601, then what exports of service desks are known to hold. */
export const timePatterns: readonly TimePattern[] = [
  iso,
  ...[...written, ...written.filter((one) => one.includes(':') || one.includes('%M')).map((one) => `${one} %z`)].map(
    (pattern): TimePattern => ({ pattern, matches: matcher(pattern), offset: pattern.endsWith('%z') ? 'always' : 'never' }),
  ),
];
