import { expect, test } from 'vitest';
import { presetRows } from '../preset-rows.ts';

test('GitLab issues: who wrote to Service Desk is the requester, moved and duplicate are no resolutions, UNKNOWN is no severity', async () => {
  const { rows, issues } = await presetRows(
    'gitlab/issue',
    'tickets',
    'gitlab/issues.json',
    'ticket_id | number | type | requester_id | channel | is_automated | priority | severity | status | created_at | resolved_at | closed_at | resolution_kind | merged_into | handle_seconds',
  );
  expect(rows).toEqual([
    '701 | acme/desk#1 | request | bob@example.com | email | false | 1 | - | closed | 2026-01-05T08:00 | 2026-01-06T08:00 | 2026-01-06T08:00 | - | - | 5400',
    '702 | acme/desk#2 | incident | alert-bot | monitoring | true | 2 | 1 | open | 2026-01-06T07:00 | - | - | - | - | -',
    '703 | acme/desk#3 | other | eve | portal | false | - | - | merged | 2026-01-07T08:00 | - | 2026-01-07T09:00 | merged | 801 | -',
    '704 | acme/desk#4 | task | eve | portal | false | 2 | - | cancelled | 2026-01-08T08:00 | - | 2026-01-08T09:00 | duplicate | - | -',
  ]);
  expect(issues).toEqual([]);
});

test('GitLab states: from open, which is never recorded; merge requests left out', async () => {
  const { rows, issues } = await presetRows(
    'gitlab/state-event',
    'ticket_events',
    'gitlab/state_events.json',
    'event_id | ticket_id | at | actor_type | kind | from | to',
  );
  expect(rows).toEqual([
    'state event 142 | 701 | 2026-01-05T12:00 | unknown | status | open | closed',
    'state event 143 | 701 | 2026-01-05T13:00 | bot | status | closed | open',
    'state event 144 | 701 | 2026-01-06T08:00 | unknown | status | open | closed',
  ]);
  expect(issues).toEqual([]);
});

test('GitLab labels: those of priority as numbers', async () => {
  const { rows, issues } = await presetRows(
    'gitlab/label-event',
    'ticket_events',
    'gitlab/label_events.json',
    'event_id | ticket_id | at | kind | from | to',
  );
  expect(rows).toEqual([
    'label event 61 | 701 | 2026-01-05T08:10 | priority | - | 2',
    'label event 62 | 701 | 2026-01-05T08:20 | priority | 2 | -',
    'label event 63 | 701 | 2026-01-05T08:20 | priority | - | 1',
    'label event 64 | 701 | 2026-01-05T08:30 | category | - | workflow::doing',
  ]);
  expect(issues).toEqual([]);
});

test('GitLab notes: mail to Service Desk is the requester, other machines are bots, what the system notes is left out', async () => {
  const { rows, issues } = await presetRows(
    'gitlab/note',
    'ticket_events',
    'gitlab/notes.json',
    'event_id | ticket_id | at | actor_id | actor_type | kind',
  );
  expect(rows).toEqual([
    'note 302 | 701 | 2026-01-05T08:30 | ann | agent | note_internal',
    'note 303 | 701 | 2026-01-05T08:40 | group_7_bot_x | bot | reply_public',
    'note 304 | 701 | 2026-01-05T09:00 | ann | agent | reply_public',
    'note 305 | 701 | 2026-01-05T10:00 | support-bot | requester | reply_public',
  ]);
  expect(issues).toEqual([]);
});
