import { expect, test } from 'vitest';
import { presetRows } from '../preset-rows.ts';

test('osticket/ticket ost_ticket.csv', async () => {
  const { rows, issues } = await presetRows(
    'osticket/ticket',
    'tickets',
    'osticket/ost_ticket.csv',
    'ticket_id number channel category team assignee_id priority status created_at resolved_at closed_at reopened_at due_at parent_id sla_met_source',
  );
  expect({ rows, issues }).toEqual({});
});

test('osticket/ticket-csv tickets.csv', async () => {
  const { rows, issues } = await presetRows(
    'osticket/ticket-csv',
    'tickets',
    'osticket/tickets.csv',
    'ticket_id requester_id channel category team assignee_id priority status created_at resolved_at closed_at due_at reopen_count sla_met_source',
  );
  expect({ rows, issues }).toEqual({});
});

test('osticket/thread-event thread_events.csv', async () => {
  const { rows, issues } = await presetRows(
    'osticket/thread-event',
    'ticket_events',
    'osticket/thread_events.csv',
    'event_id ticket_id at actor_type kind from to',
  );
  expect({ rows, issues }).toEqual({});
});

test('osticket/thread-entry thread_entries.csv', async () => {
  const { rows, issues } = await presetRows(
    'osticket/thread-entry',
    'ticket_events',
    'osticket/thread_entries.csv',
    'event_id ticket_id at actor_id actor_type kind',
  );
  expect({ rows, issues }).toEqual({});
});
