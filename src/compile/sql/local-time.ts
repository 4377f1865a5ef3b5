import type { ZoneTransition } from '../../calendar/index.ts';
import { type Piece, piecewiseSql } from '../piecewise-sql.ts';

const MICROS_PER_SECOND = 1_000_000n;
const MICROS_PER_DAY = 86_400n * MICROS_PER_SECOND;

const floorDay = (micros: bigint): bigint => {
  const rest = micros % MICROS_PER_DAY;
  return micros - (rest < 0n ? rest + MICROS_PER_DAY : rest);
};

const offsetMicros = (transition: ZoneTransition): bigint => BigInt(transition.offsetSeconds) * MICROS_PER_SECOND;

/**
 * When the dates of the new offset begin. Where clocks go back over midnight (St. John's, 00:01 to 23:01), the evening
 * that comes again belongs to the date that had already begun, as in `periods`: dates never go back.
 */
const dateChange = (transition: ZoneTransition, before: ZoneTransition): bigint => {
  const midnight = floorDay(transition.atMicros + offsetMicros(before) - 1n) - offsetMicros(transition);
  return midnight > transition.atMicros ? midnight : transition.atMicros;
};

/**
 * SQL of the local time, in microseconds, whose date is the date to which `micros` (SQL, microseconds since
 * 1970-01-01T00:00:00Z) belongs. Clock changes known when the SQL is made, instead of the engine's time-zone functions.
 */
export const localMicros = (micros: string, transitions: readonly ZoneTransition[]): string => {
  const pieces = transitions.map((transition, index) => ({
    from: dateChange(transition, transitions[index - 1] ?? transition),
    value: String(offsetMicros(transition)),
  }));
  const offset = piecewiseSql(micros, pieces);
  return offset === '0' ? micros : `${micros} + ${offset}`;
};

/**
 * SQL of the first instant, in microseconds since 1970-01-01T00:00:00Z, of the local date that starts at `midnight`
 * (SQL, local time in microseconds): the first of two midnights, or the clock change that skipped it.
 */
export const startOfLocalDate = (midnight: string, transitions: readonly ZoneTransition[]): string => {
  const pieces = transitions.flatMap((transition, index): readonly Piece[] => {
    const before = transitions[index - 1];
    const shifted = { from: transition.atMicros + offsetMicros(transition), value: `${midnight} - ${offsetMicros(transition)}` };
    if (!before) return [shifted];
    const leap = transition.atMicros + offsetMicros(before);
    if (shifted.from <= leap) return [{ ...shifted, from: leap }];
    return [{ from: leap, value: String(transition.atMicros) }, shifted];
  });
  return piecewiseSql(midnight, pieces);
};
