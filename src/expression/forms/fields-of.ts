import type { RowExpression } from '../../model/index.ts';

/** The names of the fields that an expression reads, each once, in order of appearance. */
export function fieldsOf(expression: RowExpression): readonly string[] {
  if (expression.kind === 'field') return [expression.name];
  return expression.kind === 'row-call' ? [...new Set(expression.arguments.flatMap(fieldsOf))] : [];
}
