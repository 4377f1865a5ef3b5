import { expect, test } from 'vitest';
import { presetRows } from '../preset-rows.ts';

test('GitHub issues: no pull requests; not planned and duplicate are no resolutions; priorities from labels, P0 before P1', async () => {
  const { rows, issues } = await presetRows(
    'github/issue',
    'tickets',
    'github/issues.json',
    'ticket_id | number | type | requester_id | assignee_id | priority | severity | status | status_raw | created_at | resolved_at | closed_at | resolution_kind | is_automated',
  );
  expect(rows).toEqual([
    'octo/desk/issues/1 | 1 | incident | bob | ann | 1 | - | closed | closed completed | 2026-01-05T08:00 | 2026-01-06T08:00 | 2026-01-06T08:00 | fixed | false',
    'octo/desk/issues/3 | 3 | request | eve | - | 4 | - | cancelled | closed not_planned | 2026-01-06T08:00 | - | 2026-01-07T08:00 | cancelled | false',
    'octo/desk/issues/4 | 4 | other | alarm[bot] | - | 0 | 2 | open | open reopened | 2026-01-07T08:00 | - | - | - | true',
    'octo/desk/issues/5 | 5 | other | eve | - | - | - | cancelled | closed duplicate | 2026-01-08T08:00 | - | 2026-01-08T09:00 | duplicate | false',
  ]);
  expect(issues).toEqual(['unmapped-value priority 1']);
});

test('GitHub events: closings, reopenings, labels of priority as numbers; none of pull requests', async () => {
  const { rows, issues } = await presetRows(
    'github/issue-event',
    'ticket_events',
    'github/events.json',
    'event_id | ticket_id | at | actor_id | actor_type | kind | from | to',
  );
  expect(rows).toEqual([
    'event 9001 | octo/desk/issues/1 | 2026-01-05T08:05 | ann | unknown | priority | - | 1',
    'event 9002 | octo/desk/issues/1 | 2026-01-05T08:06 | ann | unknown | assignee | - | ann',
    'event 9003 | octo/desk/issues/1 | 2026-01-05T10:00 | ann | unknown | status | open | closed',
    'event 9004 | octo/desk/issues/1 | 2026-01-05T12:00 | bob | unknown | status | closed | open',
    'event 9005 | octo/desk/issues/3 | 2026-01-07T08:00 | stale[bot] | bot | status | open | cancelled',
  ]);
  expect(issues).toEqual([]);
});

test('GitHub comments: a bot is no person of the desk, whatever it may write to', async () => {
  const { rows, issues } = await presetRows(
    'github/issue-comment',
    'ticket_events',
    'github/comments.json',
    'event_id | ticket_id | at | actor_id | actor_type | kind',
  );
  expect(rows).toEqual([
    'comment 8001 | octo/desk/issues/1 | 2026-01-05T08:00 | triage[bot] | bot | reply_public',
    'comment 8002 | octo/desk/issues/1 | 2026-01-05T08:30 | bob | requester | reply_public',
    'comment 8003 | octo/desk/issues/1 | 2026-01-05T09:00 | ann | agent | reply_public',
  ]);
  expect(issues).toEqual([]);
});

test('GitHub timelines: each item a row, an issue without any is none', async () => {
  const { rows, issues } = await presetRows(
    'github/timeline',
    'ticket_events',
    'github/timelines.ndjson',
    'event_id | ticket_id | at | actor_id | actor_type | kind | from | to',
  );
  expect(rows).toEqual([
    'comment 8003 | octo/desk/issues/1 | 2026-01-05T09:00 | ann | agent | reply_public | - | -',
    'event 9003 | octo/desk/issues/1 | 2026-01-05T10:00 | ann | unknown | status | open | closed',
    'event 9004 | octo/desk/issues/1 | 2026-01-05T12:00 | bob | unknown | status | closed | open',
    'event https://api.github.com/repos/octo/desk/issues/1 2026-01-05T13:00:00Z | octo/desk/issues/1 | 2026-01-05T13:00 | eve | unknown | link | - | -',
  ]);
  expect(issues).toEqual([]);
});
