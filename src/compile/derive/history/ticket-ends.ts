import type { Derivation } from '../../../model/index.ts';
import { finalEnd, finalState } from './status-sql.ts';

/** When tickets ended, for a project without their history. */
export const ticketEnds: Derivation = {
  name: 'ticket-ends',
  gives: { dataSet: 'tickets', as: 'fields', by: '_row', fields: { ended_at: 'timestamp' } },
  needs: { tickets: ['created_at'] },
  needsOneOf: [{ tickets: ['resolved_at', 'closed_at'] }],
  uses: { tickets: ['status', 'updated_at'] },
  sql: ({ has }) => {
    const end = finalEnd(finalState((field) => has('tickets', field), 't'));
    return `SELECT t."_row", ${end} AS "ended_at" FROM "tickets" t`;
  },
};
