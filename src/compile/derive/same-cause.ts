import type { DerivationContext, FieldsByDataSet } from '../../model/index.ts';

/** By what a ticket is recognised as the one before. */
export const sameCauseNeeds: readonly FieldsByDataSet[] = [{ tickets: ['requester_id', 'ci_id'] }];

/**
 * SQL of what tickets of the same cause share beside the category: the requester, else the configuration item. The two
 * are kept apart, whatever their ids look like.
 */
export const sameCause = (has: DerivationContext['has']): { readonly kind: string; readonly id: string } => {
  const requester = has('tickets', 'requester_id');
  const item = has('tickets', 'ci_id');
  if (!requester || !item) return { kind: "''", id: requester ? '"requester_id"' : '"ci_id"' };
  return { kind: `CASE WHEN "requester_id" IS NULL THEN 'ci' ELSE 'requester' END`, id: 'coalesce("requester_id", "ci_id")' };
};
