import { expect, test } from 'vitest';
import { presetRows } from '../preset-rows.ts';

test('Freshservice tickets: a resolution time of 0 of a ticket that is not resolved is no time, and who needs it is who asked', async () => {
  const { rows, issues } = await presetRows(
    'freshservice/ticket',
    'tickets',
    'freshservice/tickets.json',
    'ticket_id | type | requester_id | channel | category | priority | urgency | impact | status | created_at | first_assigned_at | first_human_reply_at | resolved_at | closed_at | business_resolution_seconds_source | sla_met_source',
  );
  expect(rows).toEqual([
    '10 | incident | 27000002 | walkup | Software | 1 | 1 | 1 | closed | 2026-01-05T08:00 | 2026-01-05T08:05 | 2026-01-05T08:10 | 2026-01-05T10:00 | 2026-01-07T08:00 | 7200 | true',
    '11 | request | 27000001 | monitoring | - | 4 | 3 | 3 | pending_internal | 2026-01-06T08:00 | - | - | - | - | - | false',
  ]);
  expect(issues).toEqual([]);
});

test('Freshservice CSV: headers are found whatever their capital letters are', async () => {
  const { rows, issues } = await presetRows(
    'freshservice/ticket-csv',
    'tickets',
    'freshservice/tickets.csv',
    'ticket_id | type | requester_id | channel | priority | urgency | impact | status | created_at | first_human_reply_at | resolved_at | closed_at | business_resolution_seconds_source | sla_met_source | team',
  );
  expect(rows).toEqual([
    '10 | incident | bob@example.com | walkup | 1 | 1 | 2 | closed | 2026-01-05T07:00 | 2026-01-05T07:10 | 2026-01-05T09:00 | 2026-01-07T07:00 | 7200 | true | Desk',
    '11 | request | eve@example.com | chat | 4 | 3 | 3 | pending_internal | 2026-01-06T07:00 | - | - | - | - | - | -',
  ]);
  expect(issues).toEqual([]);
});

test('Freshservice changes: when and how a change ended is in no field', async () => {
  const { rows, issues } = await presetRows(
    'freshservice/change',
    'changes',
    'freshservice/changes.json',
    'change_id | number | type | risk | state | requested_at | planned_start_at | planned_end_at | completed_at | outcome',
  );
  expect(rows).toEqual([
    '3 | CHN-3 | emergency | high | closed | 2026-01-05T08:00 | 2026-01-08T20:00 | 2026-01-08T22:00 | - | -',
    '4 | CHN-4 | standard | low | planning | 2026-01-06T08:00 | - | - | - | -',
  ]);
  expect(issues).toEqual([]);
});

test('Freshservice survey answers', async () => {
  const { rows, issues } = await presetRows(
    'freshservice/survey-response',
    'surveys',
    'freshservice/survey_responses.ndjson',
    'survey_id | ticket_id | responded_at | score | kind',
  );
  expect(rows).toEqual(['71 | 10 | 2026-01-07T09:00 | 5 | csat', '72 | 11 | 2026-01-08T09:00 | 2 | csat']);
  expect(issues).toEqual([]);
});
