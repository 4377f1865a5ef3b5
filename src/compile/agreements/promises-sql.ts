import type { Dialect } from '../../expression/index.ts';
import type { DerivationContext } from '../../model/index.ts';
import type { AgreementPlan } from './agreement-plan.ts';
import { isTold, valueAtStart } from './value-at-start.ts';

/** Whether the history says which value of a field was in force. */
const followsHistory = ({ chosenBy }: AgreementPlan, field: string, context: DerivationContext): boolean =>
  chosenBy === 'at_start' && isTold(field, context);

/** Whether a file says with which priority tickets began. */
const hasInitial = ({ chosenBy, start }: AgreementPlan, { has }: DerivationContext): boolean =>
  chosenBy === 'at_start' && start === 'created_at' && has('tickets', 'priority_initial');

/** Whether the target is chosen by a value that may have changed since, because nothing tells the one in force. */
export const isApproximate = (plan: AgreementPlan, context: DerivationContext): boolean => {
  const { field } = plan.target;
  if (plan.chosenBy === 'current' || field === null || followsHistory(plan, field, context)) return false;
  return field === 'priority' && !hasInitial(plan, context);
};

const targetSql = ({ target }: AgreementPlan, dialect: Dialect): string => {
  if (target.field === null) return String(target.micros);
  const branches = target.micros.map(([value, micros]) => `WHEN ${dialect.text(value)} THEN ${micros}`);
  return `CASE value ${branches.join(' ')} END`;
};

/**
 * The parts of a `WITH` that end in `promised`: `runs` with `value` and `priority` as they were in force, and `target`, in
 * microseconds of the clock; NULL where nothing is promised.
 */
export const promisesSql = (plan: AgreementPlan, dialect: Dialect, context: DerivationContext): readonly string[] => {
  const fields = [
    ['priority', 'priority'],
    ...(plan.target.field === null || plan.target.field === 'priority' ? [] : [['value', plan.target.field]]),
  ] as const;
  const told = fields.filter(([, field = '']) => followsHistory(plan, field, context));
  const joins = told.map(
    ([as, field = '']) =>
      ` LEFT JOIN (${valueAtStart(field, 'runs', dialect, context)}) "${as}@" ON "${as}@".ticket_row = r.ticket_row AND "${as}@".cycle = r.cycle`,
  );
  const initial = hasInitial(plan, context) ? ['CASE WHEN r.cycle = 1 THEN r.initial END'] : [];
  const inForce = (as: string): string => {
    const history = told.some(([name]) => name === as) ? [`"${as}@".told`] : [];
    const sources = [...history, ...(as === 'priority' ? initial : []), `r.${as}`];
    return sources.length === 1 ? `r.${as}` : `coalesce(${sources.join(', ')})`;
  };
  const value = plan.target.field === 'priority' ? inForce('priority') : inForce('value');
  return [
    `valued AS (SELECT r.* REPLACE (${inForce('priority')} AS priority, ${value} AS value) FROM runs r${joins.join('')})`,
    `promised AS (SELECT *, CAST(${targetSql(plan, dialect)} AS BIGINT) AS target FROM valued)`,
  ];
};
