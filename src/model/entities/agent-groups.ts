import { instant, number, text, type Entity } from './entity.ts';

/** Who belonged to which group and when. */
export const agentGroups: Entity = {
  description: 'One row per membership of an agent in a group.',
  unlocks: 'measures per head',
  key: 'membership_id',
  time: 'valid_from',
  orders: [['valid_from', 'valid_until']],
  fields: {
    membership_id: text('Stable key of the row.'),
    agent_id: text('The agent.'),
    team: text('The group.'),
    fte: number('Full-time equivalents in that group.'),
    valid_from: instant('From when.'),
    valid_until: instant('Until when; missing while it lasts.', { scheduled: true }),
  },
};
