import type { Cadence } from '../model/index.ts';
import type { Grain } from './grains.ts';

const MICROS_PER_DAY = 86_400_000_000n;
const days = { daily: 1n, weekly: 7n, monthly: 30n, quarterly: 91n, yearly: 365n } satisfies Record<Grain, bigint>;

/** About how many periods a series may have: eleven years of days. One mistyped year must not fill the memory. */
const LONGEST_SERIES = 4000n;

/**
 * The instant at which a series over `fromMicros` to `toMicros` begins (microseconds since 1970-01-01T00:00:00Z): `fromMicros`,
 * or later where that would make more than about 4000 periods.
 */
export const boundedStart = (cadence: Cadence, fromMicros: bigint, toMicros: bigint): bigint => {
  if (cadence === 'to_date') return fromMicros;
  const earliest = toMicros - LONGEST_SERIES * days[cadence] * MICROS_PER_DAY;
  return fromMicros < earliest ? earliest : fromMicros;
};
