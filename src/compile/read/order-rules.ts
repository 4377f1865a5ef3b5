import type { EntityName } from '../../model/index.ts';

/** Pairs of timestamps of which the first cannot be the later one. */
export const orderRules: Readonly<Record<EntityName, readonly (readonly [string, string])[]>> = {
  tickets: [
    ['created_at', 'first_human_reply_at'],
    ['created_at', 'work_started_at'],
    ['created_at', 'first_resolved_at'],
    ['created_at', 'resolved_at'],
    ['created_at', 'closed_at'],
    ['first_resolved_at', 'resolved_at'],
  ],
  surveys: [['offered_at', 'responded_at']],
  costs: [],
  changes: [['requested_at', 'completed_at']],
};

/** Entities whose time may be missing without anything being wrong. */
export const timeOptional: ReadonlySet<string> = new Set<EntityName>(['surveys']);
