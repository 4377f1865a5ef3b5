import { boolean, instant, integer, oneOf, text, type Entity } from './entity.ts';

/** Changes to services. */
export const changes: Entity = {
  description: 'One row per change.',
  unlocks: 'success and failure of changes, incidents after changes',
  key: 'change_id',
  time: 'requested_at',
  orders: [
    ['requested_at', 'completed_at'],
    ['actual_start_at', 'actual_end_at'],
  ],
  fields: {
    change_id: text('Stable key of the change.'),
    number: text('The key that people use.'),
    type: oneOf(['standard', 'normal', 'emergency', 'major', 'minor'], 'The kind of change.'),
    risk: text('Assessed risk.'),
    state: text('Where the change stands.'),
    service: text('The service concerned.'),
    ci_id: text('The configuration item concerned.'),
    team: text('The team that implements it.'),
    requested_at: instant('When the change was requested.'),
    approved_at: instant('When it was approved.'),
    planned_start_at: instant('Planned start.', { scheduled: true }),
    planned_end_at: instant('Planned end.', { scheduled: true }),
    actual_start_at: instant('When the work began.'),
    actual_end_at: instant('When the work ended.'),
    completed_at: instant('When it was completed.'),
    rolled_back_at: instant('When it was rolled back.'),
    outcome: oneOf(['successful', 'successful_with_issues', 'unsuccessful', 'rolled_back', 'cancelled', 'unknown'], 'How it ended.'),
    unauthorised: boolean('Whether it was done without approval.'),
    caused_incident: boolean('Whether an incident was traced to it.'),
    incidents_within_7d: integer('Incidents of the same service or configuration item recorded in the 7 days after completion.', {
      derived: true,
      madeFrom: ['changes.completed_at', 'changes.service or changes.ci_id', 'tickets.type', 'tickets.created_at'],
    }),
  },
};
