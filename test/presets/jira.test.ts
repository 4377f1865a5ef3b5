import { describe, expect, test } from 'vitest';
import { issues, kpiValues, mapped, table } from './preset-desk.ts';

describe('Jira issues of the REST search', () => {
  const search = { files: 'jira/search.json', preset: 'jira/search' };

  test('count by the name of their status, else by its category; offsets have no colon', async () => {
    const { rows, report } = await mapped('tickets', search);
    expect(
      table(rows, 'ticket_id', 'type', 'status_raw', 'status', 'priority', 'created_at', 'resolved_at', 'closed_at', 'resolution_kind'),
    ).toEqual([
      'IT-1 | incident | Resolved | resolved | 1 | 2024-06-27T04:42:35Z | 2024-06-27T16:42:35Z | - | fixed',
      // Reopened, with the resolution of the time before.
      'IT-2 | request | Reopened | open | 3 | 2024-06-27T06:00:00Z | - | - | -',
      'IT-3 | incident | Mit Kaffee | open | - | 2024-06-28T08:00:00Z | - | - | -',
      // Finished without a resolution: the change of the category counts.
      'IT-4 | incident | Fertig geprüft | resolved | - | 2024-06-28T10:00:00Z | 2024-06-28T16:00:00Z | - | -',
      'IT-5 | other | Canceled | cancelled | 3 | 2024-06-29T10:00:00Z | - | 2024-06-29T11:00:00Z | cancelled',
    ]);
    expect(issues(report)).toEqual(['unmapped-value priority 1: P1 - Panic (1 times)']);
  });

  test('give KPIs after five lines of YAML', async () => {
    expect(
      await kpiValues('tickets', search, {
        resolved: 'count(resolved)',
        'hours-to-resolve': 'avg(resolved, hours(created_at, resolved_at))',
        'still-open': 'count(created[status == "open"])',
        answered: 'count(responded)',
      }),
    ).toEqual({ resolved: 2, 'hours-to-resolve': 9, 'still-open': 2, answered: null });
  });

  test('have a history in their changelog, each item an event', async () => {
    const { rows, report } = await mapped('ticket_events', { files: 'jira/search.json', preset: 'jira/changelog' });
    expect(table(rows, 'ticket_id', 'at', 'kind', 'from', 'to', 'to_raw', 'actor_type')).toEqual([
      'IT-1 | 2024-06-27T05:00:00Z | status | open | open | In Progress | unknown',
      'IT-1 | 2024-06-27T05:00:00Z | assignee | - | 557058:a1 | Ann | unknown',
      'IT-1 | 2024-06-27T06:00:00Z | status | open | pending_customer | Waiting for customer | unknown',
      'IT-1 | 2024-06-27T16:42:35Z | status | pending_customer | resolved | Resolved | unknown',
      'IT-1 | 2024-06-27T16:42:35Z | other | - | Done | Done | unknown',
      'IT-2 | 2024-06-27T10:00:00Z | status | open | resolved | Resolved | bot',
      'IT-2 | 2024-06-28T06:00:00Z | status | resolved | open | Reopened | unknown',
      'IT-2 | 2024-06-28T06:00:00Z | priority | 3 | 2 | High | unknown',
      'IT-3 | 2024-06-28T09:00:00Z | status | open | - | Mit Kaffee | unknown',
    ]);
    // The history does not say the category of a status; a name of the team's own is counted.
    expect(issues(report)).toEqual(['unreadable-value to 1: mit kaffee']);
  });
});

describe('agreements of Jira Service Management', () => {
  test('are one row a cycle, a request that was reopened having two', async () => {
    const done = await mapped('sla_instances', { files: 'jira/sla.ndjson', preset: 'jira/sla-completed' });
    expect(
      table(done.rows, 'ticket_id', 'policy', 'metric', 'state', 'target_seconds', 'elapsed_seconds', 'started_at', 'stopped_at', 'due_at'),
    ).toEqual([
      'IT-1 | Time to resolution | resolution | breached | 28800 | 43200 | 2024-06-27T04:42:35Z | 2024-06-27T16:42:35Z | 2024-06-27T12:42:35Z',
      'IT-1 | Time to resolution | resolution | met | 28800 | 3600 | 2024-06-28T16:42:35Z | 2024-06-28T17:42:35Z | 2024-06-29T00:42:35Z',
      'IT-1 | Time to first response | first_response | met | 3600 | 1044.047 | 2024-06-27T04:42:35Z | 2024-06-27T05:00:00Z | 2024-06-27T05:42:35Z',
    ]);
    expect(new Set(done.rows.map((row) => row['sla_id'])).size).toBe(3);
  });

  test('that still run are running, paused or broken', async () => {
    const { rows, report } = await mapped('sla_instances', { files: 'jira/sla.ndjson', preset: 'jira/sla-ongoing' });
    expect(table(rows, 'ticket_id', 'policy', 'metric', 'state', 'met_source')).toEqual([
      'IT-2 | Time to resolution | resolution | paused | true',
      'IT-2 | Zeit bis zum Kaffee | - | breached | false',
    ]);
    expect(issues(report)).toEqual(['left-out 2:']);
  });
});

describe('a CSV export of Jira', () => {
  test('has headers that repeat, 12-hour times of a zone that it does not say, and the time that was left of an agreement', async () => {
    const { rows, report } = await mapped('tickets', { files: 'jira/export.csv', preset: 'jira/csv', timezone: 'America/Los_Angeles' });
    expect(
      table(
        rows,
        'ticket_id',
        'status',
        'created_at',
        'resolved_at',
        'first_public_reply_at',
        'sla_met_source',
        'category',
        'resolution_kind',
      ),
    ).toEqual([
      // -4:30: half past four hours too late.
      'IT-1 | resolved | 2024-06-27T04:42:00Z | 2024-06-27T16:42:00Z | 2024-06-27T05:00:00Z | false | Hardware | fixed',
      // Waiting for the customer, with a resolution of the time before; the agreement is not decided.
      'IT-2 | pending_customer | 2024-06-27T07:05:00Z | - | - | - | - | -',
      // 107:05: more than a hundred hours were left.
      'IT-3 | resolved | 2024-07-01T15:00:00Z | 2024-07-01T16:00:00Z | - | true | - | duplicate',
    ]);
    expect(issues(report)).toEqual([]);
  });

  test.each([
    ['es', ['IT-1 | resolved | 1 | 2024-06-26T19:42:00Z | 2024-06-27T07:42:00Z | false', 'IT-2 | open | 3 | 2024-06-27T19:42:00Z | - | -']],
    ['de', ['IT-1 | resolved | 2 | 2024-06-26T19:42:00Z | 2024-06-27T07:42:00Z | -']],
  ])('may be in another language: %s', async (language, expected) => {
    const { rows } = await mapped('tickets', { files: `jira/export-${language}.csv`, preset: `jira/csv-${language}` });
    expect(table(rows, 'ticket_id', 'status', 'priority', 'created_at', 'resolved_at', 'sla_met_source')).toEqual(expected);
  });

  test('holds ratings', async () => {
    const { rows } = await mapped('surveys', { files: 'jira/export.csv', preset: 'jira/csv-survey', timezone: 'America/Los_Angeles' });
    expect(table(rows, 'survey_id', 'ticket_id', 'score', 'responded_at')).toEqual(['IT-1 | IT-1 | 4 | 2024-06-28T15:00:00Z']);
  });
});

test('the data pipeline of Jira Data Center: UTC, and a resolution that a reopen left behind', async () => {
  const { rows } = await mapped('tickets', { files: 'jira/issues_job1_20260101.csv', preset: 'jira/data-pipeline' });
  expect(table(rows, 'ticket_id', 'status', 'priority', 'created_at', 'resolved_at')).toEqual([
    'IT-1 | resolved | 1 | 2024-06-26T21:42:35Z | 2024-06-27T09:42:35Z',
    'IT-2 | open | 3 | 2024-06-26T21:42:35Z | -',
  ]);
});
