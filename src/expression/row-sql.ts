import type { Literal, RowExpression } from '../model/index.ts';
import type { Dialect } from './dialect.ts';
import type { Elapsed } from './operators/definition.ts';
import { rowOperators } from './operators/registry.ts';

/** Where a row expression is to be computed. */
export interface RowSqlOptions {
  readonly dialect: Dialect;
  /** SQL of a field: a quoted column, or an expression in brackets. */
  field(name: string): string;
  /** How clocks count; needed for expressions with a clock. */
  readonly elapsed?: Elapsed;
}

const literalSql = ({ type, value }: Literal, dialect: Dialect): string => {
  if (typeof value === 'string') return dialect.text(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (type !== 'integer') return dialect.double(value);
  return value < 0 ? `(${value})` : String(value);
};

/**
 * SQL of a row expression; as an argument or operand it needs no further brackets. An `integer` is the engine's 64-bit integer,
 * a `number` its double, a `timestamp` its instant without zone, in UTC; a missing value is NULL.
 */
export function rowSql(expression: RowExpression, options: RowSqlOptions): string {
  if (expression.kind === 'field') return options.field(expression.name);
  if (expression.kind === 'literal') return literalSql(expression, options.dialect);
  const args = expression.arguments.map((argument) => rowSql(argument, options));
  return rowOperators[expression.operator].sql(options.dialect, args, expression, options.elapsed);
}
