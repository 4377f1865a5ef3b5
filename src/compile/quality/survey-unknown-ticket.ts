import type { QualityRule } from './quality-rule.ts';

const unknown = `"surveys" AS "s" WHERE "s"."ticket_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "tickets" AS "t" WHERE "t"."ticket_id" = "s"."ticket_id")`;

/** Surveys about tickets that the data does not have: they belong to no team or service. */
export const surveyUnknownTicket: QualityRule = {
  check: 'DQ07',
  code: 'survey-unknown-ticket',
  dataSet: 'surveys',
  field: 'ticket_id',
  needs: { surveys: ['ticket_id'], tickets: ['ticket_id'] },
  sql: () => ({
    count: `SELECT (SELECT count(*) FROM ${unknown}) AS "count", (SELECT count("ticket_id") FROM "surveys") AS "of"`,
    samples: `SELECT "s"."_row" AS "row", "s"."ticket_id" AS "text" FROM ${unknown} ORDER BY "s"."_row" LIMIT 5`,
  }),
  message: (count, of) =>
    `${count} of ${of} surveys are about tickets that are not in the data. Export both over the same time, and map ticket_id to the same key in both`,
};
