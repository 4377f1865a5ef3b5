import type { StandardView } from './standard-view.ts';

/** Money, customers and services. */
export const businessViews = {
  costs: { description: 'Cost lines, in the period that they belong to.', of: 'costs', at: 'incurred_at' },
  benefits: { description: 'Benefits of investments, in the period that they belong to.', of: 'benefits', at: 'realised_at' },
  customers: { description: 'Customers or departments, one row a period, in the period that it belongs to.', of: 'customers', at: 'at' },
  churned_customers: {
    description: 'Customers that left, in the period in which they did.',
    of: 'customers',
    where: 'known(churned_at)',
    at: 'churned_at',
  },
  availability: {
    description: 'Outages, degradations, planned stops and agreed service time, in the period in which they began.',
    of: 'availability',
    at: 'started_at',
    derived: { lasted: 'hours(started_at, ended_at)' },
  },
} as const satisfies Readonly<Record<string, StandardView>>;
