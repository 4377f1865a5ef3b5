import { expect, test } from 'vitest';
import { presetRows } from '../preset-rows.ts';

test('GLPI tickets: 6 is the most urgent, 0 is no category, and a reopened ticket has no resolution left', async () => {
  const { rows, issues } = await presetRows(
    'glpi/ticket',
    'tickets',
    'glpi/glpi_tickets.csv',
    'ticket_id | type | requester_id | team | channel | category | location | priority | urgency | impact | status | created_at | work_started_at | resolved_at | closed_at | due_at | handle_seconds | business_resolution_seconds_source',
  );
  expect(rows).toEqual([
    '1 | incident | 41 | 7 | phone | 12 | 4 | 1 | 1 | 1 | closed | 2026-01-05T08:00 | 2026-01-05T08:10 | 2026-01-05T10:00 | 2026-01-07T10:00 | 2026-01-05T12:00 | 3600 | 7200',
    '2 | request | 42 | 7 | portal | - | - | 4 | 3 | 3 | open | 2026-01-06T08:00 | 2026-01-06T08:30 | - | - | - | - | -',
    '3 | incident | 43 | - | email | - | - | 6 | 5 | 5 | deleted | 2026-01-07T08:00 | - | - | 2026-01-07T09:00 | - | - | -',
    '4 | request | 44 | - | other | - | - | 2 | 2 | 4 | pending_internal | 2026-01-08T08:00 | - | - | - | - | - | -',
  ]);
  expect(issues).toEqual([]);
});

test('GLPI history: numbers and English words of statuses, names with their id; words of another language are counted as unreadable', async () => {
  const { rows, issues } = await presetRows(
    'glpi/log',
    'ticket_events',
    'glpi/glpi_logs.csv',
    'event_id | ticket_id | at | actor_id | kind | from | to | from_raw | to_raw',
  );
  expect(rows).toEqual([
    'log 100 | 2 | 2026-01-06T08:00 | Ann (9) | created | - | - | - | -',
    'log 101 | 2 | 2026-01-06T08:20 | Ann (9) | assignee | - | 9 | - | Ann (9)',
    'log 102 | 2 | 2026-01-06T08:30 | Ann (9) | status | new | open | 1 | 2',
    'log 103 | 2 | 2026-01-07T08:00 | Ann (9) | status | open | resolved | 2 | 5',
    'log 104 | 2 | 2026-01-08T09:00 | Bob (42) | status | resolved | open | Solved | Processing (assigned)',
    'log 105 | 2 | 2026-01-08T09:05 | Ann (9) | priority | 4 | 1 | 3 | 6',
    'log 106 | 2 | 2026-01-08T09:06 | Ann (9) | team | - | 7 | - | Network, second line (7)',
    'log 107 | 2 | 2026-01-08T10:00 | Zoé (5) | status | - | - | En cours (Attribué) | Résolu',
    'log 108 | 2 | 2026-01-08T10:01 | Zoé (5) | timestamp_edit | - | 2026-01-08 09:30:00 | - | 2026-01-08 09:30:00',
  ]);
  expect(issues).toEqual(['unreadable-value from 1', 'unreadable-value to 1']);
});

test('GLPI followups: private ones are notes, nobody is the system', async () => {
  const { rows, issues } = await presetRows(
    'glpi/followup',
    'ticket_events',
    'glpi/glpi_itilfollowups.csv',
    'event_id | ticket_id | at | actor_id | actor_type | kind',
  );
  expect(rows).toEqual([
    'followup 1 | 1 | 2026-01-05T08:15 | 9 | agent | note_internal',
    'followup 2 | 1 | 2026-01-05T08:20 | 9 | agent | reply_public',
    'followup 3 | 1 | 2026-01-05T08:40 | 41 | requester | reply_public',
    'followup 5 | 1 | 2026-01-05T08:50 | - | system | reply_public',
  ]);
  expect(issues).toEqual([]);
});

test('GLPI surveys: a row was offered, answered when it has its date, and 0 is a rating', async () => {
  const { rows, issues } = await presetRows(
    'glpi/ticket-satisfaction',
    'surveys',
    'glpi/glpi_ticketsatisfactions.csv',
    'survey_id | ticket_id | offered_at | responded_at | score | comment_present',
  );
  expect(rows).toEqual([
    '1 | 1 | 2026-01-07T11:00 | 2026-01-08T09:00 | 4 | true',
    '2 | 2 | 2026-01-07T11:00 | - | - | false',
    '3 | 4 | 2026-01-09T11:00 | 2026-01-09T12:00 | 0 | false',
  ]);
  expect(issues).toEqual([]);
});

test('GLPI tasks: who worked, or else who wrote; without a duration it is no work', async () => {
  const { rows, issues } = await presetRows(
    'glpi/ticket-task',
    'work_logs',
    'glpi/glpi_tickettasks.csv',
    'log_id | ticket_id | agent_id | team | started_at | duration_seconds',
  );
  expect(rows).toEqual(['1 | 1 | 11 | 7 | 2026-01-05T09:15 | 3600', '2 | 1 | 9 | - | 2026-01-05T11:00 | 900']);
  expect(issues).toEqual([]);
});
