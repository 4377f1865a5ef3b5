import { type ZoneTransition, zoneTransitions } from '../../../calendar/index.ts';
import { type Piece, piecewiseSql } from '../../piecewise-sql.ts';

/** From 1970-01-01 up to 2050-01-01: before and after, the nearest known offset is used. */
const FROM = 0n;
const TO = 2_524_608_000_000_000n;

const MICROS = 1_000_000n;

/**
 * A local time that a jump forward leaves out counts with the offset before the jump, so it moves ahead by the gap; of
 * one that happens twice the first counts. Both follow from taking the greater offset at each change, which is what
 * Temporal calls `compatible` (RFC 5545, 3.3.5).
 */
const localOffsets = (transitions: readonly ZoneTransition[]): readonly Piece[] =>
  transitions.map(({ atMicros, offsetSeconds }, index) => {
    const before = transitions[index - 1]?.offsetSeconds ?? offsetSeconds;
    return { from: atMicros + BigInt(Math.max(before, offsetSeconds)) * MICROS, value: String(BigInt(offsetSeconds) * MICROS) };
  });

/**
 * SQL of the offset from UTC, in microseconds, that `zone` has at a local time given in microseconds: a balanced tree of
 * comparisons, many times faster than the engine's own zone functions and the same in every engine and version.
 */
export const zoneOffsetSql = (zone: string, local: string): string => piecewiseSql(local, localOffsets(zoneTransitions(zone, FROM, TO)));
