import { expect, test } from 'vitest';
import { presetRows } from '../preset-rows.ts';

test('github/issue issues.json', async () => {
  const { rows, issues } = await presetRows(
    'github/issue',
    'tickets',
    'github/issues.json',
    'ticket_id number type requester_id assignee_id priority severity status status_raw created_at resolved_at closed_at resolution_kind is_automated',
  );
  expect({ rows, issues }).toEqual({});
});

test('github/issue-event events.json', async () => {
  const { rows, issues } = await presetRows(
    'github/issue-event',
    'ticket_events',
    'github/events.json',
    'event_id ticket_id at actor_id actor_type kind from to',
  );
  expect({ rows, issues }).toEqual({});
});

test('github/issue-comment comments.json', async () => {
  const { rows, issues } = await presetRows(
    'github/issue-comment',
    'ticket_events',
    'github/comments.json',
    'event_id ticket_id at actor_id actor_type kind',
  );
  expect({ rows, issues }).toEqual({});
});

test('github/timeline timelines.ndjson', async () => {
  const { rows, issues } = await presetRows(
    'github/timeline',
    'ticket_events',
    'github/timelines.ndjson',
    'event_id ticket_id at actor_id actor_type kind from to',
  );
  expect({ rows, issues }).toEqual({});
});
