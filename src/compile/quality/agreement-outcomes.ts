import type { QualityContext, QualityRule, QualitySql } from './quality-rule.ts';

/** Whether the agreement of a row was kept, by its own numbers; NULL while that is open. `s` is the row, `has` what it has. */
const keptSql = ({ has, asOf }: QualityContext): string => {
  const numbers = ['elapsed_seconds', 'target_seconds'].every((field) => has('sla_instances', field));
  const inTime = `s."stopped_at" <= s."due_at"`;
  const kept = numbers ? `coalesce(s."elapsed_seconds" <= s."target_seconds", ${inTime})` : inTime;
  const cancelled = has('sla_instances', 'state') ? `WHEN s."state" = 'cancelled' THEN NULL ` : '';
  return `CASE ${cancelled}WHEN s."stopped_at" IS NOT NULL THEN ${kept} WHEN s."due_at" <= ${asOf} THEN FALSE END`;
};

/** A SELECT of `row` (of the data set with the flag), `id`, `flag` and `kept`. */
const outcomesOfTickets = (context: QualityContext): string | null => {
  const { has, asOf } = context;
  const all = (dataSet: string, ...fields: readonly string[]): boolean => fields.every((field) => has(dataSet, field));
  if (all('sla_instances', 'ticket_id', 'metric', 'stopped_at', 'due_at')) {
    const kept = `SELECT s."ticket_id", bool_and(${keptSql(context)}) AS kept FROM "sla_instances" s WHERE s."metric" = 'resolution' GROUP BY s."ticket_id"`;
    return `SELECT t."_row" AS "row", t."ticket_id" AS id, t."sla_met_source" AS flag, o.kept FROM "tickets" t JOIN (${kept}) o ON o."ticket_id" = t."ticket_id"`;
  }
  if (!all('tickets', 'due_at', 'resolved_at')) return null;
  const kept = `CASE WHEN t."resolved_at" IS NOT NULL THEN t."resolved_at" <= t."due_at" WHEN t."due_at" <= ${asOf} THEN FALSE END`;
  return `SELECT t."_row" AS "row", t."ticket_id" AS id, t."sla_met_source" AS flag, ${kept} AS kept FROM "tickets" t`;
};

const outcomesOfInstances = (context: QualityContext): string =>
  `SELECT s."_row" AS "row", s."sla_id" AS id, s."met_source" AS flag, ${keptSql(context)} AS kept FROM "sla_instances" s`;

const disagreements = (outcomes: string | null, saysKept: boolean): QualitySql | null => {
  if (outcomes === null) return null;
  const decided = `(${outcomes}) o WHERE o.flag IS NOT NULL AND o.kept IS NOT NULL`;
  const against = `${decided} AND o.flag = ${saysKept ? 'TRUE' : 'FALSE'} AND o.kept <> o.flag`;
  return {
    count: `SELECT (SELECT count(*) FROM ${against}) AS "count", (SELECT count(*) FROM ${decided}) AS "of"`,
    samples: `SELECT o."row", o.id AS "text" FROM ${against} ORDER BY o."row" LIMIT 5`,
  };
};

const words =
  (saysKept: boolean, things: string) =>
  (count: number, of: number): string =>
    `The source says of ${count} of ${of} ${things} that their agreement was ${saysKept ? 'kept' : 'breached'}, and by timestamps and targets it was ${saysKept ? 'breached' : 'kept'}. ` +
    'The timestamps count. Look whether the flag was read at another event (a closure instead of the resolution), or the agreement stops or pauses elsewhere';

const ofTickets = (code: string, saysKept: boolean): QualityRule => ({
  check: 'DQ09',
  code,
  dataSet: 'tickets',
  field: 'sla_met_source',
  needs: { tickets: ['ticket_id', 'sla_met_source'] },
  uses: { tickets: ['due_at', 'resolved_at'] },
  sql: (context) => disagreements(outcomesOfTickets(context), saysKept),
  message: words(saysKept, 'tickets'),
});

const ofInstances = (code: string, saysKept: boolean): QualityRule => ({
  check: 'DQ09',
  code,
  dataSet: 'sla_instances',
  field: 'met_source',
  needs: { sla_instances: ['sla_id', 'met_source', 'stopped_at', 'due_at'] },
  uses: { sla_instances: ['elapsed_seconds', 'target_seconds', 'state'] },
  sql: (context) => disagreements(outcomesOfInstances(context), saysKept),
  message: words(saysKept, 'agreements'),
});

/** Due times more than a minute apart: the source runs another clock than the agreement that is written down. */
const dueTimes: QualityRule = {
  check: 'DQ09',
  code: 'due-time-differs',
  dataSet: 'tickets',
  field: 'due_at',
  needs: { tickets: ['ticket_id', 'due_at'] },
  sql: ({ has }) => {
    if (!['ticket_id', 'metric', 'due_at', 'cycle'].every((field) => has('sla_instances', field))) return null;
    const both =
      `"tickets" t JOIN "sla_instances" s ON s."ticket_id" = t."ticket_id" ` +
      `WHERE s."metric" = 'resolution' AND s."cycle" = 1 AND t."due_at" IS NOT NULL AND s."due_at" IS NOT NULL`;
    const apart = `${both} AND abs(epoch_us(t."due_at") - epoch_us(s."due_at")) > 60000000`;
    return {
      count: `SELECT (SELECT count(*) FROM ${apart}) AS "count", (SELECT count(*) FROM ${both}) AS "of"`,
      samples: `SELECT t."_row" AS "row", t."ticket_id" AS "text" FROM ${apart} ORDER BY t."_row", s."_row" LIMIT 5`,
    };
  },
  message: (count, of) =>
    `${count} of ${of} tickets are due at another time by the source than by the agreement of goodhart.yaml, which counts. Compare target, business hours and pauses of both`,
};

/** What the source says of its agreements against what timestamps and targets say; nothing of it is ever used. */
export const agreementOutcomes: readonly QualityRule[] = [
  ofTickets('source-says-kept', true),
  ofTickets('source-says-breached', false),
  ofInstances('source-says-kept', true),
  ofInstances('source-says-breached', false),
  dueTimes,
];
