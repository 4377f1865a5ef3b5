import { type entities, entityOf } from './entities.ts';
import type { EntityField } from './entity.ts';

/**
 * What a row that names a ticket may be broken down and filtered by although its own data does not say it: who asked, what
 * about, how and how urgently, and who holds the ticket. Figures of the ticket (times, counts) are not lent: a ticket with
 * three surveys would count three times.
 */
export const borrowedFields = [
  'type',
  'requester_id',
  'requester_org_id',
  'requester_vip',
  'channel',
  'category',
  'service',
  'ci_id',
  'location',
  'team',
  'tier',
  'vendor',
  'assignee_id',
  'calendar_id',
  'priority',
  'priority_initial',
  'impact',
  'urgency',
  'severity',
  'status',
  'resolution_kind',
  'resolution_actor',
  'problem_id',
  'knowledge_used',
  'is_spam',
  'is_test',
  'is_automated',
] as const satisfies readonly (keyof typeof entities.tickets.fields)[];

/** Whether rows of the data set belong to a ticket and may borrow its fields. */
export const borrowsFromTicket = (dataSet: string): boolean =>
  dataSet !== 'tickets' && Object.hasOwn(entityOf(dataSet)?.fields ?? {}, 'ticket_id');

/** The fields that rows of a data set may have from their ticket, by name; none when they belong to no ticket. */
export const borrowedFieldsOf = (dataSet: string): Readonly<Record<string, EntityField>> =>
  borrowsFromTicket(dataSet)
    ? Object.fromEntries(
        borrowedFields.flatMap((name) => {
          const field = entityOf('tickets')?.fields[name];
          return field === undefined ? [] : [[name, field] as const];
        }),
      )
    : {};
