import type { Transitions } from './business-calendar.ts';

const MICROS_PER_SECOND = 1_000_000n;

const offset = (transitions: Transitions, index: number): bigint => BigInt(transitions[index]?.offsetSeconds ?? 0) * MICROS_PER_SECOND;

/** The last clock change before which local time is certainly earlier than `local`; two days are more than any offset. */
const before = (transitions: Transitions, local: bigint): number => {
  let low = 0;
  let high = transitions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const at = transitions[middle]?.atMicros ?? 0n;
    if (at + 172_800n * MICROS_PER_SECOND < local) low = middle;
    else high = middle - 1;
  }
  return low;
};

/**
 * The first instant at which the clocks of a zone show `local` (local time in microseconds) or later: of an hour that
 * happens twice the first, of an hour that does not exist the clock change that skipped it.
 */
export const startEdge = (local: bigint, transitions: Transitions): bigint => {
  for (let index = before(transitions, local); ; index += 1) {
    const at = transitions[index]?.atMicros ?? 0n;
    const next = transitions[index + 1]?.atMicros;
    const instant = local - offset(transitions, index);
    const clamped = index > 0 && instant < at ? at : instant;
    if (next === undefined || clamped < next) return clamped;
  }
};

/**
 * The instant from which on the clocks show `local` or later for good: of an hour that happens twice the second, of an hour
 * that does not exist the clock change that skipped it. An end is not part of its window, so 02:00 is not yet in the hour
 * from 02:00 to 03:00 that comes twice.
 */
export const endEdge = (local: bigint, transitions: Transitions): bigint => {
  const first = before(transitions, local);
  let edge = local - offset(transitions, first);
  for (let index = first + 1; index < transitions.length; index += 1) {
    const at = transitions[index]?.atMicros ?? 0n;
    if (at > local + 172_800n * MICROS_PER_SECOND) break;
    if (at < edge) edge = at;
    if (at + offset(transitions, index) < local) edge = local - offset(transitions, index);
  }
  return edge;
};
