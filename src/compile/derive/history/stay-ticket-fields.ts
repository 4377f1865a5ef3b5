import { dataSetFields } from '../../../expression/index.ts';
import { type Derivation, entities, type Project } from '../../../model/index.ts';

/** What a stay borrows from its ticket: every field that it does not have itself, with the ticket's last value. */
export const stayTicketFields = ({ data }: Pick<Project, 'data'>): Derivation => {
  const own = entities.ticket_stays.fields;
  const borrowed = Object.entries(dataSetFields('tickets', data['tickets'])).filter(([field]) => !Object.hasOwn(own, field));
  return {
    name: 'stay-ticket-fields',
    gives: { dataSet: 'ticket_stays', as: 'fields', by: 'ticket_id', fields: Object.fromEntries(borrowed) },
    needs: { tickets: ['ticket_id'] },
    needsByField: Object.fromEntries(borrowed.map(([field]) => [field, { tickets: [field] }])),
    uses: {},
    sql: ({ makes }) => {
      const fields = borrowed.flatMap(([field]) => (makes(field) ? [`"${field.replaceAll('"', '""')}"`] : []));
      return `SELECT ${['"ticket_id"', ...fields].join(', ')} FROM "tickets" QUALIFY row_number() OVER (PARTITION BY "ticket_id" ORDER BY "_row") = 1`;
    },
  };
};
