import { instant, oneOf, text, type Entity } from './entity.ts';

/** Use of knowledge articles. */
export const knowledgeEvents: Entity = {
  description: 'One row per use or change of a knowledge article.',
  unlocks: 'self-service, knowledge linked to tickets',
  key: 'knowledge_event_id',
  time: 'at',
  fields: {
    knowledge_event_id: text('Stable key of the row.'),
    article_id: text('The article.'),
    ticket_id: text('The ticket, where there is one.'),
    at: instant('When it happened.'),
    kind: oneOf(['linked', 'created', 'updated', 'viewed', 'self_service_resolved'], 'What happened.'),
    actor_id: text('Who did it.'),
    service: text('The service concerned.'),
  },
};
