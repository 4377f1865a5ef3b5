import type { Dialect } from '../../expression/index.ts';
import type { AgreementClock } from './agreement-clock.ts';
import type { AgreementPlan } from './agreement-plan.ts';
import { listed } from './runs-sql.ts';

/**
 * The part `pauses` of a `WITH`: for each run of `clocked` in which the clock stood still, `paused` (microseconds of the
 * clock in all), `moved` (those that began before the target was used up, and so moved the due time), `pause_count`,
 * `standing` (it stands still now) and `held` (it stands still now, with some of the target left: nobody can say when it is due).
 */
export const pausesSql = ({ pauses }: AgreementPlan, clock: AgreementClock, dialect: Dialect): string => {
  if (pauses.length === 0) {
    return 'pauses AS (SELECT 0 AS ticket_row, 0 AS cycle, 0 AS paused, 0 AS moved, 0 AS pause_count, FALSE AS standing, FALSE AS held LIMIT 0)';
  }
  const stays =
    `SELECT r.ticket_row, r.cycle, r.calendar, r.counted_from, r.target, s."left_at" IS NULL AND r.stop IS NULL AND NOT r.is_cancelled AS standing, ` +
    `greatest(epoch_us(s."entered_at"), r.began) AS p, least(coalesce(epoch_us(s."left_at"), r.finish), r.finish) AS q ` +
    `FROM clocked r JOIN "ticket_stays" s ON s."ticket_id" = r.ticket_id WHERE s."status" IN ${listed(pauses, dialect)}`;
  const counted =
    `SELECT h.*, ${clock.counted('p')} - counted_from AS gross, ${clock.counted('q')} - ${clock.counted('p')} AS length, ` +
    `lag(q) OVER (PARTITION BY ticket_row, cycle ORDER BY p) IS DISTINCT FROM p AS begins FROM (${stays}) h${clock.join} WHERE p < q`;
  const ordered = `SELECT *, gross - (sum(length) OVER (PARTITION BY ticket_row, cycle ORDER BY p ROWS UNBOUNDED PRECEDING) - length) < target AS moves FROM (${counted})`;
  return (
    `pauses AS (SELECT ticket_row, cycle, CAST(sum(length) AS BIGINT) AS paused, CAST(coalesce(sum(length) FILTER (WHERE moves), 0) AS BIGINT) AS moved, ` +
    `count(*) FILTER (WHERE begins) AS pause_count, bool_or(standing) AS standing, bool_or(standing AND moves) AS held FROM (${ordered}) GROUP BY ticket_row, cycle)`
  );
};
