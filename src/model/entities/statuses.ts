/** Status categories that every tool's statuses map to. */
export const statuses = [
  'new',
  'open',
  'pending_customer',
  'pending_vendor',
  'pending_internal',
  'pending_change',
  'pending_problem',
  'resolved',
  'closed',
  'cancelled',
  'merged',
  'deleted',
] as const;

/** Statuses in which nobody has to do anything any more; a ticket in any other one is open. */
export const endStatuses = ['resolved', 'closed', 'cancelled', 'merged', 'deleted'] as const;
