import { expect, test } from 'vitest';
import { presetRows } from '../preset-rows.ts';

test('freshdesk/ticket tickets.json', async () => {
  const { rows, issues } = await presetRows(
    'freshdesk/ticket',
    'tickets',
    'freshdesk/tickets.json',
    'ticket_id type channel priority status created_at first_human_reply_at resolved_at closed_at reopened_at due_at sla_met_source is_spam team assignee_id',
  );
  expect({ rows, issues }).toEqual({});
});

test('freshdesk/conversation conversations.json', async () => {
  const { rows, issues } = await presetRows(
    'freshdesk/conversation',
    'ticket_events',
    'freshdesk/conversations.json',
    'event_id ticket_id at actor_type kind visible_to_requester',
  );
  expect({ rows, issues }).toEqual({});
});

test('freshdesk/satisfaction-rating satisfaction_ratings.json', async () => {
  const { rows, issues } = await presetRows(
    'freshdesk/satisfaction-rating',
    'surveys',
    'freshdesk/satisfaction_ratings.json',
    'survey_id ticket_id responded_at score sentiment comment_present higher_is_better kind team',
  );
  expect({ rows, issues }).toEqual({});
});

test('freshdesk/time-entry time_entries.json', async () => {
  const { rows, issues } = await presetRows(
    'freshdesk/time-entry',
    'work_logs',
    'freshdesk/time_entries.json',
    'log_id ticket_id started_at duration_seconds billable kind',
  );
  expect({ rows, issues }).toEqual({});
});

test('freshdesk/ticket-csv tickets.csv', async () => {
  const { rows, issues } = await presetRows(
    'freshdesk/ticket-csv',
    'tickets',
    'freshdesk/tickets.csv',
    'ticket_id type channel priority status created_at first_human_reply_at resolved_at closed_at due_at business_resolution_seconds_source handle_seconds agent_public_replies sla_met_source team assignee_id',
  );
  expect({ rows, issues }).toEqual({});
});
