import { boolean, instant, number, oneOf, text, type Entity } from './entity.ts';
import { channels } from './words.ts';

/** Calls, chats and visits. */
export const interactions: Entity = {
  description: 'One row per call, chat or visit.',
  unlocks: 'handling time of calls, waiting in queues, abandoned calls',
  key: 'interaction_id',
  time: 'started_at',
  orders: [['started_at', 'ended_at']],
  fields: {
    interaction_id: text('Stable key of the row.'),
    ticket_id: text('The ticket, where there is one.'),
    channel: oneOf(channels, 'How the contact was made.'),
    team: text('The team that answered.'),
    agent_id: text('Who answered.'),
    started_at: instant('When the person began to wait.'),
    ended_at: instant('When it ended.'),
    queue_seconds: number('Waiting before an answer, in seconds.'),
    handle_seconds: number('Live time, in seconds.'),
    hold_seconds: number('Time on hold, in seconds.'),
    wrap_seconds: number('Work after the call, in seconds.'),
    abandoned: boolean('Whether the person gave up waiting.'),
  },
};
