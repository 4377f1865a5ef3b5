import type { Dialect } from '../dialect.ts';
import type { RowOperatorDefinition } from './definition.ts';
import { always } from './types.ts';

const blank = String.raw`[ \t]*`;

const whole = (dialect: Dialect, text: string, pattern: string): string =>
  dialect.tryCast(dialect.matched(text, `^${blank}${pattern}${blank}$`, 1), dialect.integerType);

/** SQL of the seconds of `[-]H:MM` or `[-]H:MM:SS`. */
const clock = (dialect: Dialect, text: string): string => {
  const part = (hours: string, minutes: string, seconds: string): string => whole(dialect, text, `-?${hours}:${minutes}${seconds}`);
  const [hours, minutes] = [String.raw`\d{1,6}`, String.raw`[0-5]\d`];
  const rest = String.raw`(?::[0-5]\d)?`;
  const seconds =
    `(${part(`(${hours})`, minutes, rest)} * 3600 + ${part(hours, `(${minutes})`, rest)} * 60` +
    ` + coalesce(${part(hours, minutes, String.raw`:([0-5]\d)`)}, 0))`;
  return `(CASE WHEN ${dialect.matched(text, `^${blank}(-)`, 1)} = '-' THEN -1 ELSE 1 END * ${seconds})`;
};

/** ServiceNow stores a duration as the instant that lies so far after 1970-01-01. A date of this century is none. */
const sinceEpoch = (dialect: Dialect, text: string): string => {
  const instant = dialect.matched(text, String.raw`^${blank}(19[789]\d-\d\d-\d\d \d\d:\d\d:\d\d)${blank}$`, 1);
  return dialect.tryCast(`${dialect.micros(dialect.tryCast(instant, 'TIMESTAMP'))} / 1000000`, dialect.integerType);
};

const units = [
  ['[dD]ays?', 86_400],
  ['[hH]ours?', 3600],
  ['[mM]inutes?', 60],
  ['[sS]econds?', 1],
] as const;

/** SQL of the seconds of `1 Day 2 Hours 3 Minutes 4 Seconds`, of which parts may be left out. */
const words = (dialect: Dialect, text: string): string => {
  const pattern = (asked: number): string =>
    units.map(([unit], at) => `(?:${at === asked ? String.raw`(\d{1,9})` : String.raw`\d{1,9}`} ${unit}[, ]*)?`).join('');
  const parts = units.map(([, seconds], at) => `coalesce(${whole(dialect, text, pattern(at))}, 0) * ${seconds}`);
  const isThere = dialect.matched(text, `^${blank}(${String.raw`\d.*`})$`, 1);
  const isWhole = dialect.matched(text, `^${blank}(${pattern(-1)})$`, 1);
  return `(CASE WHEN ${isThere} <> '' AND ${isWhole} <> '' THEN ${parts.join(' + ')} END)`;
};

/** Readings of texts that write a length of time. */
export const durations: Readonly<Record<'clock_minutes' | 'duration_seconds', RowOperatorDefinition>> = {
  clock_minutes: {
    syntax: 'clock_minutes(text)',
    means: 'The minutes of `H:MM` or `H:MM:SS`, with a minus before it when it is negative; hours may be more than 24.',
    missing: 'Missing when the text is missing or written otherwise.',
    example: 'sum(created, clock_minutes(substr(number, 3)))',
    signature: { parameters: [{ name: 'text', types: ['text'] }], result: always('number') },
    sql: (dialect, args) => dialect.bind(args, ([text = '']) => `(${clock(dialect, text)} / 60e0)`),
  },
  duration_seconds: {
    syntax: 'duration_seconds(text)',
    means:
      'The seconds of a length of time: `7200`, `2:00` and `2:00:00`, `1 Day 2 Hours 3 Minutes`, or `1970-01-01 02:00:00`, which is counted from the beginning of 1970.',
    missing: 'Missing when the text is missing or written otherwise.',
    example: 'sum(created, duration_seconds(substr(number, 3)))',
    signature: { parameters: [{ name: 'text', types: ['text'] }], result: always('integer') },
    sql: (dialect, args) =>
      dialect.bind(args, ([text = '']) => {
        const plain = whole(dialect, text, String.raw`(\d{1,12})(?:\.0*)?`);
        return `coalesce(${[plain, clock(dialect, text), sinceEpoch(dialect, text), words(dialect, text)].join(', ')})`;
      }),
  },
};
