import { type Derivation, recordedFields, valueStays } from '../../model/index.ts';

const ofField = (field: string, kind: string): Derivation => ({
  name: `stays-of-${field.replaceAll('_', '-')}`,
  gives: { dataSet: 'tickets', fields: { [valueStays(field)]: 'internal' }, as: 'fields' },
  needs: { ticket_events: ['ticket_id', 'at', 'kind', 'to'] },
  uses: { ticket_events: ['from', 'seq'], tickets: [field] },
  sql: ({ has }) => {
    const order = ['"at"', ...(has('ticket_events', 'seq') ? ['"seq"'] : []), '_row'].join(', ');
    const before = has('ticket_events', 'from') ? 'coalesce("from", "to")' : '"to"';
    const now = has('tickets', field) ? `min("${field}")` : 'CAST(NULL AS VARCHAR)';
    return `WITH changes AS (
  SELECT ticket_id, ${before} AS value_before, "to" AS value, epoch_us("at") AS a,
    row_number() OVER (PARTITION BY ticket_id ORDER BY ${order}) AS number,
    epoch_us(lead("at") OVER (PARTITION BY ticket_id ORDER BY ${order})) AS b
  FROM ticket_events WHERE kind = '${kind}' AND "at" IS NOT NULL
), stays AS (
  SELECT ticket_id, 0 AS number, value_before AS value, CAST(NULL AS BIGINT) AS a, a AS b FROM changes WHERE number = 1
  UNION ALL SELECT ticket_id, number, value, a, b FROM changes
), lists AS (
  SELECT ticket_id, list({value: value, a: a, b: b} ORDER BY number) AS had FROM stays GROUP BY ticket_id
), current AS (
  SELECT ticket_id, [{value: ${now}, a: CAST(NULL AS BIGINT), b: CAST(NULL AS BIGINT)}] AS had FROM tickets GROUP BY ticket_id
)
SELECT ticket_id, coalesce(lists.had, current.had) AS "${valueStays(field)}" FROM current LEFT JOIN lists USING (ticket_id)`;
  },
});

/**
 * The values that a field of a ticket had, one derivation for each field whose changes are recorded. Before the first change
 * it had what that one changed it from, or already what it was first set to where that is not said; a ticket without a change
 * always had what it has.
 */
export const valueStaysOfTickets: readonly Derivation[] = Object.entries(recordedFields).map(([field, kind]) => ofField(field, kind));
