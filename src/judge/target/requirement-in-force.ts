import { endOfLocalDate } from '../../calendar/index.ts';
import { invariant } from '../../diagnostic/index.ts';
import type { Cell, Requirement, Target } from '../../model/index.ts';

/** What a target asks of one period, before `improve` is turned into a number. */
export interface DatedRequirement extends Requirement {
  readonly near?: number;
  readonly by?: string;
}

/**
 * The requirement for a period that ends at `end`: the earliest milestone whose `by` is not before the period's last
 * day, and after the last one the target itself. So a milestone is a step: it holds up to and including its day.
 * @param end microseconds since 1970-01-01T00:00:00Z, the first instant after the period
 * @param zone IANA zone in which `by` is a whole day
 */
export function requirementInForce(target: Target, end: bigint, zone: string): DatedRequirement {
  const { milestones = [], segments: _overrides, ...final } = target;
  const ahead = milestones.filter(({ by }) => end <= dueInstant(by, zone)).toSorted((one, other) => (one.by < other.by ? -1 : 1));
  const [step] = ahead;
  return step === undefined ? final : { ...step, ...(final.near === undefined ? {} : { near: final.near }) };
}

/**
 * The requirement of one segment: the override of the first field of `by` that has one for the segment's value, so that
 * an override for a service also holds in every cross with that service. It replaces the whole target, with steps, date
 * and near band, because a band or a step for 90 means nothing for 95.
 */
export function segmentRequirement(target: Target, by: Readonly<Record<string, Cell>>, otherwise: DatedRequirement): DatedRequirement {
  const overrides = target.segments ?? {};
  for (const [field, value] of Object.entries(by)) {
    const ofField = Object.hasOwn(overrides, field) ? overrides[field] : undefined;
    const name = String(value);
    const override = value !== null && ofField !== undefined && Object.hasOwn(ofField, name) ? ofField[name] : undefined;
    if (override !== undefined) return override;
  }
  return otherwise;
}

/** The first instant after the local day `by`. */
export function dueInstant(by: string, zone: string): bigint {
  const instant = endOfLocalDate(by, zone);
  invariant(instant !== null, `the date ${by} was not checked before it was judged`);
  return instant;
}
