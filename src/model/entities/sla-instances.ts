import { boolean, instant, integer, number, oneOf, text, type Entity } from './entity.ts';

/** Agreements as they ran on tickets. */
export const slaInstances: Entity = {
  description: 'One row per agreement that ran on a ticket: from a file, or computed from `agreements` of the project.',
  unlocks: 'attribution to the moment of decision, coverage, pause share and margin of agreements',
  key: 'sla_id',
  time: 'started_at',
  orders: [['started_at', 'stopped_at']],
  madeFrom: 'agreements',
  fields: {
    sla_id: text('Stable key of the row.'),
    ticket_id: text('The ticket it runs on.'),
    policy: text('The name of the agreement.'),
    metric: oneOf(['first_response', 'next_response', 'resolution', 'ola', 'uc'], 'What is promised.'),
    target_seconds: number('The promised time, in seconds of the clock.'),
    clock: oneOf(['calendar', 'business'], 'Whether all hours count or business hours only.'),
    calendar_id: text('The calendar of business hours.'),
    priority_applied: integer('The priority for which the target was chosen.'),
    started_at: instant('When the clock started.'),
    stopped_at: instant('When it stopped because the promise was kept or came too late; missing while it runs.'),
    due_at: instant('When the promised time is used up.', { scheduled: true }),
    elapsed_seconds: number('Time counted until it stopped or until now, pauses left out, in seconds of the clock.'),
    paused_seconds: number('Time in which the clock stood still, in seconds of the clock.'),
    pause_count: integer('How often the clock stood still.'),
    state: oneOf(['running', 'paused', 'met', 'breached', 'cancelled'], 'How it stands.'),
    met_source: boolean('What the source says; compared, never trusted.'),
    cancelled_at: instant('When it was cancelled.'),
    cycle: integer('1 for the first run on the ticket; a reopening starts another one.'),
  },
};
