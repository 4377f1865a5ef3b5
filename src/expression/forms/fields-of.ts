import type { RowExpression } from '../../model/index.ts';
import { clockFields } from './clock-fields.ts';

/** The names of the fields that an expression reads, each once, in order of appearance. */
export function fieldsOf(expression: RowExpression): readonly string[] {
  if (expression.kind === 'field') return [expression.name];
  if (expression.kind === 'literal') return [];
  const clock = expression.clock === undefined ? [] : clockFields(expression.clock);
  return [...new Set([...expression.arguments.flatMap(fieldsOf), ...clock])];
}
