import { integer, text, type Entity } from './entity.ts';

/** Teams that work on tickets. */
export const groups: Entity = {
  description: 'One row per group.',
  unlocks: 'escalation between tiers, measures by tier and supplier',
  key: 'team',
  fields: {
    team: text('The group, as tickets name it.'),
    tier: integer('The support tier; 1 is the first line.'),
    vendor: text('The supplier, for a group outside.'),
    calendar_id: text('The calendar of the group.'),
  },
};
