import { instant, number, text, type Entity } from './entity.ts';

/** Working time that was there. */
export const capacity: Entity = {
  description: 'One row per agent, team or resource and day.',
  unlocks: 'utilisation of agents and capacity',
  key: 'capacity_id',
  time: 'at',
  fields: {
    capacity_id: text('Stable key of the row.'),
    at: instant('The start of the day or period.'),
    team: text('The team.'),
    agent_id: text('The agent.'),
    resource: text('What the capacity is of: staff, licences, tools.'),
    available_seconds: number('Working time that was there, in seconds.'),
    absence_seconds: number('Planned absence, in seconds.'),
    available: number('Capacity that was there, in units of the resource.'),
    used: number('Capacity that was used, in the same units.'),
  },
};
