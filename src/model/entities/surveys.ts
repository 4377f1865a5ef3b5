import { boolean, instant, integer, number, oneOf, text, type Entity } from './entity.ts';

/** Surveys, answered or not. */
export const surveys: Entity = {
  description: 'One row per survey that was offered.',
  unlocks: 'satisfaction, effort, recommendation, response rate',
  key: 'survey_id',
  time: 'responded_at',
  timeOptional: true,
  orders: [['offered_at', 'responded_at']],
  fields: {
    survey_id: text('Stable key of the survey.'),
    ticket_id: text('The ticket asked about.'),
    kind: oneOf(['csat', 'nps', 'ces', 'xla'], 'What is asked.'),
    question_id: text('The question.'),
    offered_at: instant('When the survey was sent.'),
    delivered: boolean('Whether it reached the person.'),
    responded_at: instant('When it was answered; missing when it was not.'),
    score: number('The rating as given.'),
    scale_min: number('The lowest rating of the scale.'),
    scale_max: number('The highest rating of the scale.'),
    higher_is_better: boolean('Whether a higher rating is better.'),
    sentiment: oneOf(['positive', 'neutral', 'negative'], 'What the rating says.'),
    respondent_id: text('Who answered.'),
    comment_present: boolean('Whether a comment was written.'),
    team: text('The team that resolved the ticket.'),
    service: text('The service concerned.'),
    priority: integer('Priority of the ticket.'),
  },
};
