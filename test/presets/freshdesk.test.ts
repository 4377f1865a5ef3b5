import { expect, test } from 'vitest';
import { presetRows } from '../preset-rows.ts';

test('Freshdesk tickets: 4 is urgent, an undone resolution is none, and a status of our own is counted as unmapped', async () => {
  const { rows, issues } = await presetRows(
    'freshdesk/ticket',
    'tickets',
    'freshdesk/tickets.json',
    'ticket_id | type | channel | priority | status | created_at | first_human_reply_at | resolved_at | closed_at | reopened_at | due_at | sla_met_source | is_spam | team | assignee_id',
  );
  expect(rows).toEqual([
    '1 | incident | phone | 1 | resolved | 2026-01-05T08:00 | 2026-01-05T08:20 | 2026-01-05T12:30 | - | - | 2026-01-05T12:00 | false | false | 43000100 | 43000009',
    '2 | question | email | 4 | open | 2026-01-06T08:00 | 2026-01-06T10:00 | - | - | 2026-01-08T09:00 | 2026-01-09T08:00 | - | false | - | -',
    '3 | - | portal | 3 | closed | 2026-01-07T08:00 | - | 2026-01-07T09:00 | 2026-01-07T09:00 | - | 2026-01-10T08:00 | true | false | 43000100 | 43000009',
    '4 | incident | chat | 2 | deleted | 2026-01-08T08:00 | - | - | 2026-01-08T08:30 | - | 2026-01-12T08:00 | - | true | - | -',
    '5 | other | other | 4 | - | 2026-01-09T08:00 | - | - | - | - | 2026-01-14T08:00 | - | false | - | -',
  ]);
  expect(issues).toEqual(['unmapped-value status 1']);
});

test('Freshdesk conversations: a private one is a note, an answer to a survey is no reply', async () => {
  const { rows, issues } = await presetRows(
    'freshdesk/conversation',
    'ticket_events',
    'freshdesk/conversations.json',
    'event_id | ticket_id | at | actor_type | kind | visible_to_requester',
  );
  expect(rows).toEqual([
    'conversation 901 | 1 | 2026-01-05T08:10 | agent | note_internal | false',
    'conversation 902 | 1 | 2026-01-05T08:20 | agent | reply_public | true',
    'conversation 903 | 1 | 2026-01-05T11:00 | requester | reply_public | true',
    'conversation 904 | 1 | 2026-01-05T13:00 | requester | survey | true',
  ]);
  expect(issues).toEqual([]);
});

test('Freshdesk ratings: above 100 is positive, 100 is neither, below is negative', async () => {
  const { rows, issues } = await presetRows(
    'freshdesk/satisfaction-rating',
    'surveys',
    'freshdesk/satisfaction_ratings.json',
    'survey_id | ticket_id | responded_at | sentiment | comment_present | higher_is_better | kind | team',
  );
  expect(rows).toEqual([
    '11 | 1 | 2026-01-06T08:00 | positive | true | true | csat | 43000100',
    '12 | 2 | 2026-01-07T12:00 | neutral | false | true | csat | 43000100',
    '13 | 3 | 2026-01-07T12:00 | negative | false | true | csat | -',
    '14 | 4 | 2026-01-08T12:00 | positive | false | true | csat | -',
  ]);
  expect(issues).toEqual([]);
});

test('Freshdesk time entries: hours and minutes, also of more than a day', async () => {
  const { rows, issues } = await presetRows(
    'freshdesk/time-entry',
    'work_logs',
    'freshdesk/time_entries.json',
    'log_id | ticket_id | started_at | duration_seconds | billable | kind',
  );
  expect(rows).toEqual([
    '21 | 1 | 2026-01-05T09:00 | 5400 | true | direct',
    '22 | 2 | 2026-01-06T09:00 | 300 | false | direct',
    '23 | 2 | 2026-01-07T09:00 | 94500 | false | direct',
  ]);
  expect(issues).toEqual([]);
});

test('Freshdesk CSV: times are local, in winter and in summer; durations are business hours and only compared', async () => {
  const { rows, issues } = await presetRows(
    'freshdesk/ticket-csv',
    'tickets',
    'freshdesk/tickets.csv',
    'ticket_id | type | channel | priority | status | created_at | first_human_reply_at | resolved_at | closed_at | due_at | business_resolution_seconds_source | handle_seconds | agent_public_replies | sla_met_source | team | assignee_id',
  );
  expect(rows).toEqual([
    '1 | incident | phone | 1 | closed | 2026-01-05T08:00 | 2026-01-05T08:20 | 2026-01-05T12:30 | 2026-01-07T12:30 | 2026-01-05T12:00 | 16200 | 5400 | 2 | false | Desk | Ann',
    '2 | question | email | 4 | open | 2026-01-06T08:00 | 2026-01-06T10:00 | - | - | 2026-01-09T08:00 | - | 0 | 1 | - | - | -',
    '3 | task | portal | 3 | pending_vendor | 2026-07-06T07:00 | - | - | - | 2026-07-09T07:00 | - | - | 0 | - | Desk | Ann',
  ]);
  expect(issues).toEqual([]);
});
