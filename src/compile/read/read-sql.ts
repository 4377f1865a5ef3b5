import { type Dialect, rowSql } from '../../expression/index.ts';
import type { ReadPlan, ReadSql } from '../../model/index.ts';
import { fieldSql } from './values/field-sql.ts';
import { foldKeys } from './fold-keys.ts';
import { foldSql } from './fold-sql.ts';
import { inputColumns } from './input-columns.ts';
import { cutSql, inspectSql, pastFields, rowSamples } from './inspect-sql.ts';
import { keptRows, profileSql, stageSamples, stageSql } from './stage-sql.ts';

const plainSql = (plan: ReadPlan, stage: string, dialect: Dialect): string =>
  `SELECT ${['rowid AS "_row"', ...plan.fields.map(({ name }) => dialect.identifier(name))].join(', ')} FROM ${stage}${plan.where ? ` WHERE ${keptRows(plan)}` : ''}`;

const rangeSql = (plan: ReadPlan, table: string, dialect: Dialect): string => {
  const name = dialect.identifier;
  const ends = pastFields(plan).flatMap((field) =>
    ['min', 'max'].map((end) => `${end}(${name(field)}) AS ${name(`${end === 'min' ? 'oldest' : 'newest'}:${field}`)}`),
  );
  return `SELECT ${['count(*) AS "rows"', ...ends].join(', ')} FROM ${table}`;
};

/**
 * The statements that carry out a plan. The files are read by one of them, `stage`, which keeps typed values and, beside
 * them, the few texts that could not be used; everything else works on that table.
 */
export const readSql = (plan: ReadPlan, dialect: Dialect): ReadSql => {
  const source = `${plan.dataSet} @files`;
  const stageTable = `${plan.dataSet} @stage`;
  const asOfTable = '@as_of';
  const stage = dialect.identifier(stageTable);
  const table = dialect.identifier(plan.dataSet);
  const asOf = `(SELECT "at" FROM ${dialect.identifier(asOfTable)})`;
  const inputs = inputColumns(plan, dialect);
  const parts = {
    inputs,
    fields: plan.fields.map((field, at) => fieldSql(field, `f${at}`, inputs.scope(field.missing))),
    kept: plan.where && rowSql(plan.where.condition, inputs.scope(plan.where.missing)),
    keys: plan.fold ? foldKeys(plan.fold, inputs.scope(plan.fold.missing)) : null,
  };
  return {
    dataSet: plan.dataSet,
    source,
    asOfTable,
    stageTable,
    stage: `CREATE TABLE ${stage} AS ${stageSql(plan, parts, dialect.identifier(source), dialect)}`,
    profile: profileSql(plan, parts, stage, dialect),
    samples: { ...stageSamples(plan, parts, stage, dialect), ...rowSamples(plan, table, asOf, dialect) },
    finish: `CREATE TABLE ${table} AS ${parts.keys ? foldSql(plan, parts.keys, stage, asOf, dialect) : plainSql(plan, stage, dialect)}`,
    inspect: inspectSql(plan, table, stage, asOf, dialect),
    cut: cutSql(plan, table, asOf, dialect),
    range: rangeSql(plan, table, dialect),
    drop: `DROP TABLE ${stage}`,
  };
};
