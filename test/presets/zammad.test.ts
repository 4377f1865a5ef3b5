import { expect, test } from 'vitest';
import { presetRows } from '../preset-rows.ts';

test('zammad/ticket tickets.json', async () => {
  const { rows, issues } = await presetRows(
    'zammad/ticket',
    'tickets',
    'zammad/tickets.json',
    'ticket_id number type channel team assignee_id priority status created_at first_human_reply_at first_resolved_at resolved_at closed_at due_at business_resolution_seconds_source sla_met_source',
  );
  expect({ rows, issues }).toEqual({});
});

test('zammad/ticket tickets.csv', async () => {
  const { rows, issues } = await presetRows(
    'zammad/ticket',
    'tickets',
    'zammad/tickets.csv',
    'ticket_id number channel team assignee_id priority status created_at resolved_at closed_at',
  );
  expect({ rows, issues }).toEqual({});
});

test('zammad/history history.json', async () => {
  const { rows, issues } = await presetRows(
    'zammad/history',
    'ticket_events',
    'zammad/history.json',
    'event_id ticket_id at actor_type kind from to',
  );
  expect({ rows, issues }).toEqual({});
});

test('zammad/article articles.json', async () => {
  const { rows, issues } = await presetRows(
    'zammad/article',
    'ticket_events',
    'zammad/articles.json',
    'event_id ticket_id at actor_type kind visible_to_requester',
  );
  expect({ rows, issues }).toEqual({});
});

test('zammad/time-accounting time_accountings.json', async () => {
  const { rows, issues } = await presetRows(
    'zammad/time-accounting',
    'work_logs',
    'zammad/time_accountings.json',
    'log_id ticket_id agent_id started_at duration_seconds',
  );
  expect({ rows, issues }).toEqual({});
});
