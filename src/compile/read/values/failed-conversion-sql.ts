import { type Dialect, fieldsOf, rowSql } from '../../../expression/index.ts';
import type { RowCall, RowExpression } from '../../../model/index.ts';
import { isKnownSql } from './known-text-sql.ts';

/** Where an expression over the columns is computed. */
export interface ColumnScope {
  readonly dialect: Dialect;
  /** SQL of a column, cleaned of what means "missing". */
  field(name: string): string;
}

/** Those that a list of words, written out whole, cannot fail: it has a text for every other x. */
const hasRest = ({ operator, arguments: { length } }: RowCall): boolean => operator === 'recode' && length % 2 === 0;

const CONVERSIONS: ReadonlySet<string> = new Set(['integer', 'number', 'recode']);

/** SQL of the text to show for a value that could not be read: the column as it stands in the file when there is only one. */
export const shownTextSql = (expression: RowExpression, otherwise: string, { field }: ColumnScope): string => {
  const [only, ...others] = fieldsOf(expression);
  return only !== undefined && others.length === 0 ? field(only) : otherwise;
};

const firstOf = (found: readonly (string | null)[]): string | null => {
  const those = found.filter((one) => one !== null);
  return those.length < 2 ? (those[0] ?? null) : `coalesce(${those.join(', ')})`;
};

/** Conversions that the mapping itself asks for; those inside of a conversion fail with it, and those of a branch that is not taken do not fail. */
const failedIn = (
  expression: RowExpression,
  shown: (argument: RowExpression) => string,
  missing: readonly string[],
  scope: ColumnScope,
): string | null => {
  if (expression.kind !== 'row-call') return null;
  const inside = (one: RowExpression | undefined): string | null => (one === undefined ? null : failedIn(one, shown, missing, scope));
  const [argument, then, otherwise] = expression.arguments;
  if (CONVERSIONS.has(expression.operator) && argument && !hasRest(expression))
    return `CASE WHEN ${isKnownSql(rowSql(argument, scope), missing, scope.dialect)} AND ${rowSql(expression, scope)} IS NULL THEN ${shown(argument)} END`;
  if (expression.operator !== 'if' || argument === undefined) return firstOf(expression.arguments.map(inside));
  const branches = [inside(then), inside(otherwise)];
  const taken = `CASE WHEN ${rowSql(argument, scope)} THEN ${branches[0] ?? 'NULL'} ELSE ${branches[1] ?? 'NULL'} END`;
  return firstOf([inside(argument), branches.every((branch) => branch === null) ? null : taken]);
};

/**
 * SQL of the text that `integer()`, `number()` or `recode()` inside of a mapping could not read, where the whole mapping has
 * no value because of it; `null` when the mapping has no such call.
 */
export const failedConversionSql = (
  expression: RowExpression,
  value: string,
  missing: readonly string[],
  scope: ColumnScope,
): string | null => {
  const shown = (argument: RowExpression): string => shownTextSql(expression, rowSql(argument, scope), scope);
  const failed = failedIn(expression, shown, missing, scope);
  return failed === null ? null : `CASE WHEN ${value} IS NULL THEN ${failed} END`;
};
