import type { StandardView } from './standard-view.ts';

/** What users say. */
export const surveyViews = {
  surveys: {
    description: 'Answered surveys, in the period of the answer.',
    of: 'surveys',
    where: 'known(responded_at)',
    at: 'responded_at',
  },
  offered_surveys: {
    description: 'Surveys that were sent, answered or not, in the period in which they were sent.',
    of: 'surveys',
    where: 'known(offered_at)',
    at: 'offered_at',
    derived: { answered: 'known(responded_at)' },
  },
} as const satisfies Readonly<Record<string, StandardView>>;
