import type { DerivationPlan, FieldsByDataSet } from '../../../model/index.ts';

/** What is looked at beside what the KPIs need, where the history of tickets is derived: what the source itself says of their end. */
export const historyNeeds = ({ derived }: Pick<DerivationPlan, 'derived'>, { tickets = [] }: FieldsByDataSet): FieldsByDataSet => {
  if (derived['ticket_stays'] === undefined) return {};
  const reopens = tickets.includes('reopen_count') ? ['reopen_count_source'] : [];
  return { tickets: [...(tickets.includes('status') ? ['status'] : []), ...reopens] };
};
