import { instant, integer, number, text, type Entity } from './entity.ts';

/** How many people or organisations are served. */
export const customers: Entity = {
  description: 'One row per organisation and period.',
  unlocks: 'tickets per customer or employee, churn',
  key: 'customer_row_id',
  time: 'at',
  fields: {
    customer_row_id: text('Stable key of the row.'),
    requester_org_id: text('The organisation.'),
    at: instant('The start of the period.'),
    active_users: number('People entitled to support, averaged over the period.'),
    contracts: integer('Contracts in force.'),
    revenue: number('Revenue in the period.'),
    renewal_at: instant('When the contract is to be renewed.', { scheduled: true }),
    churned_at: instant('When the customer left.'),
  },
};
