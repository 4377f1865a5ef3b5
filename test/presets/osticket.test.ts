import { expect, test } from 'vitest';
import { presetRows } from '../preset-rows.ts';

test('osTicket tickets: reopening empties the closure, a deleted ticket is not resolved', async () => {
  const { rows, issues } = await presetRows(
    'osticket/ticket',
    'tickets',
    'osticket/ost_ticket.csv',
    'ticket_id | number | channel | category | team | assignee_id | priority | status | created_at | resolved_at | closed_at | reopened_at | due_at | parent_id | sla_met_source',
  );
  expect(rows).toEqual([
    '1 | 482901 | portal | 10 | 1 | 5 | 1 | resolved | 2026-01-05T07:00 | 2026-01-07T07:00 | 2026-01-07T07:00 | - | 2026-01-06T07:00 | - | false',
    '2 | 482902 | email | - | 1 | - | 3 | open | 2026-01-06T07:00 | - | - | 2026-01-08T07:00 | 2026-01-09T07:00 | - | -',
    '3 | 482903 | phone | 10 | 2 | 5 | 4 | closed | 2026-01-07T07:00 | 2026-01-08T07:00 | 2026-01-08T07:00 | - | 2026-01-12T07:00 | 1 | true',
    '4 | 482904 | other | - | 2 | - | 2 | deleted | 2026-01-07T07:00 | - | 2026-01-07T08:00 | - | - | - | -',
  ]);
  expect(issues).toEqual([]);
});

test('osTicket CSV', async () => {
  const { rows, issues } = await presetRows(
    'osticket/ticket-csv',
    'tickets',
    'osticket/tickets.csv',
    'ticket_id | requester_id | channel | category | team | assignee_id | priority | status | created_at | resolved_at | closed_at | due_at | reopen_count | sla_met_source',
  );
  expect(rows).toEqual([
    '482901 | bob@example.com | portal | Software | Support | Ann | 1 | resolved | 2026-01-05T07:00 | 2026-01-07T07:00 | 2026-01-07T07:00 | 2026-01-06T07:00 | 2 | false',
    '482902 | eve@example.com | email | - | Support | - | 3 | open | 2026-01-06T07:00 | - | - | 2026-01-09T07:00 | 1 | -',
  ]);
  expect(issues).toEqual([]);
});

test('osTicket history: what an event was closed as stands in its data, and an annulled event did not happen', async () => {
  const { rows, issues } = await presetRows(
    'osticket/thread-event',
    'ticket_events',
    'osticket/thread_events.csv',
    'event_id | ticket_id | at | actor_type | kind | from | to',
  );
  expect(rows).toEqual([
    'event 1 | 2 | 2026-01-06T07:00 | requester | created | - | -',
    'event 2 | 2 | 2026-01-06T07:10 | agent | assignee | - | 5',
    'event 3 | 2 | 2026-01-06T09:00 | agent | status | open | resolved',
    'event 4 | 2 | 2026-01-07T07:00 | requester | status | closed | open',
    'event 6 | 2 | 2026-01-07T09:00 | agent | team | - | 2',
    'event 7 | 2 | 2026-01-08T07:00 | system | sla | - | -',
  ]);
  expect(issues).toEqual([]);
});

test('osTicket thread: a reply without staff is an automatic one', async () => {
  const { rows, issues } = await presetRows(
    'osticket/thread-entry',
    'ticket_events',
    'osticket/thread_entries.csv',
    'event_id | ticket_id | at | actor_id | actor_type | kind',
  );
  expect(rows).toEqual([
    'entry 1 | 2 | 2026-01-06T07:00 | 32 | requester | reply_public',
    'entry 2 | 2 | 2026-01-06T07:00 | - | system | reply_public',
    'entry 3 | 2 | 2026-01-06T07:30 | 5 | agent | note_internal',
    'entry 4 | 2 | 2026-01-06T08:00 | 5 | agent | reply_public',
    'entry 5 | 2 | 2026-01-06T08:30 | 32 | requester | reply_public',
  ]);
  expect(issues).toEqual([]);
});
