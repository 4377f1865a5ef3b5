import { localMicros } from '../sql/local-time.ts';
import type { QualityContext, QualityRule } from './quality-rule.ts';

const day = 86_400_000_000;

/** A long shift, for agents whose working time is not known: twelve hours, in seconds. */
const shift = 43_200;

const dateOf = (field: string, { dialect, transitions }: QualityContext): string =>
  `CAST(floor((${localMicros(dialect.micros(field), transitions)}) / ${day}) AS BIGINT)`;

/** Seconds logged by agent and local day beside the seconds that there were. */
const daily = (context: QualityContext): string => {
  const known = ['agent_id', 'at', 'available_seconds'].every((field) => context.has('capacity', field));
  const logged = `SELECT "agent_id" AS "a", ${dateOf('"started_at"', context)} AS "d", sum(CAST("duration_seconds" AS BIGINT)) AS "s", min("_row") AS "row" FROM "work_logs" WHERE "agent_id" IS NOT NULL AND "started_at" IS NOT NULL AND "duration_seconds" IS NOT NULL GROUP BY 1, 2`;
  if (!known) return `SELECT "row", "d", "s", ${shift} AS "there" FROM (${logged})`;
  const there = `SELECT "agent_id" AS "a", ${dateOf('"at"', context)} AS "d", sum(CAST("available_seconds" AS BIGINT)) AS "there" FROM "capacity" WHERE "agent_id" IS NOT NULL GROUP BY 1, 2`;
  return `SELECT "row", "l"."d", "s", coalesce("there", ${shift}) AS "there" FROM (${logged}) AS "l" LEFT JOIN (${there}) AS "c" ON "c"."a" = "l"."a" AND "c"."d" = "l"."d"`;
};

/** Days on which an agent logged more time than there was: a timer that was left running, or time that was logged twice. */
export const loggedOverCapacity: QualityRule = {
  check: 'DQ10',
  code: 'logged-over-capacity',
  dataSet: 'work_logs',
  field: 'duration_seconds',
  needs: { work_logs: ['agent_id', 'started_at', 'duration_seconds'] },
  uses: { capacity: ['agent_id', 'at', 'available_seconds'] },
  sql: (context) => {
    const over = `"s" * 100 > "there" * ${context.tolerate}`;
    return {
      count: `SELECT count(CASE WHEN ${over} THEN 1 END) AS "count", count(*) AS "of" FROM (${daily(context)})`,
      // Nobody is named: the day and the place of the first entry are enough to find it.
      samples: `SELECT "row", strftime(make_timestamp("d" * ${day}), '%Y-%m-%d') || ': ' || round("s" / 3600.0, 1) || ' h logged, ' || round("there" / 3600.0, 1) || ' h there' AS "text" FROM (${daily(context)}) WHERE ${over} ORDER BY "row" LIMIT 5`,
    };
  },
  message: (count, of) =>
    `On ${count} of ${of} working days of agents more time was logged than there was (a shift of 12 hours where \`capacity\` does not tell). Look for timers that were left running`,
};
