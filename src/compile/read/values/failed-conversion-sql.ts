import { type Dialect, fieldsOf, rowSql } from '../../../expression/index.ts';
import type { RowExpression } from '../../../model/index.ts';
import { isKnownSql } from './known-text-sql.ts';

/** Where an expression over the columns is computed. */
export interface ColumnScope {
  readonly dialect: Dialect;
  /** SQL of a column, cleaned of what means "missing". */
  field(name: string): string;
}

const CONVERSIONS: ReadonlySet<string> = new Set(['integer', 'number']);

/** Conversions that the mapping itself asks for; those inside of a conversion fail with it. */
const conversionsIn = (expression: RowExpression): readonly (readonly [call: RowExpression, argument: RowExpression])[] => {
  if (expression.kind !== 'row-call') return [];
  const [argument] = expression.arguments;
  return CONVERSIONS.has(expression.operator) && argument ? [[expression, argument]] : expression.arguments.flatMap(conversionsIn);
};

/** SQL of the text to show for a value that could not be read: the column as it stands in the file when there is only one. */
export const shownTextSql = (expression: RowExpression, otherwise: string, { field }: ColumnScope): string => {
  const [only, ...others] = fieldsOf(expression);
  return only !== undefined && others.length === 0 ? field(only) : otherwise;
};

/**
 * SQL of the text that `integer()` or `number()` inside of a mapping could not read, where the whole mapping has no value
 * because of it; `null` when the mapping has no such call.
 */
export const failedConversionSql = (
  expression: RowExpression,
  value: string,
  missing: readonly string[],
  scope: ColumnScope,
): string | null => {
  const failed = conversionsIn(expression).map(([call, argument]) => {
    const text = rowSql(argument, scope);
    return `WHEN ${isKnownSql(text, missing, scope.dialect)} AND ${rowSql(call, scope)} IS NULL THEN ${shownTextSql(expression, text, scope)}`;
  });
  return failed.length === 0 ? null : `CASE WHEN ${value} IS NULL THEN CASE ${failed.join(' ')} END END`;
};
