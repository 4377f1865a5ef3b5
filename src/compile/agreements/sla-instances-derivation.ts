import { type Dialect, fieldsOf } from '../../expression/index.ts';
import { type Derivation, entities, type FieldsByDataSet, type ValueType } from '../../model/index.ts';
import type { AgreementPlan } from './agreement-plan.ts';
import { agreementSql } from './agreement-sql.ts';
import { stayFields } from './runs-sql.ts';
import { eventFields } from './value-at-start.ts';

const fields: Readonly<Record<string, ValueType>> = Object.fromEntries(
  Object.entries(entities.sla_instances.fields).map(([name, { type }]) => [name, type]),
);

/** Without these an agreement cannot be told: what it covers, when it starts and stops, what it promises, when its clock stands still. */
const needsOf = ({ where, start, stop, target, calendar, pauses, restarts }: AgreementPlan): FieldsByDataSet => ({
  tickets: [
    'ticket_id',
    start,
    stop,
    ...(where === null ? [] : fieldsOf(where)),
    ...(target.field === null ? [] : [target.field]),
    ...(calendar.kind === 'field' ? [calendar.field] : []),
  ],
  ...(pauses.length > 0 || restarts ? { ticket_stays: stayFields } : {}),
});

const uses: FieldsByDataSet = {
  tickets: ['status', 'closed_at', 'priority', 'priority_initial', 'is_spam', 'is_test'],
  ticket_stays: stayFields,
  ticket_events: [...eventFields, 'seq'],
};

const union = (all: readonly FieldsByDataSet[]): FieldsByDataSet => {
  const dataSets = [...new Set(all.flatMap(Object.keys))];
  return Object.fromEntries(dataSets.map((name) => [name, [...new Set(all.flatMap((one) => one[name] ?? []))].toSorted()]));
};

/** What the agreements of a project need of its data. */
export const agreementInputs = (plans: readonly AgreementPlan[]): Pick<Derivation, 'needs' | 'uses'> => ({
  needs: union(plans.map(needsOf)),
  uses,
});

/** The data set `sla_instances` from the agreements of a project: one row for each run of each agreement on a ticket. */
export const slaInstancesDerivation = (plans: readonly AgreementPlan[], dialect: Dialect): Derivation => ({
  name: 'sla-instances',
  gives: { dataSet: 'sla_instances', fields, as: 'table' },
  ...agreementInputs(plans),
  sql: (context) => {
    const runs = plans.map((plan, at) => `SELECT ${at} AS agreement, * FROM (${agreementSql(plan, dialect, context)})`);
    const names = Object.keys(fields).map(dialect.identifier).join(', ');
    return `SELECT row_number() OVER (ORDER BY agreement, ticket_row, "cycle") - 1 AS "_row", ${names} FROM (${runs.join(' UNION ALL ')})`;
  },
});
