/** The value of a row expression: a timestamp is microseconds since 1970; `null` is missing or unknown. */
export type Value = boolean | number | string | null;

/** Largest magnitude, exclusive, of a 64-bit integer. */
const integerLimit = 2 ** 63;

type Operation = (...values: readonly Value[]) => Value;

/** Missing as soon as one value is. */
const strict =
  (operation: (...values: readonly never[]) => Value): Operation =>
  (...values) =>
    values.includes(null) ? null : operation(...(values as readonly never[]));

const number = (value: number): Value => (Number.isFinite(value) ? value : null);
const integer = (value: number): Value => (Math.abs(value) < integerLimit || value === -integerLimit ? value : null);

const not = (value: Value): Value => (value === null ? null : !value);
const all = (...values: readonly Value[]): Value => (values.includes(false) ? false : values.includes(null) ? null : true);
const any = (...values: readonly Value[]): Value => not(all(...values.map(not)));

const inRange = (type: string): ((value: number) => Value) => (type === 'integer' ? integer : number);

const halfAwayFromZero = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));

const roundTo = (value: number, digits: number): number => {
  const shifted = halfAwayFromZero(value * 10 ** digits) / 10 ** digits;
  return Number.isFinite(shifted) ? shifted : value;
};

/** One letter for one letter, as Unicode's simple case mapping. */
const letters = (text: string, change: (letter: string) => string): string =>
  Array.from(text, (letter) => (Array.from(change(letter)).length === 1 ? change(letter) : letter)).join('');

const slice = (text: string, start: number, length = Infinity): string => {
  const characters = Array.from(text);
  const from = start < 0 ? Math.max(0, characters.length + start) : start;
  return characters.slice(from, from + length).join('');
};

const readNumber = (text: string): Value =>
  /^[ \t\r\n]*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[ \t\r\n]*$/.test(text) ? number(Number(text)) : null;

const readInteger = (text: string): Value => (/^[ \t\r\n]*[+-]?\d+(?:\.0*)?[ \t\r\n]*$/.test(text) ? integer(Number(text)) : null);

const trimmed = (text: string): string => text.replaceAll(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');

const clockSeconds = (text: string): number | null => {
  const [, sign, hours, minutes, seconds = '0'] = /^[ \t]*(-)?(\d{1,6}):([0-5]\d)(?::([0-5]\d))?[ \t]*$/.exec(text) ?? [];
  if (hours === undefined) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) + 0;
};

const wordSeconds = (text: string): number | null => {
  if (!/^[ \t]*(?=\d)(?:\d+ days?[, ]*)?(?:\d+ hours?[, ]*)?(?:\d+ minutes?[, ]*)?(?:\d+ seconds?[, ]*)?[ \t]*$/i.test(text)) return null;
  const part = (unit: string): number => Number(new RegExp(`(\\d+) ${unit}`, 'i').exec(text)?.[1] ?? 0);
  return part('day') * 86_400 + part('hour') * 3600 + part('minute') * 60 + part('second');
};

const epochSeconds = (text: string): number | null => {
  const [, date, time] = /^[ \t]*(19[789]\d-\d\d-\d\d) (\d\d:\d\d:\d\d)[ \t]*$/.exec(text) ?? [];
  const millis = Date.parse(`${date}T${time}Z`);
  return date === undefined || Number.isNaN(millis) ? null : millis / 1000;
};

const durationSeconds = (text: string): number | null => {
  const plain = /^[ \t]*(\d{1,12})(?:\.0*)?[ \t]*$/.exec(text)?.[1];
  return plain === undefined ? (clockSeconds(text) ?? epochSeconds(text) ?? wordSeconds(text)) : Number(plain);
};

const lessOrEqual = strict((a: number, b: number) => a <= b);

/** Row operators by JSON Logic name; written from the specification, apart from the product's own code. */
export const operations = (type: string): Readonly<Record<string, Operation>> => ({
  '==': strict((a: Value, b: Value) => a === b),
  '!=': strict((a: Value, b: Value) => a !== b),
  '<': strict((a: number, b: number) => a < b),
  '<=': lessOrEqual,
  '>': strict((a: number, b: number) => a > b),
  '>=': strict((a: number, b: number) => a >= b),
  between: (value = null, low = null, high = null) => all(lessOrEqual(low, value), lessOrEqual(value, high)),
  in: (value = null, list = null) => (value === null ? null : (list as unknown as readonly Value[]).includes(value)),
  and: all,
  or: any,
  '!': (value = null) => not(value),
  if: (condition, then = null, otherwise = null) => (condition === true ? then : otherwise),
  known: (value) => value !== null,
  first_known: (...values) => values.find((value) => value !== null) ?? null,
  '+': strict((a: number, b: number) => inRange(type)(a + b)),
  '-': strict((a: number, b?: number) => inRange(type)(b === undefined ? -a : a - b)),
  '*': strict((a: number, b: number) => inRange(type)(a * b)),
  '/': strict((a: number, b: number) => number(a / b)),
  min: strict((...values: readonly number[]) => Math.min(...values)),
  max: strict((...values: readonly number[]) => Math.max(...values)),
  abs: strict((a: number) => inRange(type)(Math.abs(a))),
  round: strict((a: number, digits?: number) => (digits === undefined ? integer(halfAwayFromZero(a)) : roundTo(a, digits))),
  minutes: strict((from: number, to: number) => (to - from) / 6e7),
  seconds: strict((from: number, to: number) => (to - from) / 1e6),
  hours: strict((from: number, to: number) => (to - from) / 3.6e9),
  days: strict((from: number, to: number) => (to - from) / 8.64e10),
  timestamp: strict((text: string) => microsOf(text)),
  lower: strict((text: string) => letters(text, (letter) => letter.toLowerCase())),
  upper: strict((text: string) => letters(text, (letter) => letter.toUpperCase())),
  trim: strict(trimmed),
  starts_with: strict((text: string, part: string) => text.startsWith(part)),
  ends_with: strict((text: string, part: string) => text.endsWith(part)),
  contains: strict((text: string, part: string) => text.includes(part)),
  substr: strict(slice),
  concat: strict((...texts: readonly string[]) => texts.join('')),
  extract: strict((text: string, pattern: string) => {
    const found = new RegExp(pattern, 'u').exec(text);
    return (found && found.length > 1 ? found[1] : found?.[0]) || null;
  }),
  replace: strict((text: string, part: string, by: string) => text.split(part).join(by)),
  split_part: strict((text: string, part: string, n: number) => text.split(part).at(n > 0 ? n - 1 : n) || null),
  clock_minutes: strict((text: string) => {
    const seconds = clockSeconds(text);
    return seconds === null ? null : seconds / 60;
  }),
  duration_seconds: strict(durationSeconds),
  text: strict((value: Value) => String(value)),
  number: strict(readNumber),
  integer: strict(readInteger),
  recode: strict((text: string, ...words: readonly string[]) => {
    const rest = words.length % 2 === 1 ? (words.at(-1) ?? null) : null;
    for (let at = 0; at + 1 < words.length; at += 2) if (words[at] === text) return words[at + 1] ?? null;
    return rest;
  }),
  plus_minutes: strict((at: number, minutes: number) => at + Math.round(minutes * 6e7)),
});

/** Microseconds since 1970 of an ISO 8601 instant; the platform reads milliseconds, the rest is read here. */
export const microsOf = (text: string): number => {
  const fraction = /\.(\d+)/.exec(text)?.[1] ?? '';
  return Date.parse(text.replace(/\.\d+/, '')) * 1000 + Number(fraction.padEnd(6, '0'));
};
