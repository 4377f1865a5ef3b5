import { boolean, instant, integer, text, type Entity } from './entity.ts';

/** Problems: causes of incidents. */
export const problems: Entity = {
  description: 'One row per problem.',
  unlocks: 'age of open problems, incidents with a known cause',
  key: 'problem_id',
  time: 'opened_at',
  orders: [
    ['opened_at', 'root_cause_at'],
    ['opened_at', 'closed_at'],
  ],
  fields: {
    problem_id: text('Stable key of the problem.'),
    number: text('The key that people use.'),
    state: text('Where it stands.'),
    service: text('The service concerned.'),
    team: text('The team that works on it.'),
    priority: integer('1 is the most urgent.'),
    opened_at: instant('When it was opened.'),
    root_cause_at: instant('When the cause was found.'),
    workaround_at: instant('When a workaround was published.'),
    closed_at: instant('When it was closed.'),
    known_error: boolean('Whether it is a known error.'),
    incident_count: integer('Incidents linked to it.'),
  },
};
