import type { Derivation } from '../../../model/index.ts';
import { listSql } from './status-sql.ts';

/** The statuses of each kind of time. */
const kinds = {
  waiting_customer_seconds: ['pending_customer'],
  waiting_vendor_seconds: ['pending_vendor'],
  waiting_internal_seconds: ['pending_internal', 'pending_change', 'pending_problem'],
  active_seconds: ['new', 'open'],
} as const;

/** How long tickets whose history is known were worked on and waited, up to `as_of`. */
export const ticketWaits: Derivation = {
  name: 'ticket-waits',
  gives: {
    dataSet: 'tickets',
    as: 'fields',
    fields: Object.fromEntries(Object.keys(kinds).map((field) => [field, 'number'])),
  },
  needs: { ticket_stays: ['ticket_id', 'status', 'entered_at', 'left_at', 'is_recorded'] },
  uses: {},
  sql: ({ asOf }) => {
    const duration = `epoch_us(coalesce(left_at, ${asOf})) - epoch_us(entered_at)`;
    // Whole microseconds are added up: the sum does not depend on the order of the rows.
    const sums = Object.entries(kinds).map(
      ([field, statuses]) =>
        `CAST(coalesce(sum(CASE WHEN status IN ${listSql(statuses)} THEN ${duration} END), 0) AS DOUBLE) / 1e6 AS ${field}`,
    );
    return `SELECT ticket_id, ${sums.join(', ')} FROM "ticket_stays" WHERE is_recorded GROUP BY ticket_id`;
  },
};
