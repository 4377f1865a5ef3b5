import type { DeclaredView, RowExpression, View } from '../../model/index.ts';
import { fieldsOf } from '../forms/fields-of.ts';
import type { FormulaProblem } from '../problem.ts';
import type { ViewKey } from './view-problem.ts';

/** The end of the period, which derived fields of a stock view may use. */
export const instant = 'instant';

/** Whether an expression depends on the end of the period. */
export const usesInstant = (expression: RowExpression | null): boolean => expression !== null && fieldsOf(expression).includes(instant);

/** Whether a row of the declared view belongs to one period only. */
export const becomesFlow = ({ at, from }: DeclaredView, base: View): boolean =>
  at !== undefined || (from === undefined && base.time.kind === 'flow');

interface TimeProblem {
  readonly key: ViewKey;
  readonly problem: FormulaProblem;
}

const problemAt = (key: ViewKey, text: string, message: string, help: string): TimeProblem => ({
  key,
  problem: { code: 'view-time', message, help, origin: { kind: 'text', start: 0, end: text.length } },
});

/** What `at`, `from` and `until` get wrong together, or with the view that they are laid over. */
export function findTimeProblem(declared: DeclaredView, base: View): TimeProblem | null {
  const { of, at, from, until } = declared;
  if (at !== undefined && (from !== undefined || until !== undefined)) {
    return problemAt('at', at, 'A view has either "at" or "from" and "until"', 'Leave out "at" for rows that count while something lasts.');
  }
  if ((from === undefined) !== (until === undefined)) {
    const help = 'Name both, as in from: created_at and until: resolved_at.';
    return problemAt(from === undefined ? 'until' : 'from', from ?? until ?? '', '"from" and "until" belong together', help);
  }
  if (at === undefined && from === undefined && isTimeless(base)) {
    return problemAt('of', of, `The data set "${of}" has no time of its own`, 'Say with "at" which timestamp puts a row into a period.');
  }
  return becomesFlow(declared, base) ? findInstantInFlow(declared, base) : findInstantTaken(declared, base);
}

const isTimeless = ({ time }: View): boolean => time.kind === 'flow' && time.at.kind === 'field' && time.at.name === '';

const findInstantInFlow = ({ of, at = '' }: DeclaredView, base: View): TimeProblem | null =>
  usesInstant(base.condition)
    ? problemAt('at', at, `"${of}" depends on the end of the period, so its rows belong to no single one`, 'Leave out "at".')
    : null;

const findInstantTaken = ({ of }: DeclaredView, base: View): TimeProblem | null =>
  base.time.kind === 'flow' && Object.hasOwn(base.fields, instant)
    ? problemAt(
        'of',
        of,
        `"${of}" has a field "${instant}", the name of the end of the period in this view`,
        'Give the field another name.',
      )
    : null;
