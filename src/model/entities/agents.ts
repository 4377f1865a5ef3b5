import { boolean, number, text, type Entity } from './entity.ts';

/** People who work on tickets. */
export const agents: Entity = {
  description: 'One row per agent.',
  unlocks: 'measures by tier and team of people',
  key: 'agent_id',
  fields: {
    agent_id: text('Stable key of the agent.'),
    team: text('The team.'),
    tier: text('The support tier.'),
    fte: number('Full-time equivalents.'),
    active: boolean('Whether the agent works now.'),
  },
};
