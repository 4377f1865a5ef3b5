import type { Dialect } from '../../expression/index.ts';
import type { ReadPlan } from '../../model/index.ts';
import { keptRows } from './stage-sql.ts';
import { type FoldKeys, ORDER_TIME, orderedByTime } from './fold-keys.ts';

/** Which row gives the value: the group, or the first or last row of it. */
const origins = { first: 'f', last: 'l', first_known: 'g', last_known: 'g', min: 'g', max: 'g' } as const;

/** The value of a field over the rows of a group; the engine's `arg_min` and `arg_max` pass over missing values, which is what is asked for here. */
const grouped = (keep: 'first_known' | 'last_known' | 'min' | 'max', field: string, rank: string): string => {
  if (keep === 'min' || keep === 'max') return `${keep}(${field})`;
  return `${keep === 'first_known' ? 'arg_min' : 'arg_max'}(${field}, ${rank})`;
};

/**
 * The table of a folded data set: the first and the last row of each thing are found by their position in the stage, and
 * values taken from those rows as they are, because the engine's own `first`, `last` and `arg_max` pass over missing values.
 */
export const foldSql = (plan: ReadPlan, keys: FoldKeys, stage: string, asOf: string, dialect: Dialect): string => {
  const name = dialect.identifier;
  const ordering = keys.order.map(({ column, lowest }) => `coalesce(${name(column)}, ${lowest})`);
  const rank = ordering.length === 0 ? 'rowid' : `row(${[...ordering, 'rowid'].join(', ')})`;
  const found = [
    'min(rowid) AS "@row"',
    `${ordering.length === 0 ? 'min(rowid)' : `arg_min(rowid, ${rank})`} AS "@first"`,
    `${ordering.length === 0 ? 'max(rowid)' : `arg_max(rowid, ${rank})`} AS "@last"`,
    ...plan.fields.flatMap(({ name: field, keep }) =>
      keep === 'first' || keep === 'last' ? [] : [`${grouped(keep, name(field), rank)} AS ${name(field)}`],
    ),
  ];
  const past = orderedByTime(plan.fold) ? ` AND (${name(ORDER_TIME)} IS NULL OR ${name(ORDER_TIME)} <= ${asOf})` : '';
  const values = plan.fields.map(({ name: field, keep }) => `${origins[keep]}.${name(field)}`);
  return (
    `SELECT ${['g."@row" AS "_row"', ...values].join(', ')} ` +
    `FROM (SELECT ${found.join(', ')} FROM ${stage} WHERE "@by" IS NOT NULL AND ${keptRows(plan)}${past} GROUP BY "@by"${keys.with ? ' HAVING bool_or("@with")' : ''}) g ` +
    `JOIN ${stage} l ON l.rowid = g."@last" JOIN ${stage} f ON f.rowid = g."@first" ORDER BY "_row"`
  );
};
