import { fewestDurations } from './identical-durations.ts';
import type { QualityRule } from './quality-rule.ts';

const hour = 3_600_000_000;

const durations = `(SELECT "_row", "created_at", "resolved_at", epoch_us("resolved_at") - epoch_us("created_at") AS "d" FROM "tickets" WHERE "resolved_at" > "created_at")`;

/** Durations of whole hours: times that were rounded or entered by hand. One in sixty is chance where minutes are recorded. */
export const wholeHourDurations: QualityRule = {
  check: 'DQ05',
  code: 'whole-hour-durations',
  dataSet: 'tickets',
  field: 'resolved_at',
  needs: { tickets: ['created_at', 'resolved_at'] },
  sql: ({ tolerate }) => ({
    count: `SELECT CASE WHEN "of" >= ${fewestDurations} AND "whole" * 100 > "of" * ${tolerate} THEN "whole" ELSE 0 END AS "count", "of" FROM (SELECT count(CASE WHEN "d" % ${hour} = 0 THEN 1 END) AS "whole", count(*) AS "of" FROM ${durations})`,
    samples: `SELECT "_row" AS "row", 'created_at ' || "created_at" || ', resolved_at ' || "resolved_at" AS "text" FROM ${durations} WHERE "d" % ${hour} = 0 ORDER BY "_row" LIMIT 5`,
  }),
  message: (count, of) =>
    `${count} of ${of} resolved tickets took a whole number of hours. Times seem to be rounded, so no duration is finer than an hour`,
};
