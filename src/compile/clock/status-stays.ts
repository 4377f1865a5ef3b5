import { type Derivation, statusStays } from '../../model/index.ts';

/** The stays of a ticket in its statuses as one list, so that a pause is taken out of a duration row by row. */
export const statusStaysOfTickets: Derivation = {
  name: 'status-stays-of-tickets',
  gives: { dataSet: 'tickets', fields: { [statusStays]: 'internal' }, as: 'fields' },
  needs: { ticket_stays: ['ticket_id', 'number_in_ticket', 'status', 'entered_at', 'left_at'] },
  uses: {},
  sql: () => `WITH numbered AS (
  SELECT ticket_id, number_in_ticket AS number, status, epoch_us(entered_at) AS a, epoch_us(left_at) AS b,
    coalesce(bool_or(status NOT IN ('resolved', 'closed', 'cancelled', 'merged', 'deleted')) OVER (
      PARTITION BY ticket_id ORDER BY number_in_ticket ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING), false) AS again
  FROM ticket_stays
  WHERE entered_at IS NOT NULL
)
SELECT ticket_id, list({status: status, a: a, b: b, again: again} ORDER BY number) AS "${statusStays}"
FROM numbered GROUP BY ticket_id`,
};
