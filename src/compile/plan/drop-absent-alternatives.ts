import { fieldsOf } from '../../expression/index.ts';
import type { RowExpression } from '../../model/index.ts';

/**
 * `first_known(resolved_at, closed_at)` asks for whichever there is: a field that the data does not have at all is never
 * the first known one, so it is left out while another alternative remains. Everywhere else an absent field is a missing input.
 */
export const dropAbsentAlternatives = (expression: RowExpression, has: ReadonlySet<string>): RowExpression => {
  if (expression.kind !== 'row-call') return expression;
  const inner = expression.arguments.map((argument) => dropAbsentAlternatives(argument, has));
  if (expression.operator !== 'first_known') return { ...expression, arguments: inner };
  const present = inner.filter((argument) => fieldsOf(argument).every((field) => has.has(field)));
  const [only] = present;
  if (present.length === 1 && only) return only;
  return { ...expression, arguments: present.length === 0 ? inner : present };
};
