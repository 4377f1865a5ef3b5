import type { Dialect } from '../../expression/index.ts';
import type { DerivationContext } from '../../model/index.ts';
import type { AgreementPlan } from './agreement-plan.ts';
import { isTold, valueAtStart } from './value-at-start.ts';

/** Whether a file says with which priority tickets began. */
const hasInitial = ({ chosenBy, start }: AgreementPlan, { has }: DerivationContext): boolean =>
  chosenBy === 'at_start' && start === 'created_at' && has('tickets', 'priority_initial');

const targetSql = ({ target }: AgreementPlan, dialect: Dialect): string => {
  if (target.field === null) return String(target.micros);
  const branches = target.micros.map(([value, micros]) => `WHEN ${dialect.text(value)} THEN ${micros}`);
  return `CASE value ${branches.join(' ')} END`;
};

/** The columns of `runs` that hold what may have changed since, with the field that each is from. */
const changing = (plan: AgreementPlan): readonly (readonly [column: string, field: string])[] => [
  ...(plan.chosenBy === 'at_start' ? [['priority', 'priority'] as const] : []),
  ...(plan.chosenBy === 'at_start' && plan.target.field !== null ? [['value', plan.target.field] as const] : []),
  ...(plan.calendar.kind === 'field' && plan.calendar.atStart ? [['calendar', plan.calendar.field] as const] : []),
];

/**
 * The parts of a `WITH` that end in `promised`: `runs` with `value`, `priority` and `calendar` as they were in force, and
 * `target`, in microseconds of the clock; NULL where nothing is promised.
 */
export const promisesSql = (plan: AgreementPlan, dialect: Dialect, context: DerivationContext): readonly string[] => {
  const columns = changing(plan).map(([column, field]) => ({
    column,
    told: isTold(field, context) ? { field, name: `told_${column}` } : null,
    // With which priority a ticket began may be known without any history.
    initial: field === 'priority' && hasInitial(plan, context) ? ['CASE WHEN r.cycle = 1 THEN r.initial END'] : [],
  }));
  const joins = columns.flatMap(({ told }) =>
    told === null
      ? []
      : [
          ` LEFT JOIN (${valueAtStart(told.field, 'runs', dialect, context)}) ${told.name} ON ${told.name}.ticket_row = r.ticket_row AND ${told.name}.cycle = r.cycle`,
        ],
  );
  const replaced = columns.flatMap(({ column, told, initial }) => {
    const sources = [...(told === null ? [] : [`${told.name}.told`]), ...initial, `r.${column}`];
    return sources.length === 1 ? [] : [`coalesce(${sources.join(', ')}) AS ${column}`];
  });
  return [
    `valued AS (SELECT r.*${replaced.length === 0 ? '' : ` REPLACE (${replaced.join(', ')})`} FROM runs r${joins.join('')})`,
    `promised AS (SELECT *, CAST(${targetSql(plan, dialect)} AS BIGINT) AS target FROM valued)`,
  ];
};
