import { zonedAt } from './zoned.ts';

/**
 * An instant (microseconds since 1970-01-01T00:00:00Z) as ISO 8601 text with the zone's offset:
 * `2026-03-01T00:00:00+01:00`. A fraction of a second is written only when there is one.
 */
export const instantText = (micros: bigint, zone: string): string => zonedAt(micros, zone).toString({ timeZoneName: 'never' });
