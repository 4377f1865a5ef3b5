import { type Dialect, resolveViews, rowSql } from '../../expression/index.ts';
import { invariant } from '../../diagnostic/index.ts';
import { type Derivation, entities, type RowExpression } from '../../model/index.ts';
import { dropAbsentAlternatives } from '../plan/drop-absent-alternatives.ts';

/** Which instances are decided, and when: what the view `sla` says. */
const outcomes = (): { readonly condition: RowExpression; readonly at: RowExpression } => {
  const { sla } = resolveViews({ data: { sla_instances: { files: [] } } }).views;
  invariant(sla?.condition && sla.time.kind === 'flow', 'the view sla is a flow with a condition');
  return { condition: sla.condition, at: sla.time.at };
};

/**
 * When it is decided whether the first resolution agreement of a ticket was kept, as a field of the ticket; missing for a
 * ticket without one. It tells which tickets no agreement covers.
 */
export const slaOutcomesDerivation = (dialect: Dialect): Derivation => ({
  name: 'sla-outcomes',
  gives: { dataSet: 'tickets', fields: { sla_decided_at: 'timestamp' }, as: 'fields' },
  needs: { sla_instances: ['ticket_id', 'stopped_at', 'due_at'] },
  uses: { sla_instances: ['metric', 'state', 'elapsed_seconds', 'target_seconds'] },
  sql: ({ has }) => {
    const { condition, at } = outcomes();
    const present = new Set(Object.keys(entities.sla_instances.fields).filter((field) => has('sla_instances', field)));
    const sql = (expression: RowExpression): string =>
      rowSql(dropAbsentAlternatives(expression, present), { dialect, field: dialect.identifier });
    const metric = present.has('metric') ? ` AND "metric" = ${dialect.text('resolution')}` : '';
    return (
      `SELECT "ticket_id", min(${sql(at)}) AS "sla_decided_at" FROM "sla_instances" ` +
      `WHERE ${sql(condition)}${metric} AND "ticket_id" IS NOT NULL GROUP BY "ticket_id"`
    );
  },
});
