import type { Dialect } from '../../../expression/index.ts';
import type { DerivedCheck, DerivedChecks, FieldsByDataSet } from '../../../model/index.ts';
import { isEnded } from '../history/status-sql.ts';
import { type BacklogRequest, backlogSql, residualSql } from './backlog-sql.ts';

const counted = (condition: string, text: string, from: string): string =>
  `SELECT count(CASE WHEN ${condition} THEN 1 END) AS "count", count(*) AS "rows", (list(${text} ORDER BY "_row") FILTER (WHERE ${condition}))[1:5] AS "samples" FROM ${from}`;

/** The last stay of each ticket whose history is known, beside the ticket. */
const LAST = `"tickets" t JOIN (SELECT ticket_id, arg_max(status, number_in_ticket) AS told, count(CASE WHEN is_reopening THEN 1 END) AS reopens FROM "ticket_stays" WHERE is_recorded GROUP BY ticket_id) s ON s.ticket_id = t."ticket_id"`;

/** The history ends in another status than the ticket has, or has other reopens than the source counted (DQ06). */
const reproduction = (has: (field: string) => boolean): readonly DerivedCheck[] => [
  ...(has('status')
    ? [
        {
          dataSet: 'ticket_events',
          code: 'history-without-final-status',
          severity: 'warning',
          field: 'status',
          sql: counted(`t."status" <> told`, `t."ticket_id" || ': ' || told || ', but the ticket is ' || t."status"`, LAST),
          message:
            '{count} of {rows} tickets with a history end it in another status than they have. The history counts; check what the export leaves out',
        } as const,
      ]
    : []),
  ...(has('reopen_count_source')
    ? [
        {
          dataSet: 'ticket_events',
          code: 'history-without-reopens',
          severity: 'warning',
          field: 'reopen_count',
          sql: counted(
            `t."reopen_count_source" <> reopens`,
            `t."ticket_id" || ': ' || reopens || ', but the ticket counts ' || t."reopen_count_source"`,
            LAST,
          ),
          message:
            '{count} of {rows} tickets with a history have another number of reopens in it than the source counts. The history counts; `reopen_count_source` keeps the other',
        } as const,
      ]
    : []),
];

/** Tickets that have ended without any time for it: they were never seen open. */
const endless = (has: (field: string) => boolean): readonly DerivedCheck[] => {
  const times = ['resolved_at', 'closed_at', 'updated_at'].filter(has).map((field) => `"${field}" IS NULL`);
  if (!has('status') || !has('ended_at')) return [];
  return [
    {
      dataSet: 'tickets',
      code: 'ended-without-time',
      severity: 'warning',
      field: 'status',
      sql: counted(
        [isEnded('"status"'), ...times].join(' AND '),
        has('ticket_id') ? `"ticket_id" || ': ' || "status"` : `"status"`,
        '"tickets"',
      ),
      message:
        '{count} of {rows} rows have ended but do not say when, and are never counted as open. Give resolved_at, closed_at or updated_at',
    },
  ];
};

/**
 * What is checked when the derivations have run, as far as they made the tables that it takes.
 * @param available the fields that each data set has then
 */
export const derivedChecks = (available: FieldsByDataSet, request: BacklogRequest, dialect: Dialect): DerivedChecks => {
  const has = (field: string): boolean => available['tickets']?.includes(field) ?? false;
  if (available['ticket_stays'] === undefined) return { checks: endless(has), backlogSql: null };
  const residual = residualSql(request, dialect);
  return {
    checks: [
      ...reproduction(has),
      ...(residual === null
        ? []
        : [
            {
              dataSet: 'ticket_events',
              code: 'backlog-does-not-add-up',
              severity: 'warning',
              sql: residual,
              message:
                '{count} of {rows} tickets are open without having been created or reopened in time, or the other way round. Check for repeated ticket ids and rows without created_at',
            } as const,
          ]),
    ],
    backlogSql: backlogSql(request, dialect),
  };
};
