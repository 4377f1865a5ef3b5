import { Temporal } from 'temporal-polyfill';

const NANOS_PER_MICRO = 1000n;

/** The instant `micros` (microseconds since 1970-01-01T00:00:00Z) as it reads on the clocks of `zone`. */
export const zonedAt = (micros: bigint, zone: string): Temporal.ZonedDateTime => new Temporal.ZonedDateTime(micros * NANOS_PER_MICRO, zone);

/** Microseconds since 1970-01-01T00:00:00Z. Nothing here is finer than a microsecond, so the division is exact. */
export const microsOf = (moment: Temporal.ZonedDateTime): bigint => moment.epochNanoseconds / NANOS_PER_MICRO;

/**
 * The first instant of a local date. Where midnight does not exist (a clock change at 00:00) it is the first instant
 * after it; where midnight happens twice it is the first of the two; a date that a zone skipped altogether (Apia,
 * 2011-12-30) starts when the date after it starts.
 */
export const startOfDate = (date: Temporal.PlainDate, zone: string): bigint => microsOf(date.toZonedDateTime(zone));
