import type { MetricSnapshot, Restatement, RestatementCause, Statement } from '../model/index.ts';
import { keyOf } from './key.ts';

const statementOf = ({ as_of, version, value, n }: MetricSnapshot): Statement => ({ as_of, version, value, n });

/**
 * What differs between two snapshots besides the value. A clock is a part of the definition: where it has changed and the
 * version has not been raised, it alone is named.
 */
const causesOf = (said: MetricSnapshot, known: MetricSnapshot, changedData: readonly string[]): readonly RestatementCause[] => {
  const clock = said.clock !== known.clock;
  const definition = said.version !== known.version || (said.definition !== known.definition && !clock);
  const found: readonly RestatementCause[] = [
    ...(changedData.length > 0 ? (['data'] as const) : []),
    ...(definition ? (['definition'] as const) : []),
    ...(clock ? (['clock'] as const) : []),
  ];
  return found.length === 0 ? ['unexplained'] : found;
};

const between = (said: MetricSnapshot, known: MetricSnapshot): Restatement | null => {
  if (said.value === known.value && said.n === known.n) return null;
  const names = [...new Set([...Object.keys(said.inputs), ...Object.keys(known.inputs)])].toSorted();
  const changedData = names.filter((name) => said.inputs[name] !== known.inputs[name]);
  return {
    by: known.by,
    period: known.period,
    said: statementOf(said),
    known: statementOf(known),
    causes: causesOf(said, known, changedData),
    changed_data: changedData,
  };
};

/**
 * Every final value that became another one, in the order of the snapshots. A provisional value was announced as one that
 * may change, so what it becomes is no restatement.
 * @param snapshots oldest first
 */
export const restatements = (snapshots: readonly MetricSnapshot[]): readonly Restatement[] => {
  const last = new Map<string, MetricSnapshot>();
  return snapshots.flatMap((snapshot) => {
    if (snapshot.provisional) return [];
    const said = last.get(keyOf(snapshot));
    last.set(keyOf(snapshot), snapshot);
    const found = said === undefined ? null : between(said, snapshot);
    return found === null ? [] : [found];
  });
};
