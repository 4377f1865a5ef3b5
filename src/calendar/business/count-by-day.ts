import type { Interval } from './business-calendar.ts';

const MICROS_PER_DAY = 86_400_000_000n;

/** Business time laid over the days of UTC, so that the time counted up to any instant is one look-up and a little arithmetic. */
export interface CountByDay {
  /** For each day, the business time (microseconds) from the beginning of the first day to the beginning of this one. */
  readonly before: readonly bigint[];
  /** Windows by their place in the day, then by day; a day with fewer has windows of no length. As many places as the busiest day needs. */
  readonly windows: readonly { readonly start: readonly bigint[]; readonly length: readonly bigint[] }[];
}

/** Cuts an interval at the midnights of UTC. */
const pieces = ({ start, end }: Interval): readonly Interval[] => {
  const found: Interval[] = [];
  for (let from = start; from < end;) {
    const midnight = (from / MICROS_PER_DAY + 1n) * MICROS_PER_DAY;
    const until = midnight < end ? midnight : end;
    found.push({ start: from, end: until });
    from = until;
  }
  return found;
};

/** Disjoint ascending intervals within `days` days of UTC from the instant `firstMidnight`, which is not before 1970, day by day. */
export const countByDay = (intervals: readonly Interval[], firstMidnight: bigint, days: number): CountByDay => {
  const byDay = Array.from({ length: days }, (): Interval[] => []);
  for (const piece of intervals.flatMap(pieces)) byDay[Number((piece.start - firstMidnight) / MICROS_PER_DAY)]?.push(piece);
  const before: bigint[] = [];
  let counted = 0n;
  for (const day of byDay) {
    before.push(counted);
    for (const { start, end } of day) counted += end - start;
  }
  const places = byDay.reduce((most, { length }) => Math.max(most, length), 0);
  const windows = Array.from({ length: places }, (_, place) => ({
    start: byDay.map((day) => day[place]?.start ?? 0n),
    length: byDay.map((day) => (day[place] ? day[place].end - day[place].start : 0n)),
  }));
  return { before, windows };
};
