import type { Point } from '../../model/index.ts';

/** Fewer observations than this may point at a person, so their value is not given out. */
export const FEWEST_SHOWN = 5;

/** Whether a segment's point rests on so few observations that its value may not be shown. None at all hides nobody. */
export function isHidden({ n }: Pick<Point, 'n'>): boolean {
  return n > 0 && n < FEWEST_SHOWN;
}

/** The series of a segment without the values and intervals that rest on one to four observations; `n` stays. */
export function hideSmall(series: readonly Point[]): readonly Point[] {
  return series.map((point) => (isHidden(point) ? { ...point, value: null, interval: null } : point));
}
