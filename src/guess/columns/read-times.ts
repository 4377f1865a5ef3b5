import type { ValueCount } from '../../model/index.ts';
import { type TimePattern, timePatterns } from './time-patterns.ts';

/** How the timestamps of a column are written. */
export interface TimeReading {
  /** A strptime pattern; `null` for ISO 8601. */
  readonly pattern: string | null;
  /** Another pattern that takes the same values, as when no day is above 12. */
  readonly ambiguous: string | null;
  /** Whether the values say from which zone they are. */
  readonly zone: 'known' | 'unknown' | 'sometimes';
}

/** A few broken values do not make another form. */
const LEAST_SHARE = 0.95;

const ISO_OFFSET = /(?:Z|[+-]\d{2}(?::?\d{2})?)$/;

const zoneOf = ({ offset }: TimePattern, texts: readonly string[]): TimeReading['zone'] => {
  if (offset !== 'maybe') return offset === 'always' ? 'known' : 'unknown';
  const carrying = texts.filter((text) => ISO_OFFSET.test(text.slice(10))).length;
  return carrying === texts.length ? 'known' : carrying === 0 ? 'unknown' : 'sometimes';
};

/** The form that nearly all values of a column have; `null` when they are no timestamps. Bare numbers are none. */
export const readTimes = (values: readonly ValueCount[]): TimeReading | null => {
  if (values.length === 0) return null;
  const fits = timePatterns.map((pattern) => ({
    pattern,
    texts: values.map(({ text }) => text).filter((text) => pattern.matches.test(text)),
  }));
  const most = Math.max(...fits.map(({ texts }) => texts.length));
  if (most < LEAST_SHARE * values.length) return null;
  const [best, other] = fits.filter(({ texts }) => texts.length === most);
  if (best === undefined) return null;
  return { pattern: best.pattern.pattern, ambiguous: other?.pattern.pattern ?? null, zone: zoneOf(best.pattern, best.texts) };
};
