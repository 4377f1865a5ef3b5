import type { Cadence, Point } from '../../model/index.ts';

const millisecondsPerDay = 86_400_000;

/** One period and several, in words. */
export const periodNoun = {
  daily: ['day', 'days'],
  weekly: ['week', 'weeks'],
  monthly: ['month', 'months'],
  quarterly: ['quarter', 'quarters'],
  yearly: ['year', 'years'],
  to_date: ['period', 'periods'],
} satisfies Record<Cadence, readonly [string, string]>;

/** The last local date inside a half-open period: the date of its end, or the day before when it ends at midnight. */
function lastDay(end: string): string {
  const date = end.slice(0, 10);
  if (!/T00:00:00(?:\.0+)?(?:[Z+-]|$)/.test(end)) return date;
  return new Date(Date.parse(`${date}T00:00:00Z`) - millisecondsPerDay).toISOString().slice(0, 10);
}

/** The name of a period, with its first and last day where the name does not say them: `2026-W08 (2026-02-16 to 2026-02-22)`. */
export function formatPeriod(point: Pick<Point, 'period' | 'start' | 'end'>, cadence: Cadence): string {
  if (cadence !== 'weekly' && cadence !== 'to_date') return point.period;
  return `${point.period} (${point.start.slice(0, 10)} to ${lastDay(point.end)})`;
}
