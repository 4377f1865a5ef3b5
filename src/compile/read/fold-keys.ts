import type { ReadFold, RowExpression } from '../../model/index.ts';
import type { ColumnScope } from './values/failed-conversion-sql.ts';
import { type FieldSql, fieldSql } from './values/field-sql.ts';

/** One of the values that put the rows of a thing in order. */
export interface OrderKey {
  readonly column: string;
  readonly sql: FieldSql;
  /** SQL of what stands for a missing or unreadable value: it comes first. */
  readonly lowest: string;
}

/** Computed columns of the stage by which rows are folded. */
export interface FoldKeys {
  readonly by: FieldSql;
  readonly order: readonly OrderKey[];
  /** Whether a row is one of those of which each thing needs one. */
  readonly with: FieldSql | null;
}

type OrderType = 'timestamp' | 'number' | 'text';

const lowest: Readonly<Record<OrderType, string>> = {
  timestamp: "CAST('-infinity' AS TIMESTAMP)",
  number: "CAST('-infinity' AS DOUBLE)",
  text: "''",
};

/**
 * A text that orders rows is taken as an instant where it is one, else as a number, else as text: so `10` comes after `9`,
 * and `2/3/2016` after `29/2/2016`.
 */
const orderTypes = ({ type }: RowExpression): readonly OrderType[] => {
  if (type === 'text') return ['timestamp', 'number', 'text'];
  return type === 'timestamp' ? ['timestamp'] : ['number'];
};

/** The column of the stage that holds the instant by which rows are ordered. */
export const ORDER_TIME = '@order timestamp';

/** Whether the order of rows can be an instant, so that changes later than `as_of` can be told. */
export const orderedByTime = (fold: ReadFold | null): boolean => fold?.order?.type === 'timestamp' || fold?.order?.type === 'text';

/** What the stage computes for a fold. */
export const foldKeys = ({ by, order, with: condition, missing, time }: ReadFold, scope: ColumnScope): FoldKeys => {
  const common = { missing, time, map: null, otherwise: null };
  return {
    by: fieldSql({ ...common, value: by, type: 'text' }, 'by', scope),
    with: condition === null ? null : fieldSql({ ...common, value: condition, type: 'boolean' }, 'with', scope),
    order: (order ? orderTypes(order) : []).map((type) => ({
      column: `@order ${type}`,
      sql: fieldSql({ ...common, value: order ?? by, type }, `order ${type}`, scope),
      lowest: lowest[type],
    })),
  };
};
