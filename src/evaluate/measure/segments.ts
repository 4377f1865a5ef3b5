import type { Cell as Value, Point, SegmentSeries } from '../../model/index.ts';

/** The output is bounded: at most this many segments of a set are shown, the ones with the most observations. */
const SHOWN = 200;

const compareValues = (left: Value | undefined, right: Value | undefined): number => {
  if (left === right) return 0;
  if (left === null || left === undefined) return 1;
  if (right === null || right === undefined) return -1;
  return left < right ? -1 : 1;
};

/** By value, field after field, missing values last; numbers by size, text by code unit. */
const inOrder = (left: SegmentSeries, right: SegmentSeries): number => {
  for (const field of Object.keys(left.by)) {
    const order = compareValues(left.by[field], right.by[field]);
    if (order !== 0) return order;
  }
  return 0;
};

const newestComplete = (series: readonly Point[]): number => series.findLast(({ complete }) => complete)?.n ?? 0;
const total = (series: readonly Point[]): number => series.reduce((sum, { n }) => sum + n, 0);

/** A segment set cut to what is shown, and how many segments were left out. */
export interface ShownSegments {
  readonly shown: readonly SegmentSeries[];
  readonly omitted: number;
}

/**
 * Bounds the segments of one set: those with the most observations in the newest complete period, then over the whole
 * series. Segments that never had an observation of the KPI are not segments of it.
 */
export const shownSegments = (segments: readonly SegmentSeries[]): ShownSegments => {
  const ranked = segments
    .map((segment) => ({ segment, newest: newestComplete(segment.series), total: total(segment.series) }))
    .filter((each) => each.total > 0)
    .toSorted((left, right) => right.newest - left.newest || right.total - left.total || inOrder(left.segment, right.segment));
  return {
    shown: ranked
      .slice(0, SHOWN)
      .map(({ segment }) => segment)
      .toSorted(inOrder),
    omitted: Math.max(0, ranked.length - SHOWN),
  };
};
