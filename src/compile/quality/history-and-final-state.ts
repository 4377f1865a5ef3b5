import { isEnded } from '../derive/history/status-sql.ts';
import type { QualityRule, QualitySql } from './quality-rule.ts';

/** Each ticket whose history is known, beside what the history says of its end. */
const TOLD = `"tickets" t JOIN (SELECT ticket_id, arg_max(status, number_in_ticket) AS told, count(CASE WHEN is_reopening THEN 1 END) AS reopens FROM "ticket_stays" WHERE is_recorded GROUP BY ticket_id) s ON s.ticket_id = t."ticket_id"`;

const failing = (from: string, fails: string, text: string): QualitySql => ({
  count: `SELECT count(CASE WHEN ${fails} THEN 1 END) AS "count", count(*) AS "of" FROM ${from}`,
  samples: `SELECT t."_row" AS "row", ${text} AS "text" FROM ${from} WHERE ${fails} ORDER BY t."_row" LIMIT 5`,
});

const stays = ['ticket_id', 'status', 'number_in_ticket', 'is_reopening', 'is_recorded'];

/** The history ends in another status than the ticket has. */
export const historyWithoutFinalStatus: QualityRule = {
  check: 'DQ06',
  code: 'history-without-final-status',
  dataSet: 'tickets',
  field: 'status',
  needs: { ticket_stays: stays, tickets: ['ticket_id', 'status'] },
  sql: () => failing(TOLD, `t."status" <> told`, `t."ticket_id" || ': ' || told || ', but the ticket is ' || t."status"`),
  message: (count, of) =>
    `${count} of ${of} tickets with a history end it in another status than they have. The history counts; check what its export leaves out`,
};

/** The history has another number of reopens than the source counted. */
export const historyWithoutReopens: QualityRule = {
  check: 'DQ06',
  code: 'history-without-reopens',
  dataSet: 'tickets',
  field: 'reopen_count',
  needs: { ticket_stays: stays, tickets: ['ticket_id', 'reopen_count_source'] },
  sql: () =>
    failing(
      TOLD,
      `t."reopen_count_source" <> reopens`,
      `t."ticket_id" || ': ' || reopens || ', but the ticket counts ' || t."reopen_count_source"`,
    ),
  message: (count, of) =>
    `${count} of ${of} tickets with a history have another number of reopens in it than the source counts. The history counts; reopen_count_source keeps the other`,
};

/** Tickets that have ended and do not say when: they are never counted as open. */
export const endedWithoutTime: QualityRule = {
  check: 'DQ06',
  code: 'ended-without-time',
  dataSet: 'tickets',
  field: 'status',
  needs: { tickets: ['status', 'ended_at'] },
  sql: ({ has }) => {
    const times = ['resolved_at', 'closed_at', 'updated_at']
      .filter((field) => has('tickets', field))
      .map((field) => `t."${field}" IS NULL`);
    const name = has('tickets', 'ticket_id') ? `coalesce(t."ticket_id", '') || ': ' || t."status"` : `t."status"`;
    return failing('"tickets" t', [isEnded('t."status"'), ...times].join(' AND '), name);
  },
  message: (count, of) =>
    `${count} of ${of} tickets have ended but do not say when, and are never counted as open. Give resolved_at, closed_at or updated_at`,
};
