import type { Dialect } from '../../expression/index.ts';
import { entityOf, type ReadPlan } from '../../model/index.ts';
import { ORDER_TIME, orderedByTime } from './fold-keys.ts';

/** A check of finished rows: which rows fail it, and what to show of them. */
interface RowCheck {
  readonly id: string;
  readonly fails: string;
  readonly text: string;
}

const shown = (names: readonly string[], dialect: Dialect): string =>
  `concat_ws(', ', ${names.map((name) => `${dialect.text(`${name} `)} || CAST(${dialect.identifier(name)} AS VARCHAR)`).join(', ')})`;

/** Timestamps that have happened once they are written; a due date has not. */
export const pastFields = (plan: ReadPlan): readonly string[] =>
  plan.fields.flatMap((field) => (field.type === 'timestamp' && !field.scheduled ? [field.name] : []));

const rowChecks = (plan: ReadPlan, asOf: string, dialect: Dialect): readonly RowCheck[] => {
  const { key, time } = plan;
  const name = dialect.identifier;
  const owner = key === null ? [] : [key];
  return [
    ...(key === null ? [] : [{ id: 'missing-key', fails: `${name(key)} IS NULL`, text: "''" }]),
    ...(time === null || !plan.timeExpected
      ? []
      : [{ id: 'row-without-time', fails: `${name(time)} IS NULL`, text: key === null ? "''" : shown(owner, dialect) }]),
    ...plan.orders.map(([earlier, later]) => ({
      id: `impossible-order:${earlier}:${later}`,
      fails: `${name(later)} < ${name(earlier)}`,
      text: shown([...owner, earlier, later], dialect),
    })),
    ...(time === null ? [] : [{ id: 'row-after-as-of', fails: `${name(time)} > ${asOf}`, text: shown([...owner, time], dialect) }]),
    ...pastFields(plan)
      .filter((field) => field !== time)
      .map((field) => ({
        id: `future-timestamp:${field}`,
        fails: `${name(field)} > ${asOf}${time === null ? '' : ` AND NOT coalesce(${name(time)} > ${asOf}, FALSE)`}`,
        text: shown([...owner, field], dialect),
      })),
  ];
};

/** One row that counts what is wrong in a finished table and what lies after `as_of`. */
export const inspectSql = (plan: ReadPlan, table: string, stage: string, asOf: string, dialect: Dialect): string => {
  const counts = rowChecks(plan, asOf, dialect).map(({ id, fails }) => `count(CASE WHEN ${fails} THEN 1 END) AS ${dialect.identifier(id)}`);
  const doubles =
    plan.key === null
      ? []
      : [`count(${dialect.identifier(plan.key)}) - count(DISTINCT ${dialect.identifier(plan.key)}) AS "duplicate-key"`];
  const changes = orderedByTime(plan.fold)
    ? [
        `(SELECT count(*) FROM ${stage} WHERE "@by" IS NOT NULL AND ${plan.where ? '"@kept" AND ' : ''}${dialect.identifier(ORDER_TIME)} > ${asOf}) AS "change-after-as-of"`,
      ]
    : [];
  return `SELECT ${['count(*) AS "rows"', ...counts, ...doubles, ...changes].join(', ')} FROM ${table}`;
};

/** By check, the query for up to five of the rows that fail it, in the order of the files. */
export const rowSamples = (plan: ReadPlan, table: string, asOf: string, dialect: Dialect): Readonly<Record<string, string>> => {
  const checks = rowChecks(plan, asOf, dialect).map(
    ({ id, fails, text }) =>
      [id, `SELECT "_row" AS "row", ${text} AS "text" FROM ${table} WHERE ${fails} ORDER BY "_row" LIMIT 5`] as const,
  );
  const key = plan.key === null ? null : dialect.identifier(plan.key);
  const doubles =
    key === null
      ? []
      : [
          [
            'duplicate-key',
            `SELECT "_row" AS "row", ${key} AS "text" FROM (SELECT "_row", ${key}, row_number() OVER (PARTITION BY ${key} ORDER BY "_row") AS "nth" FROM ${table} WHERE ${key} IS NOT NULL) WHERE "nth" > 1 ORDER BY "_row" LIMIT 5`,
          ] as const,
        ];
  return Object.fromEntries([...checks, ...doubles]);
};

/** Statements that take out of a finished table what lies after `as_of`: rows that do not exist yet, timestamps that have not happened. */
export const cutSql = (plan: ReadPlan, table: string, asOf: string, dialect: Dialect): readonly string[] => {
  const past = pastFields(plan);
  const changed = past.map((field) => `coalesce(${dialect.identifier(field)} > ${asOf}, FALSE)`).join(' OR ');
  const values = plan.fields.map(({ name }) => {
    const column = dialect.identifier(name);
    // The row has changed since: how it is now says nothing of how it was then. Folded by time, it is as it was then. A fold by time took the row of then.
    const isOfNow = entityOf(plan.dataSet)?.fields[name]?.latest === true && !orderedByTime(plan.fold);
    if (isOfNow) return `CASE WHEN NOT (${changed}) THEN ${column} END AS ${column}`;
    return past.includes(name) ? `CASE WHEN ${column} <= ${asOf} THEN ${column} END AS ${column}` : column;
  });
  const time = plan.time === null ? 'TRUE' : `${dialect.identifier(plan.time)} IS NULL OR ${dialect.identifier(plan.time)} <= ${asOf}`;
  const whole = dialect.identifier(`${plan.dataSet} @whole`);
  return [
    `ALTER TABLE ${table} RENAME TO ${whole}`,
    `CREATE TABLE ${table} AS SELECT ${['"_row"', ...values].join(', ')} FROM ${whole} WHERE ${time}`,
    `DROP TABLE ${whole}`,
  ];
};
