import { Temporal } from 'temporal-polyfill';
import { microsOf, startOfDate } from './zoned.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::[0-5]\d(?:\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})?$/i;

const NANOS_PER_MICRO = 1000n;

const read = (text: string, zone: string): bigint | null => {
  if (DATE.test(text)) return startOfDate(Temporal.PlainDate.from(text), zone);
  const match = DATE_TIME.exec(text);
  if (!match) return null;
  if (match[1] !== undefined) return Temporal.Instant.from(text).epochNanoseconds / NANOS_PER_MICRO;
  return microsOf(Temporal.PlainDateTime.from(text).toZonedDateTime(zone));
};

/**
 * The instant that an ISO 8601 text names, as microseconds since 1970-01-01T00:00:00Z; `null` when it names none.
 * A date alone is its first instant in `zone`. A time without offset is local to `zone`: of an hour that happens twice
 * the first, of an hour that does not exist the time as if the clock had not been changed (RFC 5545, 3.3.5).
 */
export const parseInstant = (text: string, zone: string): bigint | null => {
  try {
    return read(text, zone);
  } catch {
    // Temporal throws on a date that the calendar does not have, such as 2026-02-30.
    return null;
  }
};
