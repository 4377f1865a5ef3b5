import { spanMicros } from '../../calendar/index.ts';
import { invariant } from '../../diagnostic/index.ts';
import { checkRow, dataSetFields } from '../../expression/index.ts';
import type { Agreement, Project, RowExpression } from '../../model/index.ts';
import type { AgreementPlan } from './agreement-plan.ts';

/** Statuses in which the clock of `open_time_only` stands still until the ticket is reopened. */
const resolved = ['resolved', 'closed'] as const;

const micros = (span: string): bigint => {
  const length = spanMicros(span);
  invariant(length !== null, `the span "${span}" was not validated`);
  return length;
};

const targetOf = ({ target }: Agreement): AgreementPlan['target'] => {
  if (typeof target === 'string') return { field: null, micros: micros(target) };
  const [entry] = Object.entries(target);
  invariant(entry, 'a target names a field');
  const [field, spans] = entry;
  return { field, micros: Object.entries(spans).map(([value, span]) => [value, micros(span)]) };
};

const conditionOf = ({ where }: Agreement, project: Pick<Project, 'data'>): RowExpression | null => {
  if (where === undefined) return null;
  const { expression, problems } = checkRow(where, dataSetFields('tickets', project.data['tickets'] ?? { files: [] }), 'boolean');
  invariant(expression, `a condition was not validated: ${problems.map(({ message }) => message).join('; ')}`);
  return expression;
};

const calendarOf = ({ clock: { calendar } = {} }: Agreement, { calendars = {} }: Pick<Project, 'calendars'>): AgreementPlan['calendar'] => {
  if (calendar === undefined) return { kind: 'none' };
  if (typeof calendar === 'string') return { kind: 'name', name: calendar };
  return { kind: 'field', field: calendar.field, atStart: calendar.policy === 'first', names: Object.keys(calendars).toSorted() };
};

/** The field at which the clock stops when the agreement does not say. */
const stopOf = ({ metric, clock }: Agreement): string => {
  if (metric === 'first_response') return 'first_human_reply_at';
  return clock?.reopen === 'first' ? 'first_resolved_at' : 'resolved_at';
};

/**
 * Reads the texts of an agreement that has passed validation.
 * @throws Error when one of them has a mistake, which validation must have found before
 */
export const planAgreement = (name: string, agreement: Agreement, project: Pick<Project, 'data' | 'calendars'>): AgreementPlan => {
  const { clock = {} } = agreement;
  return {
    name,
    metric: agreement.metric,
    where: conditionOf(agreement, project),
    start: agreement.start ?? 'created_at',
    stop: agreement.stop ?? stopOf(agreement),
    target: targetOf(agreement),
    chosenBy: agreement.priority ?? 'at_start',
    pauses: [...new Set([...(clock.pause ?? []), ...(clock.reopen === 'open_time_only' ? resolved : [])])],
    restarts: clock.reopen === 'restart',
    calendar: calendarOf(agreement, project),
  };
};
