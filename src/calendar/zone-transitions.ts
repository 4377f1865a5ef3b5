import { microsOf, zonedAt } from './zoned.ts';

/** From `atMicros` on, local time is UTC plus `offsetSeconds`. */
export interface ZoneTransition {
  /** Microseconds since 1970-01-01T00:00:00Z. */
  readonly atMicros: bigint;
  readonly offsetSeconds: number;
}

const NANOS_PER_SECOND = 1_000_000_000;

/**
 * The offsets of `zone` in force from `fromMicros` to `toMicros`, both included, oldest first. The first entry is the
 * offset in force at `fromMicros`; each other one is a change of the offset. Ascending, and never empty.
 */
export const zoneTransitions = (zone: string, fromMicros: bigint, toMicros: bigint): readonly ZoneTransition[] => {
  const first = zonedAt(fromMicros, zone);
  const found: ZoneTransition[] = [{ atMicros: fromMicros, offsetSeconds: first.offsetNanoseconds / NANOS_PER_SECOND }];
  for (let next = first.getTimeZoneTransition('next'); next; next = next.getTimeZoneTransition('next')) {
    if (microsOf(next) > toMicros) break;
    const offsetSeconds = next.offsetNanoseconds / NANOS_PER_SECOND;
    if (offsetSeconds !== found.at(-1)?.offsetSeconds) found.push({ atMicros: microsOf(next), offsetSeconds });
  }
  return found;
};
