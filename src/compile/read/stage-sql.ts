import { type Dialect, rowSql } from '../../expression/index.ts';
import type { ReadPlan } from '../../model/index.ts';
import type { FieldSql } from './values/field-sql.ts';
import { type FoldKeys, ORDER_TIME, orderedByTime } from './fold-keys.ts';
import { pastFields } from './inspect-sql.ts';
import type { InputColumns } from './input-columns.ts';
import { layered, sideBySide } from './layers.ts';

/** What a stage is made from, beside the plan. */
export interface StageParts {
  /** In the order of the plan's fields. */
  readonly fields: readonly FieldSql[];
  readonly keys: FoldKeys | null;
  readonly inputs: InputColumns;
  /** SQL of whether a row belongs to the data set; `null` when all do. */
  readonly kept: string | null;
}

/** The condition on rows of the stage that belong to the data set. */
export const keptRows = ({ where }: Pick<ReadPlan, 'where'>): string => (where === null ? 'TRUE' : '"@kept"');

/** A check that the stage answers, and the column with the texts that fail it. */
interface TextCheck {
  readonly id: string;
  readonly column: string;
  readonly sql: string;
}

const textChecks = (plan: ReadPlan, fields: readonly FieldSql[]): readonly TextCheck[] =>
  plan.fields.flatMap(({ name }, at) => {
    const { unreadable = null, unmapped = null, orderInDoubt = null } = fields[at] ?? {};
    return [
      ...(unreadable === null ? [] : [{ id: `unreadable-value:${name}`, column: `@unreadable ${name}`, sql: unreadable }]),
      ...(orderInDoubt === null ? [] : [{ id: `date-order-in-doubt:${name}`, column: `@order ${name}`, sql: orderInDoubt }]),
      ...(unmapped === null ? [] : [{ id: `unmapped-value:${name}`, column: `@unmapped ${name}`, sql: unmapped }]),
    ];
  });

/** SQL of the position of the first refusal that a row fulfils. */
const refusedSql = ({ refusals }: ReadPlan, inputs: InputColumns): string | null =>
  refusals.length === 0
    ? null
    : `CASE ${refusals.map(({ condition, missing }, at) => `WHEN ${rowSql(condition, inputs.scope(missing))} THEN ${at}`).join(' ')} END`;
/** Of each timestamp that may come with and without an offset, the column of the stage that says whether it does. */
const offsetColumns = (
  plan: ReadPlan,
  fields: readonly FieldSql[],
): readonly { readonly name: string; readonly column: string; readonly sql: string }[] =>
  plan.fields.flatMap(({ name }, at) => {
    const sql = fields[at]?.hasOffset ?? null;
    return sql === null ? [] : [{ name, column: `@offset ${name}`, sql }];
  });

/** Every row of the source: the position of its file, the typed fields, the texts that could not be used, and what it is folded by. */
export const stageSql = (plan: ReadPlan, { fields, keys, inputs, kept }: StageParts, source: string, dialect: Dialect): string => {
  const folding = keys ? [{ column: '@by', sql: keys.by }, ...keys.order, ...(keys.with ? [{ column: '@with', sql: keys.with }] : [])] : [];
  const layers = sideBySide([...fields, ...folding.map(({ sql }) => sql)].map((one) => one.layers));
  const columns = [
    ...plan.fields.map(({ name }, at) => [name, fields[at]?.value ?? 'NULL'] as const),
    ...textChecks(plan, fields).map(({ column, sql }) => [column, kept === null ? sql : `CASE WHEN ${kept} THEN ${sql} END`] as const),
    ...(kept === null ? [] : [['@kept', `coalesce(${kept}, FALSE)`] as const]),
    ...offsetColumns(plan, fields).map(({ column, sql }) => [column, sql] as const),
    ...folding.map(({ column, sql }) => [column, sql.value] as const),
  ];
  const refused = refusedSql(plan, inputs);
  const selected = [...columns, ...(refused === null ? [] : [['@refused', refused] as const])].map(
    ([column, sql]) => `${sql} AS ${dialect.identifier(column)}`,
  );
  return `SELECT ${['"@file"', ...selected].join(', ')} FROM ${layered(source, [inputs.computed, ...layers])}`;
};

/** The query for what has no row that `with` asks for: its first row and what it is folded by. */
const outsideSql = (plan: ReadPlan, stage: string): string =>
  `SELECT min(rowid) AS "row", "@by" AS "text" FROM ${stage} WHERE "@by" IS NOT NULL AND ${keptRows(plan)} GROUP BY "@by" HAVING NOT coalesce(bool_or("@with"), FALSE)`;

/** One row that counts the rows of a stage and the texts that could not be used, with the newest of each timestamp. */
export const profileSql = (plan: ReadPlan, { fields }: StageParts, stage: string, dialect: Dialect): string => {
  const name = dialect.identifier;
  const results = [
    'count(*) AS "rows"',
    ...textChecks(plan, fields).map(({ id, column }) => `count(${name(column)}) AS ${name(id)}`),
    ...offsetColumns(plan, fields).map(
      ({ name: field, column }) =>
        `least(count(CASE WHEN ${name(column)} THEN 1 END), count(CASE WHEN NOT ${name(column)} THEN 1 END)) AS ${name(`mixed-offsets:${field}`)}`,
    ),
    ...(plan.fold ? ['count(*) - count("@by") AS "row-without-fold-key"'] : []),
    ...(plan.fold?.with ? [`(SELECT count(*) FROM (${outsideSql(plan, stage)})) AS "thing-outside"`] : []),
    ...(orderedByTime(plan.fold) ? [`max(${name(ORDER_TIME)}) AS ${name(`newest:${ORDER_TIME}`)}`] : []),
    ...pastFields(plan).map((field) => `max(${name(field)}) AS ${name(`newest:${field}`)}`),
  ];
  if (plan.where) results.push(`(SELECT count(*) FROM ${stage} WHERE NOT "@kept") AS "left-out"`);
  return `SELECT ${results.join(', ')} FROM ${stage}${plan.where ? ` WHERE ${keptRows(plan)}` : ''}`;
};

/** By check, the query for what a report shows: the first rows, or the most frequent of the texts that a map does not list. */
export const stageSamples = (
  plan: ReadPlan,
  { fields, keys }: StageParts,
  stage: string,
  dialect: Dialect,
): Readonly<Record<string, string>> => {
  const samples = textChecks(plan, fields).map(({ id, column }) => {
    const text = dialect.identifier(column);
    const from = `AS "text" FROM ${stage} WHERE ${text} IS NOT NULL`;
    const first = `SELECT rowid AS "row", ${text} ${from} ORDER BY rowid LIMIT 5`;
    const frequent = `SELECT min(rowid) AS "row", ${text} || ' (' || count(*) || ' times)' ${from} GROUP BY ${text} ORDER BY count(*) DESC, "row" LIMIT 5`;
    return [id, id.startsWith('unmapped') ? frequent : first] as const;
  });
  const offsets = offsetColumns(plan, fields).map(({ name, column }) => {
    const [field, has] = [dialect.identifier(name), dialect.identifier(column)];
    const kinds = [has, `NOT ${has}`].map(
      (kind) =>
        `(SELECT rowid AS "row", CAST(${field} AS VARCHAR) AS "text" FROM ${stage} WHERE ${kind} AND ${keptRows(plan)} ORDER BY rowid LIMIT 2)`,
    );
    return [`mixed-offsets:${name}`, `SELECT * FROM (${kinds.join(' UNION ALL ')}) ORDER BY "row"`] as const;
  });
  const withoutKey = `SELECT rowid AS "row", '' AS "text" FROM ${stage} WHERE "@by" IS NULL AND ${keptRows(plan)} ORDER BY rowid LIMIT 5`;
  return Object.fromEntries([
    ...samples,
    ...offsets,
    ...(keys ? [['row-without-fold-key', withoutKey] as const] : []),
    ...(keys?.with ? [['thing-outside', `${outsideSql(plan, stage)} ORDER BY "row" LIMIT 5`] as const] : []),
  ]);
};
