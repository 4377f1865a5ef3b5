import { residualSql } from '../derive/checks/backlog-sql.ts';
import type { QualityRule } from './quality-rule.ts';

/** A month in which the backlog at the end is not the one at the beginning with what came and went. */
export const backlogDoesNotAddUp: QualityRule = {
  check: 'DQ11',
  code: 'backlog-does-not-add-up',
  dataSet: 'tickets',
  needs: { ticket_stays: ['ticket_id', 'status', 'status_before', 'entered_at', 'left_at'], tickets: ['ticket_id', 'created_at'] },
  sql: ({ months, dialect }) => residualSql(months, dialect),
  message: (count, of) =>
    `${count} of ${of} tickets are open without having been created or reopened in time, or the other way round. Check for repeated ticket ids and rows without created_at`,
};
