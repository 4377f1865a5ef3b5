import type { EngineValue } from '../engine/engine.ts';

/** Order statistics of one list: the percentile and the ends of its interval. */
export interface OrderStatistics {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What a scan found for one period and one combination of segment values. */
export interface Cell {
  /** By position of the accumulator; the length of the list for `list`. */
  readonly accumulators: readonly EngineValue[];
  /** By `quantileKey`. */
  readonly quantiles: ReadonlyMap<string, OrderStatistics>;
}

/** Names one percentile of one list. */
export const quantileKey = (list: number, fraction: number): string => `${list}:${fraction}`;

/** A number that JSON can carry; no value for what is missing, infinite or not a number. */
export const finite = (value: EngineValue | undefined): number | null => {
  if (value === null || value === undefined || typeof value === 'boolean' || typeof value === 'object') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
};
