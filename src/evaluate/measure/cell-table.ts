import type { Cell as Value } from '../../model/index.ts';
import type { Cell } from './cell.ts';

/** Field names of a segment set, or with values what is in one segment. */
export type SegmentBy = Readonly<Record<string, Value>>;

/** The periods of one segment, by first day (`null` for `to_date`). */
export interface SegmentCells {
  readonly by: SegmentBy;
  readonly periods: Map<number | null, Cell>;
}

/** What a scan found: cells by segment set, segment and period. */
export interface CellTable {
  /** The earliest instant of any row, in microseconds; `null` when the scan saw no row. */
  readonly firstMicros: bigint | null;
  /** First days of the periods that have a row at all. */
  readonly days: readonly (number | null)[];
  /** Segments of a set, by `segmentKey`; the empty set has one segment, all rows. */
  segments(set: readonly string[]): ReadonlyMap<string, SegmentCells>;
}

/** Names a segment set whatever the order of its fields. */
export const setKey = (set: readonly string[]): string => JSON.stringify(set.toSorted());

/** Names a segment within its set whatever the order of its fields. */
export const segmentKey = (by: SegmentBy): string =>
  JSON.stringify(
    Object.keys(by)
      .toSorted()
      .map((field) => by[field]),
  );

/** An empty map, for a set that no row belongs to. */
export const noSegments: ReadonlyMap<string, SegmentCells> = new Map();
