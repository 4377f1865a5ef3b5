import { expect, test } from 'vitest';
import { presetRows } from '../preset-rows.ts';

test('Zammad tickets: the first close and the last one, none of them for a ticket that is open again; merged is no resolution', async () => {
  const { rows, issues } = await presetRows(
    'zammad/ticket',
    'tickets',
    'zammad/tickets.json',
    'ticket_id | number | type | channel | team | assignee_id | priority | status | created_at | first_human_reply_at | first_resolved_at | resolved_at | closed_at | due_at | business_resolution_seconds_source | sla_met_source',
  );
  expect(rows).toEqual([
    '1 | 22001 | incident | phone | Users | ann@example.com | 1 | closed | 2026-01-05T08:00 | 2026-01-05T08:30 | 2026-01-05T12:00 | 2026-01-07T12:00 | 2026-01-07T12:00 | - | 14400 | false',
    '2 | 22002 | - | email | Users | - | 2 | open | 2026-01-06T08:00 | - | 2026-01-07T08:00 | - | - | 2026-01-10T08:00 | 28800 | true',
    '3 | 22003 | - | portal | Network | - | 3 | merged | 2026-01-07T08:00 | - | - | - | 2026-01-07T09:00 | - | - | -',
  ]);
  expect(issues).toEqual([]);
});

test('Zammad tickets as a table: numbers in place of names, times in UTC', async () => {
  const { rows, issues } = await presetRows(
    'zammad/ticket',
    'tickets',
    'zammad/tickets.csv',
    'ticket_id | number | channel | team | assignee_id | priority | status | created_at | resolved_at | closed_at',
  );
  expect(rows).toEqual([
    '1 | 22001 | phone | 1 | 5 | 1 | closed | 2026-01-05T08:00 | 2026-01-07T12:00 | 2026-01-07T12:00',
    '2 | 22002 | email | 1 | - | 2 | pending_customer | 2026-01-06T08:00 | - | -',
  ]);
  expect(issues).toEqual([]);
});

test('Zammad history: states and priorities in our words, articles left out', async () => {
  const { rows, issues } = await presetRows(
    'zammad/history',
    'ticket_events',
    'zammad/history.json',
    'event_id | ticket_id | at | actor_type | kind | from | to',
  );
  expect(rows).toEqual([
    'history 1 | 2 | 2026-01-06T08:00 | unknown | created | - | -',
    'history 3 | 2 | 2026-01-06T09:00 | unknown | status | new | pending_internal',
    'history 4 | 2 | 2026-01-06T09:01 | unknown | priority | 2 | 1',
    'history 5 | 2 | 2026-01-07T08:00 | system | status | pending_internal | closed',
    'history 6 | 2 | 2026-01-08T08:00 | unknown | status | closed | open',
    'history 7 | 2 | 2026-01-08T09:00 | unknown | team | Users | Network',
  ]);
  expect(issues).toEqual([]);
});

test('Zammad articles: an automatic reply is by the system', async () => {
  const { rows, issues } = await presetRows(
    'zammad/article',
    'ticket_events',
    'zammad/articles.json',
    'event_id | ticket_id | at | actor_type | kind | visible_to_requester',
  );
  expect(rows).toEqual([
    'article 1 | 2 | 2026-01-06T08:00 | requester | reply_public | true',
    'article 2 | 2 | 2026-01-06T08:00 | system | reply_public | true',
    'article 3 | 2 | 2026-01-06T08:30 | agent | note_internal | false',
    'article 4 | 2 | 2026-01-06T09:00 | agent | reply_public | true',
  ]);
  expect(issues).toEqual([]);
});

test('Zammad time: minutes with their fraction', async () => {
  const { rows, issues } = await presetRows(
    'zammad/time-accounting',
    'work_logs',
    'zammad/time_accountings.json',
    'log_id | ticket_id | agent_id | started_at | duration_seconds',
  );
  expect(rows).toEqual(['1 | 1 | 5 | 2026-01-06T09:00 | 930']);
  expect(issues).toEqual([]);
});
