import { type Dialect, rowSql } from '../../expression/index.ts';
import type { ReadPlan, ReadSql } from '../../model/index.ts';
import { fieldSql } from './values/field-sql.ts';
import { changesSql, rowsPerState } from './changes/changes-sql.ts';
import { type FoldKeys, foldKeys } from './fold-keys.ts';
import { fieldProfileSql } from './field-profile-sql.ts';
import { foldSql } from './fold-sql.ts';
import { inputColumns } from './input-columns.ts';
import { cutSql, inspectSql, pastFields, rowSamples } from './inspect-sql.ts';
import { keptRows, profileSql, stageSamples, stageSql } from './stage-sql.ts';

const plainSql = (plan: ReadPlan, stage: string, dialect: Dialect): string =>
  `SELECT ${['rowid AS "_row"', ...plan.fields.map(({ name }) => dialect.identifier(name))].join(', ')} FROM ${stage}${plan.where ? ` WHERE ${keptRows(plan)}` : ''}`;

/** SQL of how many rows a finished table has, and of the ends of its timestamps. */
export const rangeSql = (plan: ReadPlan, table: string, dialect: Dialect): string => {
  const name = dialect.identifier;
  const ends = pastFields(plan).flatMap((field) =>
    ['min', 'max'].map((end) => `${end}(${name(field)}) AS ${name(`${end === 'min' ? 'oldest' : 'newest'}:${field}`)}`),
  );
  return `SELECT ${['count(*) AS "rows"', ...ends].join(', ')} FROM ${table}`;
};

/** The rows of the data set from the stage. */
const finishedSql = (
  plan: ReadPlan,
  keys: FoldKeys | null,
  { stage, asOf, dialect }: { readonly stage: string; readonly asOf: string; readonly dialect: Dialect },
): string => {
  if (keys === null) return plainSql(plan, stage, dialect);
  return plan.states === undefined ? foldSql(plan, keys, stage, asOf, dialect) : changesSql(plan, keys, stage, dialect);
};

/** Samples of changes stand in the row of the states that they were made from. */
const placed = (plan: ReadPlan, samples: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  plan.states === undefined
    ? samples
    : Object.fromEntries(
        Object.entries(samples).map(([id, sql]) => [id, sql.replace('"_row" AS "row"', `"_row" // ${rowsPerState(plan)} AS "row"`)]),
      );

/**
 * The statements that carry out a plan. The files are read by one of them, `stage`, which keeps typed values and, beside
 * them, the few texts that could not be used; everything else works on that table.
 * @param part which of the sources of the data set this is, when it has several
 */
export const readSql = (plan: ReadPlan, dialect: Dialect, part?: number): ReadSql => {
  // What the stage holds: the fields, or the states from which they are made.
  const staged = plan.states === undefined ? plan : { ...plan, fields: plan.states };
  const own = part === undefined ? '' : ` ${part}`;
  const source = `${plan.dataSet} @files${own}`;
  const stageTable = `${plan.dataSet} @stage${own}`;
  const tableName = part === undefined ? plan.dataSet : `${plan.dataSet} @part${own}`;
  const asOfTable = '@as_of';
  const stage = dialect.identifier(stageTable);
  const table = dialect.identifier(tableName);
  const asOf = `(SELECT "at" FROM ${dialect.identifier(asOfTable)})`;
  const inputs = inputColumns(staged, dialect);
  const parts = {
    inputs,
    fields: staged.fields.map((field, at) => fieldSql(field, `f${at}`, inputs.scope(field.missing))),
    kept: plan.where && rowSql(plan.where.condition, inputs.scope(plan.where.missing)),
    keys: plan.fold ? foldKeys(plan.fold, inputs.scope(plan.fold.missing)) : null,
  };
  return {
    dataSet: plan.dataSet,
    table: tableName,
    source,
    asOfTable,
    stageTable,
    stage: `CREATE TABLE ${stage} AS ${stageSql(staged, parts, dialect.identifier(source), dialect)}`,
    profile: profileSql(staged, parts, stage, dialect),
    fields: fieldProfileSql(staged, parts, stage, dialect),
    refused:
      plan.refusals.length === 0
        ? null
        : `SELECT rowid AS "row", "@refused" AS "refusal" FROM ${stage} WHERE "@refused" IS NOT NULL ORDER BY rowid LIMIT 1`,
    samples: { ...stageSamples(staged, parts, stage, dialect), ...placed(plan, rowSamples(plan, table, asOf, dialect)) },
    finish: `CREATE TABLE ${table} AS ${finishedSql(plan, parts.keys, { stage, asOf, dialect })}`,
    inspect: inspectSql(plan, table, stage, asOf, dialect),
    cut: cutSql(plan, table, asOf, dialect),
    range: rangeSql(plan, table, dialect),
    drop: `DROP TABLE ${stage}`,
  };
};
