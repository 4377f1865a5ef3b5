import type { StandardView } from './standard-view.ts';

/** Changes, problems and what changed at the desk itself. */
export const changeViews = {
  changes: {
    description: 'Completed changes, in the period of their completion.',
    of: 'changes',
    where: 'known(completed_at)',
    at: 'completed_at',
  },
  requested_changes: { description: 'Changes, in the period in which they were requested.', of: 'changes', at: 'requested_at' },
  open_changes: {
    description: 'Changes that are requested and not completed at the end of the period.',
    of: 'changes',
    from: 'requested_at',
    until: 'completed_at',
    derived: { age: 'days(requested_at, instant)' },
  },
  problems: { description: 'Problems, in the period in which they were opened.', of: 'problems', at: 'opened_at' },
  closed_problems: {
    description: 'Closed problems, in the period of the closure.',
    of: 'problems',
    where: 'known(closed_at)',
    at: 'closed_at',
  },
  open_problems: {
    description: 'Problems that are open at the end of the period, whenever they were opened.',
    of: 'problems',
    from: 'opened_at',
    until: 'closed_at',
    derived: { age: 'days(opened_at, instant)' },
  },
  config_changes: {
    description: 'Changes of how the desk works, in the period in which they took effect.',
    of: 'config_changes',
    at: 'at',
  },
} as const satisfies Readonly<Record<string, StandardView>>;
