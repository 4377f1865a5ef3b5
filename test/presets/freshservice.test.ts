import { expect, test } from 'vitest';
import { presetRows } from '../preset-rows.ts';

test('freshservice/ticket tickets.json', async () => {
  const { rows, issues } = await presetRows(
    'freshservice/ticket',
    'tickets',
    'freshservice/tickets.json',
    'ticket_id type requester_id channel category priority urgency impact status created_at first_assigned_at first_human_reply_at resolved_at closed_at business_resolution_seconds_source sla_met_source',
  );
  expect({ rows, issues }).toEqual({});
});

test('freshservice/ticket-csv tickets.csv', async () => {
  const { rows, issues } = await presetRows(
    'freshservice/ticket-csv',
    'tickets',
    'freshservice/tickets.csv',
    'ticket_id type requester_id channel priority urgency impact status created_at first_human_reply_at resolved_at closed_at business_resolution_seconds_source sla_met_source team',
  );
  expect({ rows, issues }).toEqual({});
});

test('freshservice/change changes.json', async () => {
  const { rows, issues } = await presetRows(
    'freshservice/change',
    'changes',
    'freshservice/changes.json',
    'change_id number type risk state requested_at planned_start_at planned_end_at completed_at outcome',
  );
  expect({ rows, issues }).toEqual({});
});

test('freshservice/survey-response survey_responses.ndjson', async () => {
  const { rows, issues } = await presetRows(
    'freshservice/survey-response',
    'surveys',
    'freshservice/survey_responses.ndjson',
    'survey_id ticket_id responded_at score kind',
  );
  expect({ rows, issues }).toEqual({});
});
