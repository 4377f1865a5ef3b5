import { boolean, instant, number, oneOf, text, type Entity } from './entity.ts';

/** Time written down by agents. */
export const workLogs: Entity = {
  description: 'One row per stretch of time that an agent logged.',
  unlocks: 'handling time, utilisation',
  key: 'log_id',
  time: 'started_at',
  fields: {
    log_id: text('Stable key of the row.'),
    ticket_id: text('The ticket, where there is one.'),
    agent_id: text('Who worked.'),
    team: text('The team of who worked.'),
    started_at: instant('When the work began.'),
    duration_seconds: number('How long it took, in seconds.'),
    kind: oneOf(['direct', 'after_call', 'research', 'admin', 'training'], 'What kind of work it was.'),
    billable: boolean('Whether it is charged.'),
    source: oneOf(['timer', 'manual'], 'How it was written down.'),
  },
};
