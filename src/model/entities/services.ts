import { integer, text, type Entity } from './entity.ts';

/** What is offered. */
export const services: Entity = {
  description: 'One row per service or asset.',
  unlocks: 'measures by criticality',
  key: 'service',
  fields: {
    service: text('The service, as tickets name it.'),
    criticality: integer('1 is the most critical.'),
    owner: text('Who answers for it.'),
  },
};
