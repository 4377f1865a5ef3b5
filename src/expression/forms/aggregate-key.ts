import type { Aggregate, RowExpression } from '../../model/index.ts';
import { instantMicros } from '../operators/instant.ts';
import { printName, printRow } from './print.ts';

const conjuncts = (condition: RowExpression): readonly RowExpression[] =>
  condition.kind === 'row-call' && condition.operator === 'and' ? condition.arguments : [condition];

/** The same instant has many spellings. */
const canonical = (expression: RowExpression): RowExpression => {
  if (expression.kind !== 'row-call') return expression;
  const [first] = expression.arguments;
  if (expression.operator === 'timestamp' && first?.kind === 'literal') {
    return { ...expression, arguments: [{ ...first, value: String(instantMicros(String(first.value))) }] };
  }
  return { ...expression, arguments: expression.arguments.map(canonical) };
};

/**
 * A text that is equal for aggregates that mean the same, wherever they were written: conditions in any order and any grouping,
 * `median` and the 0.5 percentile, one instant in two zones. To be compared, not parsed.
 */
export function aggregateKey({ function: name, selection, arguments: args, fraction }: Aggregate): string {
  const conditions = new Set(selection.conditions.flatMap(conjuncts).map((condition) => `[${printRow(canonical(condition))}]`));
  const rank = name === 'median' ? 0.5 : fraction;
  const view = printName(selection.view) + [...conditions].toSorted().join('');
  const parts = [view, ...args.map((argument) => printRow(canonical(argument))), ...(rank === undefined ? [] : [String(rank)])];
  return `${name === 'median' ? 'percentile' : name}(${parts.join(', ')})`;
}
