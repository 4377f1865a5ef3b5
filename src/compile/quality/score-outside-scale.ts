import type { QualityRule } from './quality-rule.ts';

const outside = `"score" < "scale_min" OR "score" > "scale_max"`;

/** Ratings that the scale does not have: another scale, or a code instead of a rating. */
export const scoreOutsideScale: QualityRule = {
  check: 'DQ07',
  code: 'score-outside-scale',
  dataSet: 'surveys',
  field: 'score',
  needs: { surveys: ['score', 'scale_min', 'scale_max'] },
  sql: () => ({
    count: `SELECT count(CASE WHEN ${outside} THEN 1 END) AS "count", count("score") AS "of" FROM "surveys"`,
    samples: `SELECT "_row" AS "row", "score" || ', scale ' || "scale_min" || ' to ' || "scale_max" AS "text" FROM "surveys" WHERE ${outside} ORDER BY "_row" LIMIT 5`,
  }),
  message: (count, of) => `${count} of ${of} ratings lie outside the scale. Correct \`scale\`, or map the codes of the source to ratings`,
};
