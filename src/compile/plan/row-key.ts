import type { Formula, RowExpression } from '../../model/index.ts';

/** The meaning of an expression as text: equal for two expressions that differ only in where and how they were written. */
export const rowKey = (expression: RowExpression | Formula | null): string =>
  JSON.stringify(expression, (key, value: unknown) => (key === 'origin' ? undefined : value));
