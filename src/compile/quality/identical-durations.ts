import type { QualityRule } from './quality-rule.ts';

/** Fewer resolved tickets than this say nothing about how often a duration should come again. */
export const fewestDurations = 50;

const durations = `(SELECT "_row", epoch_us("resolved_at") - epoch_us("created_at") AS "d" FROM "tickets" WHERE "resolved_at" >= "created_at")`;

/** Many tickets with exactly the same duration: closed by a batch job, or times that were typed in afterwards. */
export const identicalDurations: QualityRule = {
  check: 'DQ05',
  code: 'identical-durations',
  dataSet: 'tickets',
  field: 'resolved_at',
  needs: { tickets: ['created_at', 'resolved_at'] },
  sql: ({ tolerate }) => ({
    count: `SELECT CASE WHEN sum("n") >= ${fewestDurations} AND max("n") * 100 > sum("n") * ${tolerate} THEN max("n") ELSE 0 END AS "count", sum("n") AS "of" FROM (SELECT count(*) AS "n" FROM ${durations} GROUP BY "d")`,
    samples: `SELECT min("_row") AS "row", count(*) || ' times ' || round("d" / 3.6e9, 4) || ' h' AS "text" FROM ${durations} GROUP BY "d" ORDER BY count(*) DESC, "d" LIMIT 1`,
  }),
  message: (count, of) =>
    `${count} of ${of} resolved tickets took exactly the same time. Look for a batch job that resolves them, or times that were entered afterwards`,
};
