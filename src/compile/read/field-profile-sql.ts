import type { Dialect } from '../../expression/index.ts';
import type { FieldProfileSql, ReadPlan } from '../../model/index.ts';
import { keptRows, type StageParts } from './stage-sql.ts';

/** Different texts that are shown of those that mean nothing. */
const SHOWN_TEXTS = 10;

/** What the values of each field of a stage are like, of the rows that belong to the data set. */
export const fieldProfileSql = (
  plan: ReadPlan,
  { fields }: Pick<StageParts, 'fields'>,
  stage: string,
  dialect: Dialect,
): FieldProfileSql => {
  const name = dialect.identifier;
  const counts = plan.fields.flatMap(({ name: field, type }) => [
    `count(${name(field)}) AS ${name(`filled:${field}`)}`,
    ...(type === 'timestamp' ? (['min', 'max'] as const).map((end) => `${end}(${name(field)}) AS ${name(`${end}:${field}`)}`) : []),
  ]);
  const unmapped = plan.fields.flatMap(({ name: field }, at) => {
    if ((fields[at]?.unmapped ?? null) === null) return [];
    const text = name(`@unmapped ${field}`);
    counts.push(`count(DISTINCT ${text}) AS ${name(`unmapped-texts:${field}`)}`);
    const texts = `SELECT ${text} AS "text", count(*) AS "count" FROM ${stage} WHERE ${text} IS NOT NULL GROUP BY ${text} ORDER BY "count" DESC, min(rowid) LIMIT ${SHOWN_TEXTS}`;
    return [[field, texts] as const];
  });
  return {
    counts: `SELECT ${['count(*) AS "rows"', ...counts].join(', ')} FROM ${stage} WHERE ${keptRows(plan)}`,
    unmapped: Object.fromEntries(unmapped),
    files: `SELECT "@file" AS "file", count(*) AS "rows" FROM ${stage} GROUP BY "@file"`,
  };
};
