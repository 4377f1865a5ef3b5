import type { StandardView } from './standard-view.ts';

/** What people at the desk do, and the time that they have for it. */
export const workViews = {
  work_logs: { description: 'Logged stretches of work, in the period in which they began.', of: 'work_logs', at: 'started_at' },
  interactions: { description: 'Calls, chats and visits, in the period in which they began.', of: 'interactions', at: 'started_at' },
  knowledge_events: {
    description: 'Uses and changes of knowledge articles, in the period in which they happened.',
    of: 'knowledge_events',
    at: 'at',
  },
  capacity: { description: 'Working time that was there, in the period that it belongs to.', of: 'capacity', at: 'at' },
  agent_groups: {
    description: 'Memberships of agents in groups that last at the end of the period: `sum(agent_groups, fte)` is the headcount.',
    of: 'agent_groups',
    from: 'valid_from',
    until: 'valid_until',
  },
} as const satisfies Readonly<Record<string, StandardView>>;
