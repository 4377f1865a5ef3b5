import { instant, number, text, type Entity } from './entity.ts';

/** Money gained or saved. */
export const benefits: Entity = {
  description: 'One row per benefit of an investment and month.',
  unlocks: 'return on investment',
  key: 'benefit_id',
  time: 'realised_at',
  fields: {
    benefit_id: text('Stable key of the row.'),
    initiative_id: text('The investment.'),
    realised_at: instant('The start of the month that the amount belongs to.'),
    kind: text('What kind of benefit it is.'),
    amount: number('Amount in the currency of the project.'),
    valuation_method: text('How the amount was found.'),
    declared_at: instant('When the benefit was defined.'),
  },
};
