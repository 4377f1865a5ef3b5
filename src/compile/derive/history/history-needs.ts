import type { DerivationPlan, FieldsByDataSet } from '../../../model/index.ts';

/** What is looked at beside what the KPIs need, where the history of tickets is derived: what the source itself says of their end. */
export const historyNeeds = (
  { derived }: Pick<DerivationPlan, 'derived'>,
  needed: FieldsByDataSet,
  given: FieldsByDataSet,
): FieldsByDataSet => {
  const { tickets = [] } = given;
  if (derived['ticket_stays'] === undefined) return needed;
  const more = [...(tickets.includes('status') ? ['status'] : []), ...(tickets.includes('reopen_count') ? ['reopen_count_source'] : [])];
  return { ...needed, tickets: [...new Set([...(needed['tickets'] ?? []), ...more])] };
};
