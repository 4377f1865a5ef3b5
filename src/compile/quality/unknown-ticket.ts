import type { QualityRule } from './quality-rule.ts';

/** Rows about tickets that the data does not have: they belong to no team or service. */
const unknownTicket = (dataSet: 'surveys' | 'sla_instances', code: string, rows: string): QualityRule => {
  const unknown = `"${dataSet}" AS "s" WHERE "s"."ticket_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "tickets" AS "t" WHERE "t"."ticket_id" = "s"."ticket_id")`;
  return {
    check: 'DQ07',
    code,
    dataSet,
    field: 'ticket_id',
    needs: { [dataSet]: ['ticket_id'], tickets: ['ticket_id'] },
    sql: () => ({
      count: `SELECT (SELECT count(*) FROM ${unknown}) AS "count", (SELECT count("ticket_id") FROM "${dataSet}") AS "of"`,
      samples: `SELECT "s"."_row" AS "row", "s"."ticket_id" AS "text" FROM ${unknown} ORDER BY "s"."_row" LIMIT 5`,
    }),
    message: (count, of) =>
      `${count} of ${of} ${rows} are about tickets that are not in the data. Export both over the same time, and map ticket_id to the same key in both`,
  };
};

/** Surveys about tickets that the data does not have. */
export const surveyUnknownTicket: QualityRule = unknownTicket('surveys', 'survey-unknown-ticket', 'surveys');

/** Agreements on tickets that the data does not have. */
export const agreementUnknownTicket: QualityRule = unknownTicket('sla_instances', 'agreement-unknown-ticket', 'agreements');
