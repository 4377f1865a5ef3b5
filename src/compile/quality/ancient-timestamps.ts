import { entities, type EntityName } from '../../model/index.ts';
import type { QualityContext, QualityRule, QualitySql } from './quality-rule.ts';

/** 1990-01-01T00:00:00Z: no service desk tool is older. */
const oldest = 'make_timestamp(631152000000000)';

const sqlOf = (dataSet: string, { dialect, past }: QualityContext): QualitySql | null => {
  const fields = past(dataSet);
  if (fields.length === 0) return null;
  const table = dialect.identifier(dataSet);
  const count = fields.map((field) => `count(CASE WHEN ${dialect.identifier(field)} < ${oldest} THEN 1 END)`).join(' + ');
  const of = fields.map((field) => `count(${dialect.identifier(field)})`).join(' + ');
  const each = fields.map(
    (field, order) =>
      `SELECT "_row" AS "row", ${order} AS "o", ${dialect.text(`${field} `)} || ${dialect.identifier(field)} AS "text" FROM ${table} WHERE ${dialect.identifier(field)} < ${oldest}`,
  );
  return {
    count: `SELECT ${count} AS "count", ${of} AS "of" FROM ${table}`,
    samples: `SELECT "row", "text" FROM (${each.join(' UNION ALL ')}) ORDER BY "row", "o" LIMIT 5`,
  };
};

/** Times before 1990: a duration that was exported as a date (ServiceNow counts them from 1970), or a date that was never set. */
const ancient = (dataSet: EntityName): QualityRule => ({
  check: 'DQ02',
  code: 'ancient-timestamp',
  dataSet,
  needs: {},
  sql: (context) => sqlOf(dataSet, context),
  message: (count, of) =>
    `${count} of ${of} timestamps are before 1990. A duration may have been read as a date, or an unset date as 1970: correct the mapping, or list the text under \`missing\``,
});

/** One check for each data set with a meaning of its own. */
export const ancientTimestamps: readonly QualityRule[] = (Object.keys(entities) as readonly EntityName[]).map(ancient);
