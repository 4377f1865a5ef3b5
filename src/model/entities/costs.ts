import { boolean, instant, number, oneOf, text, type Entity } from './entity.ts';
import { channels } from './words.ts';

/** Money spent. */
export const costs: Entity = {
  description: 'One row per cost line and month.',
  unlocks: 'cost per ticket, return on investment',
  key: 'cost_id',
  time: 'incurred_at',
  fields: {
    cost_id: text('Stable key of the cost line.'),
    incurred_at: instant('The start of the month that the amount belongs to.'),
    line: oneOf(['labour', 'tool', 'vendor', 'facility', 'training', 'chargeback', 'overhead'], 'The kind of cost.'),
    amount: number('Amount in the currency of the project.'),
    basis: oneOf(['actual', 'budget'], 'Whether it was spent or planned.'),
    included_in_cost_per_ticket: boolean('Whether it counts as support cost.'),
    initiative_id: text('The investment that it belongs to, where it does.'),
    service: text('The service that carries the cost.'),
    team: text('The team that carries the cost.'),
    channel: oneOf(channels, 'The channel that carries the cost.'),
  },
};
