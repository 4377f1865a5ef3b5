import { expect, test } from 'vitest';
import { presetRows } from '../preset-rows.ts';

test('gitlab/issue issues.json', async () => {
  const { rows, issues } = await presetRows(
    'gitlab/issue',
    'tickets',
    'gitlab/issues.json',
    'ticket_id number type requester_id channel is_automated priority severity status created_at resolved_at closed_at resolution_kind merged_into handle_seconds',
  );
  expect({ rows, issues }).toEqual({});
});

test('gitlab/state-event state_events.json', async () => {
  const { rows, issues } = await presetRows(
    'gitlab/state-event',
    'ticket_events',
    'gitlab/state_events.json',
    'event_id ticket_id at actor_type kind from to',
  );
  expect({ rows, issues }).toEqual({});
});

test('gitlab/label-event label_events.json', async () => {
  const { rows, issues } = await presetRows(
    'gitlab/label-event',
    'ticket_events',
    'gitlab/label_events.json',
    'event_id ticket_id at kind from to',
  );
  expect({ rows, issues }).toEqual({});
});

test('gitlab/note notes.json', async () => {
  const { rows, issues } = await presetRows(
    'gitlab/note',
    'ticket_events',
    'gitlab/notes.json',
    'event_id ticket_id at actor_id actor_type kind',
  );
  expect({ rows, issues }).toEqual({});
});
