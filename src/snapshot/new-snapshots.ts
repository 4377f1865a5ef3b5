import type { MetricSnapshot } from '../model/index.ts';
import { keyOf } from './key.ts';

/** Whether both say the same: other files with the same value in them are no news. */
const saysTheSame = (one: MetricSnapshot, other: MetricSnapshot): boolean =>
  one.value === other.value &&
  one.n === other.n &&
  one.interval?.[0] === other.interval?.[0] &&
  one.interval?.[1] === other.interval?.[1] &&
  one.definition === other.definition &&
  one.version === other.version &&
  one.clock === other.clock &&
  one.provisional === other.provisional;

/** The snapshots that add something to what was recorded last of the same value. */
export const newSnapshots = (recorded: readonly MetricSnapshot[], current: readonly MetricSnapshot[]): readonly MetricSnapshot[] => {
  const last = new Map(recorded.map((snapshot) => [keyOf(snapshot), snapshot]));
  return current.filter((snapshot) => {
    const known = last.get(keyOf(snapshot));
    return known === undefined || !saysTheSame(known, snapshot);
  });
};
