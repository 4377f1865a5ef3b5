import { expect, test } from 'vitest';
import { presetRows } from '../preset-rows.ts';

test('glpi/ticket glpi_tickets.csv', async () => {
  const { rows, issues } = await presetRows(
    'glpi/ticket',
    'tickets',
    'glpi/glpi_tickets.csv',
    'ticket_id type requester_id team channel category location priority urgency impact status created_at work_started_at resolved_at closed_at due_at handle_seconds business_resolution_seconds_source',
  );
  expect({ rows, issues }).toEqual({});
});

test('glpi/log glpi_logs.csv', async () => {
  const { rows, issues } = await presetRows(
    'glpi/log',
    'ticket_events',
    'glpi/glpi_logs.csv',
    'event_id ticket_id at actor_id kind from to from_raw to_raw',
  );
  expect({ rows, issues }).toEqual({});
});

test('glpi/followup glpi_itilfollowups.csv', async () => {
  const { rows, issues } = await presetRows(
    'glpi/followup',
    'ticket_events',
    'glpi/glpi_itilfollowups.csv',
    'event_id ticket_id at actor_id actor_type kind',
  );
  expect({ rows, issues }).toEqual({});
});

test('glpi/ticket-satisfaction glpi_ticketsatisfactions.csv', async () => {
  const { rows, issues } = await presetRows(
    'glpi/ticket-satisfaction',
    'surveys',
    'glpi/glpi_ticketsatisfactions.csv',
    'survey_id ticket_id offered_at responded_at score comment_present',
  );
  expect({ rows, issues }).toEqual({});
});

test('glpi/ticket-task glpi_tickettasks.csv', async () => {
  const { rows, issues } = await presetRows(
    'glpi/ticket-task',
    'work_logs',
    'glpi/glpi_tickettasks.csv',
    'log_id ticket_id agent_id team started_at duration_seconds',
  );
  expect({ rows, issues }).toEqual({});
});
