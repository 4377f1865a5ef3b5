import { localMicros } from '../sql/local-time.ts';
import type { QualityContext, QualityRule } from './quality-rule.ts';

const day = 86_400_000_000;

/** Fewer weeks than this give no idea of what is usual on a weekday. */
const fewestWeeks = 4;

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/**
 * Tickets by local day, first and last day left out because they are partly there, and so are holidays; with each day the mean and spread of the
 * *other* days with the same weekday, since a hole would widen its own limits. The spread is at least that of a Poisson
 * count, so that a quiet desk is not accused of holes.
 */
const daily = ({ transitions, dialect, holidays }: QualityContext): string => {
  const dates = holidays.filter(isDate).map((date) => Date.parse(date) / 86_400_000);
  const free = dates.length === 0 ? '' : ` WHERE "d" NOT IN (${dates.join(', ')})`;
  const date = `CAST(floor((${localMicros(dialect.micros('"created_at"'), transitions)}) / ${day}) AS BIGINT)`;
  return `
    WITH "c" AS (SELECT ${date} AS "d", count(*) AS "n" FROM "tickets" WHERE "created_at" IS NOT NULL GROUP BY 1),
    "all" AS (SELECT CAST(unnest(generate_series((SELECT min("d") + 1 FROM "c"), (SELECT max("d") - 1 FROM "c"))) AS BIGINT) AS "d"),
    "some" AS (SELECT "d" FROM "all"${free}),
    "x" AS (SELECT "some"."d", coalesce("c"."n", 0) AS "n" FROM "some" LEFT JOIN "c" ON "c"."d" = "some"."d"),
    "w" AS (SELECT "d" % 7 AS "k", count(*) AS "days", sum("n") AS "s", sum("n" * "n") AS "q" FROM "x" GROUP BY 1),
    "o" AS (SELECT "x"."d", "x"."n", "days" - 1 AS "m", CAST("s" - "n" AS DOUBLE) / ("days" - 1) AS "mean", CAST("q" - "n" * "n" AS DOUBLE) / ("days" - 1) AS "square"
      FROM "x" JOIN "w" ON "w"."k" = "x"."d" % 7 WHERE "days" > ${fewestWeeks})
    SELECT "d", "n", "mean", sqrt(greatest("square" - "mean" * "mean", "mean")) AS "spread" FROM "o"`;
};

/** Days on which far fewer tickets were recorded than usual on that weekday: as a rule an export with a hole. */
export const createdGap: QualityRule = {
  check: 'DQ08',
  code: 'created-gap',
  dataSet: 'tickets',
  field: 'created_at',
  needs: { tickets: ['created_at'] },
  sql: (context) => {
    const low = `"n" < "mean" - ${context.tolerate} * "spread"`;
    return {
      count: `SELECT count(CASE WHEN ${low} THEN 1 END) AS "count", count(*) AS "of" FROM (${daily(context)})`,
      samples: `SELECT NULL AS "row", strftime(make_timestamp("d" * ${day}), '%Y-%m-%d') || ': ' || CAST("n" AS BIGINT) || ' tickets, usually ' || CAST(round("mean") AS BIGINT) AS "text" FROM (${daily(context)}) WHERE ${low} ORDER BY "d" LIMIT 5`,
    };
  },
  message: (count, of) =>
    `On ${count} of ${of} days far fewer tickets were recorded than usual on that weekday. A part of the export is missing, or it was a holiday that no calendar of the project lists`,
};
