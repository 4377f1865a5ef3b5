import { describe, expect, test } from 'vitest';
import { issues, kpiValues, mapped, table } from './preset-desk.ts';

describe('Zendesk tickets', () => {
  test('have every status; a merged one is told by its tag, and keys keep all their digits', async () => {
    const { rows, report } = await mapped('tickets', { files: 'zendesk/tickets.json', preset: 'zendesk/ticket' });
    expect(table(rows, 'ticket_id', 'type', 'status', 'priority', 'channel', 'resolution_kind', 'closed_at')).toEqual([
      '35436 | incident | resolved | 1 | email | - | -',
      '35437 | incident | merged | 3 | email | merged | 2022-09-20T14:53:49Z',
      '35438 | - | pending_vendor | - | portal | - | -',
      '35439 | incident | pending_customer | 3 | chat | - | -',
      '35440 | incident | open | 2 | other | - | -',
      '35441 | incident | new | 3 | email | - | -',
      '12345678901234567 | incident | closed | 3 | email | - | 2022-09-20T14:53:49Z',
    ]);
    expect(issues(report)).toEqual([]);
  });

  test('have their times in the metrics: replies and first solvings as minutes since the creation', async () => {
    const { rows } = await mapped('tickets', { files: 'zendesk/ticket_metrics.json', preset: 'zendesk/ticket-metrics' });
    expect(
      table(rows, 'ticket_id', 'first_human_reply_at', 'first_resolved_at', 'resolved_at', 'reopen_count', 'reassign_count', 'group_hops'),
    ).toEqual([
      '35436 | 2022-09-19T15:09:49Z | 2022-09-19T15:53:49Z | 2022-09-20T14:00:00Z | 1 | 2 | 1',
      '35437 | 2022-09-19T15:09:49Z | 2022-09-20T14:00:00Z | 2022-09-20T14:00:00Z | 0 | 0 | 0',
      '35438 | - | - | - | 0 | 0 | 0',
      '35440 | 2022-09-19T15:09:49Z | 2022-09-19T15:53:49Z | 2022-09-19T16:00:00Z | 1 | 0 | 0',
    ]);
  });

  test('give KPIs after five lines of YAML', async () => {
    const given = { files: 'zendesk/ticket_metrics.json', preset: 'zendesk/ticket-metrics' };
    expect(
      await kpiValues('tickets', given, {
        'first-reply': 'median(responded, minutes(created_at, first_human_reply_at))',
        reopened: 'share(resolved, reopen_count > 0)',
      }),
    ).toEqual({ 'first-reply': 16, reopened: 200 / 3 });
  });

  test('of a view are read from its CSV export', async () => {
    const { rows, report } = await mapped('tickets', { files: 'zendesk/view.csv', preset: 'zendesk/view-csv', timezone: 'UTC' });
    expect(
      table(rows, 'ticket_id', 'status', 'priority', 'channel', 'assignee_id', 'first_human_reply_at', 'first_resolved_at', 'resolved_at'),
    ).toEqual([
      '35436 | resolved | 1 | email | Ann | 2022-09-19T15:09:00Z | 2022-09-19T15:53:00Z | 2022-09-20T14:00:00Z',
      '35437 | merged | - | portal | - | - | 2022-09-19T18:00:00Z | 2022-09-19T18:00:00Z',
      // Reopened, and solved before.
      '35440 | open | 2 | other | Ann | 2022-09-19T15:09:00Z | - | -',
    ]);
    expect(issues(report)).toEqual([]);
  });
});

describe('the metric events of Zendesk', () => {
  test('make one agreement of the events of a run, with the target that came last', async () => {
    const { rows, report } = await mapped('sla_instances', { files: 'zendesk/ticket_metric_events.json', preset: 'zendesk/metric-events' });
    expect(table(rows, 'sla_id', 'policy', 'metric', 'clock', 'target_seconds', 'state', 'started_at', 'stopped_at', 'due_at')).toEqual([
      '35436 reply_time 1 | Gold | first_response | calendar | 3600 | met | 2022-09-19T14:53:49Z | 2022-09-19T15:09:49Z | -',
      '35436 requester_wait_time 1 | Gold | resolution | business | 14400 | breached | 2022-09-19T14:53:49Z | 2022-09-20T14:00:00Z | 2022-09-19T19:53:49Z',
      // The breach was deleted.
      '35438 reply_time 2 | Gold | next_response | calendar | 1800 | running | 2022-09-19T14:53:49Z | - | -',
    ]);
    // A metric that runs without an agreement is none.
    expect(issues(report)).toEqual(['thing-outside 1: 35437 agent_work_time 1', 'left-out 1:']);
  });
});

test('the audits of Zendesk give the history and the comments, without their texts', async () => {
  const { rows, report } = await mapped('ticket_events', { files: 'zendesk/ticket_audits.json', preset: 'zendesk/audits' });
  expect(table(rows, 'event_id', 'at', 'kind', 'from', 'to', 'actor_type', 'visible_to_requester')).toEqual([
    '1 11 | 2022-09-19T14:53:49Z | reply_public | - | - | unknown | true',
    '1 12 | 2022-09-19T14:53:49Z | status | - | new | unknown | false',
    '1 13 | 2022-09-19T14:53:49Z | priority | - | 3 | unknown | false',
    '2 21 | 2022-09-19T15:09:49Z | reply_public | - | - | unknown | true',
    '2 22 | 2022-09-19T15:09:49Z | status | new | pending_vendor | unknown | false',
    '2 23 | 2022-09-19T15:09:49Z | team | 70 | 71 | unknown | false',
    '2 24 | 2022-09-19T15:09:49Z | other | - | - | unknown | false',
    '3 31 | 2022-09-20T14:00:00Z | note_internal | - | - | system | false',
    '3 32 | 2022-09-20T14:00:00Z | status | pending_vendor | resolved | system | false',
    '3 33 | 2022-09-20T14:00:00Z | status | resolved | - | system | false',
  ]);
  expect(issues(report)).toEqual(['unreadable-value to 1: parked', 'left-out 1:']);
  expect(JSON.stringify(rows)).not.toContain('Help!');
});

test('the ratings of Zendesk: offers and answers of a ticket are one survey, what was never offered is none', async () => {
  const { rows, report } = await mapped('surveys', { files: 'zendesk/satisfaction_ratings.json', preset: 'zendesk/satisfaction-ratings' });
  expect(table(rows, 'ticket_id', 'offered_at', 'responded_at', 'score', 'sentiment', 'comment_present')).toEqual([
    '35436 | 2022-09-20T15:00:00Z | 2022-09-21T08:00:00Z | 1 | positive | true',
    '35437 | 2022-09-20T16:00:00Z | - | - | - | false',
    '35438 | 2022-09-20T16:00:00Z | 2022-09-22T09:00:00Z | 0 | negative | false',
  ]);
  expect(issues(report)).toEqual(['left-out 1:']);
});
