import type { QualityRule } from './quality-rule.ts';

const days = 30;

/**
 * Without `as_of` the newest timestamp is now. When nothing else happened in the thirty days before it, it is more likely
 * a slip, and every period up to it would seem complete and empty.
 */
export const lonelyAsOf: QualityRule = {
  check: 'DQ02',
  code: 'lonely-as-of',
  dataSet: 'tickets',
  needs: { tickets: ['created_at'] },
  sql: ({ asOf, asOfFromData, past, dialect }) => {
    const fields = past('tickets').map((field) => `"_row", ${dialect.identifier(field)} AS "t", ${dialect.text(field)} AS "f"`);
    if (!asOfFromData || fields.length === 0) return null;
    const all = fields.map((field) => `SELECT ${field} FROM "tickets"`).join(' UNION ALL ');
    const recent = `"t" > ${asOf} - INTERVAL ${days} DAY`;
    return {
      count: `SELECT CASE WHEN "before" = 0 AND "of" > 1 THEN "last" ELSE 0 END AS "count", "of" FROM (SELECT count(CASE WHEN "t" = ${asOf} THEN 1 END) AS "last", count(CASE WHEN ${recent} AND "t" < ${asOf} THEN 1 END) AS "before", count("t") AS "of" FROM (${all}))`,
      samples: `SELECT "_row" AS "row", "f" || ' ' || "t" AS "text" FROM (${all}) WHERE "t" = ${asOf} ORDER BY "_row", "f" LIMIT 5`,
    };
  },
  message: (count) =>
    `The newest ${count === 1 ? 'timestamp stands' : `${count} timestamps stand`} alone: nothing happened in the ${days} days before, and everything is judged as of then. Correct it, or set \`as_of\``,
};
