import type { RowExpression } from '../../model/index.ts';

/** Puts expressions in the place of fields, as for the derived fields of a view. What is put in is not looked at again. */
export function substituteFields(expression: RowExpression, replacements: Readonly<Record<string, RowExpression>>): RowExpression {
  if (expression.kind === 'field') {
    return Object.hasOwn(replacements, expression.name) ? (replacements[expression.name] ?? expression) : expression;
  }
  if (expression.kind === 'literal') return expression;
  return { ...expression, arguments: expression.arguments.map((argument) => substituteFields(argument, replacements)) };
}
