import type { Dialect } from '../../expression/index.ts';
import type { DerivationContext } from '../../model/index.ts';
import { agreementClock } from './agreement-clock.ts';
import type { AgreementPlan } from './agreement-plan.ts';
import { pausesSql } from './pauses-sql.ts';
import { promisesSql } from './promises-sql.ts';
import { runsSql } from './runs-sql.ts';

/** Which tickets an agreement covers and what it promises them: the parts of a `WITH` that end in `promised`. */
export const coverageSql = (plan: AgreementPlan, dialect: Dialect, context: DerivationContext): readonly string[] => [
  ...runsSql(plan, dialect, context),
  ...promisesSql(plan, dialect, context),
];

const state =
  `CASE WHEN is_cancelled THEN 'cancelled' WHEN elapsed IS NULL THEN NULL WHEN stop IS NOT NULL THEN CASE WHEN elapsed <= target THEN 'met' ELSE 'breached' END ` +
  `WHEN elapsed >= target THEN 'breached' WHEN standing THEN 'paused' ELSE 'running' END`;

/**
 * A SELECT with the fields of `sla_instances` for one agreement, and `ticket_row` to order them by.
 *
 * The clock counts from the start to the stop, to the cancellation, or until now; what it counted during pauses is taken
 * off. It is due when the clock has counted the target and every pause that began before the target was used up.
 */
export const agreementSql = (plan: AgreementPlan, dialect: Dialect, context: DerivationContext): string => {
  const { calendar, name, metric } = plan;
  const clock = agreementClock(plan, dialect, context);
  const { text } = dialect;
  const parts = [
    ...coverageSql(plan, dialect, context),
    `bounded AS (SELECT *, greatest(coalesce(stop, cancelled, epoch_us(${context.asOf})), began) AS finish FROM promised WHERE target IS NOT NULL)`,
    `clocked AS (SELECT r.*, ${clock.counted('began')} AS counted_from, ${clock.counted('finish')} AS counted_until FROM bounded r${clock.join})`,
    pausesSql(plan, clock, dialect),
    `spent AS (SELECT r.*, coalesce(p.paused, 0) AS paused, coalesce(p.pause_count, 0) AS pause_count, coalesce(p.standing, FALSE) AS standing, ` +
      `r.counted_until - r.counted_from - coalesce(p.paused, 0) AS elapsed, ` +
      `CASE WHEN NOT coalesce(p.held, FALSE) THEN r.counted_from + r.target + coalesce(p.moved, 0) END AS used_up ` +
      `FROM clocked r LEFT JOIN pauses p ON p.ticket_row = r.ticket_row AND p.cycle = r.cycle)`,
  ];
  const fields = [
    `${text(`${name}/`)} || ticket_id || CASE WHEN cycle = 1 THEN '' ELSE '/' || cycle END AS "sla_id"`,
    'ticket_id AS "ticket_id"',
    `${text(name)} AS "policy"`,
    `${text(metric)} AS "metric"`,
    'target / 1e6 AS "target_seconds"',
    `${text(calendar.kind === 'none' ? 'calendar' : 'business')} AS "clock"`,
    'spent.calendar AS "calendar_id"',
    'TRY_CAST(priority AS BIGINT) AS "priority_applied"',
    'make_timestamp(began) AS "started_at"',
    'make_timestamp(stop) AS "stopped_at"',
    `make_timestamp(${clock.due.micros}) AS "due_at"`,
    'elapsed / 1e6 AS "elapsed_seconds"',
    'paused / 1e6 AS "paused_seconds"',
    'CAST(pause_count AS BIGINT) AS "pause_count"',
    `${state} AS "state"`,
    'CAST(NULL AS BOOLEAN) AS "met_source"',
    'make_timestamp(cancelled) AS "cancelled_at"',
    'CAST(cycle AS BIGINT) AS "cycle"',
  ];
  return `WITH ${parts.join(', ')} SELECT ticket_row, ${fields.join(', ')} FROM ${clock.due.from}`;
};
