import { instant, integer, oneOf, text, type Entity } from './entity.ts';

/** Times when a service did not work. */
export const availability: Entity = {
  description: 'One row per outage, degradation or planned stop, and one row of kind `agreed` per stretch of agreed service time.',
  unlocks: 'availability, time lost by users',
  key: 'availability_id',
  time: 'started_at',
  orders: [['started_at', 'ended_at']],
  fields: {
    availability_id: text('Stable key of the row.'),
    service: text('The service.'),
    started_at: instant('When it began.'),
    ended_at: instant('When it ended; missing while it lasts.'),
    kind: oneOf(['outage', 'degradation', 'planned', 'agreed'], 'What it was.'),
    users_affected: integer('How many people could not work.'),
    source: text('Who or what noticed it.'),
  },
};
