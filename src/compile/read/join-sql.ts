import type { Dialect } from '../../expression/index.ts';
import { entityOf, type JoinSql, type ReadPlan, type ReadSql, type ValueType } from '../../model/index.ts';
import { cutSql, inspectSql, rowSamples } from './inspect-sql.ts';
import { rangeSql } from './read-sql.ts';

/** What the sources of a data set are together: every field that one of them gives. */
const joinedPlan = (plans: readonly ReadPlan[], first: ReadPlan): ReadPlan => {
  const byName = new Map(plans.toReversed().flatMap((plan) => plan.fields.map((field) => [field.name, field] as const)));
  const names = [...new Set(plans.flatMap((plan) => plan.fields.map(({ name }) => name)))];
  const fields = names.flatMap((name) => byName.get(name) ?? []);
  const has = (field: string): boolean => fields.some(({ name }) => name === field);
  return {
    ...first,
    columns: [],
    fields,
    fold: null,
    where: null,
    key: plans.map(({ key }) => key).find((key) => key !== null) ?? null,
    time: plans.map(({ time }) => time).find((time) => time !== null) ?? null,
    orders: (entityOf(first.dataSet)?.orders ?? []).filter(([earlier, later]) => has(earlier) && has(later)),
    unusable: [],
  };
};

const sqlType = (type: ValueType, dialect: Dialect): string =>
  ({ boolean: 'BOOLEAN', integer: dialect.integerType, number: dialect.doubleType, text: 'VARCHAR', timestamp: 'TIMESTAMP' })[type];

/**
 * SQL that puts the sources of a data set together, each already a table of its own. A row is the row of the earliest source
 * that has its key, and takes what it lacks from the first row of the same key in each later source; rows without a key, and
 * those of sources without one, stand for themselves. Positions go on from one source to the next.
 */
const togetherSql = (plan: ReadPlan, plans: readonly ReadPlan[], parts: readonly ReadSql[], dialect: Dialect): string => {
  const name = dialect.identifier;
  const row = '"_row"';
  const typeOf = (field: string): string => sqlType(plan.fields.find((one) => one.name === field)?.type ?? 'text', dialect);
  const layer = (at: number): string => name(`@joined ${at}`);
  const own = (at: number, field: string): string =>
    plans[at]?.fields.some((one) => one.name === field) ? `p.${name(field)}` : `CAST(NULL AS ${typeOf(field)})`;
  const offset = (at: number): string =>
    parts
      .slice(0, at)
      .map(({ stageTable }) => ` + (SELECT count(*) FROM ${name(stageTable)})`)
      .join('');
  const added = (at: number): string =>
    `SELECT ${[`p.${row}${offset(at)} AS ${row}`, ...plan.fields.map((field) => `${own(at, field.name)} AS ${name(field.name)}`)].join(', ')} FROM ${name(parts[at]?.table ?? '')} p`;
  const withKey = (at: number): string => {
    const key =
      plan.key !== null && plans[at]?.key === plan.key && plans.slice(0, at).some((before) => before.key === plan.key)
        ? name(plan.key)
        : null;
    if (key === null) return `SELECT * FROM ${layer(at - 1)} UNION ALL ${added(at)}`;
    const values = plan.fields.map((field) => `coalesce(j.${name(field.name)}, ${own(at, field.name)}) AS ${name(field.name)}`);
    const firsts = `(SELECT * FROM ${name(parts[at]?.table ?? '')} QUALIFY row_number() OVER (PARTITION BY ${key} ORDER BY ${row}) = 1)`;
    return (
      `SELECT ${[`j.${row}`, ...values].join(', ')} FROM ${layer(at - 1)} j LEFT JOIN ${firsts} p ON j.${key} = p.${key} ` +
      `UNION ALL ${added(at)} WHERE p.${key} IS NULL OR p.${key} NOT IN (SELECT ${key} FROM ${layer(at - 1)} WHERE ${key} IS NOT NULL)`
    );
  };
  const layers = plans.map((_, at) => `${layer(at)} AS MATERIALIZED (${at === 0 ? added(0) : withKey(at)})`);
  return `WITH ${layers.join(', ')} SELECT * FROM ${layer(plans.length - 1)} ORDER BY ${row}`;
};

/** Of each source, how many rows it has and how many of them are rows of the data set: the others complete rows of earlier sources. */
const countsSql = (table: string, parts: readonly ReadSql[], dialect: Dialect): string => {
  const sizes = parts.map(({ stageTable }) => `(SELECT count(*) FROM ${dialect.identifier(stageTable)})`);
  const from = (at: number): string => ['0', ...sizes.slice(0, at)].join(' + ');
  const counts = parts.flatMap(({ table: part }, at) => [
    `(SELECT count(*) FROM ${dialect.identifier(part)}) AS "rows:${at}"`,
    `count(CASE WHEN "_row" >= ${from(at)} AND "_row" < ${from(at + 1)} THEN 1 END) AS "added:${at}"`,
  ]);
  return `SELECT ${counts.join(', ')} FROM ${table}`;
};

/** The plan and the statements of a data set with several sources, from those of the sources. */
export const joinSql = (
  plans: readonly ReadPlan[],
  first: ReadPlan,
  parts: readonly ReadSql[],
  dialect: Dialect,
): { readonly plan: ReadPlan; readonly sql: JoinSql } => {
  const plan = joinedPlan(plans, first);
  const table = dialect.identifier(plan.dataSet);
  const asOf = `(SELECT "at" FROM ${dialect.identifier(parts[0]?.asOfTable ?? '')})`;
  const sql: JoinSql = {
    join: `CREATE TABLE ${table} AS ${togetherSql(plan, plans, parts, dialect)}`,
    counts: countsSql(table, parts, dialect),
    inspect: inspectSql(plan, table, '', asOf, dialect),
    samples: rowSamples(plan, table, asOf, dialect),
    cut: cutSql(plan, table, asOf, dialect),
    range: rangeSql(plan, table, dialect),
    drop: parts.map(({ table: part }) => `DROP TABLE ${dialect.identifier(part)}`),
  };
  return { plan, sql };
};
