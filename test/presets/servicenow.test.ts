import { describe, expect, test } from 'vitest';
import { issues, kpiValues, mapped, table } from './preset-desk.ts';

const incidents = (file: string, more: object = {}): ReturnType<typeof mapped> =>
  mapped('tickets', { files: `servicenow/${file}`, preset: 'servicenow/incident', ...more });

describe('ServiceNow incidents', () => {
  test('have every state, the waiting ones told by their reason, and the codes of older instances', async () => {
    const { rows, report } = await incidents('incident.csv');
    expect(table(rows, 'number', 'status_raw', 'status', 'priority', 'resolved_at', 'closed_at', 'reopen_count')).toEqual([
      'INC0010001 | 7 | closed | 1 | 2026-01-05T12:00:00Z | 2026-01-10T12:00:01Z | 0',
      'INC0010002 | 6 | resolved | 2 | 2026-01-07T08:00:00Z | - | 0',
      // Reopened: the resolution that it still carries is the one before.
      'INC0010003 | 2 | open | 3 | - | - | 1',
      'INC0010004 | 3 | pending_customer | 3 | - | - | 0',
      'INC0010005 | 3 | pending_problem | 3 | - | - | 0',
      'INC0010006 | 3 | pending_vendor | 3 | - | - | 0',
      'INC0010007 | 3 | pending_change | 3 | - | - | 0',
      'INC0010008 | 3 | pending_internal | 3 | - | - | 0',
      'INC0010009 | 4 | pending_customer | 3 | - | - | 0',
      'INC0010010 | 5 | pending_internal | 3 | - | - | 0',
      // Cancelled and never closed: it left the backlog all the same.
      'INC0010011 | 8 | cancelled | 3 | - | 2026-01-16T09:00:00Z | 0',
      'INC0010012 | 1 | new | 3 | - | - | 0',
      'INC0010013 | 42 | - | 3 | - | - | 0',
    ]);
    expect(report.rows_read).toBe(13);
    expect(issues(report)).toEqual(['unmapped-value status 1: 42 (1 times)']);
  });

  test('read times as UTC, durations as time since 1970 or as seconds, whatever the zone of the project', async () => {
    const { rows } = await incidents('incident.csv');
    expect(table(rows.slice(0, 2), 'created_at', 'business_resolution_seconds_source', 'handle_seconds', 'sla_met_source')).toEqual([
      '2026-01-05T08:00:00Z | 14400 | - | true',
      // 1970-01-02 09:46:18 is 33 hours, 46 minutes and 18 seconds.
      '2026-01-06T08:00:00Z | 121578 | 1200 | true',
    ]);
  });

  test('say how they ended where they ended, and how they came in', async () => {
    const { rows } = await incidents('incident.csv');
    expect(
      table(
        rows.filter((_, at) => [0, 1, 2, 10, 11].includes(at)),
        'number',
        'resolution_kind',
        'channel',
      ),
    ).toEqual([
      'INC0010001 | fixed | phone',
      'INC0010002 | workaround | portal',
      'INC0010003 | - | phone',
      'INC0010011 | user_error | walkup',
      'INC0010012 | - | other',
    ]);
  });

  test('of the Table API are the same, references being objects', async () => {
    const [fromCsv, fromApi] = await Promise.all([incidents('incident.csv'), incidents('incident.json')]);
    const fields = ['ticket_id', 'number', 'status', 'priority', 'team', 'created_at', 'resolved_at', 'handle_seconds'];
    expect(table(fromApi.rows, ...fields)).toEqual(table(fromCsv.rows.slice(0, 4), ...fields));
    expect(table(fromApi.rows.slice(0, 1), 'requester_id', 'team')).toEqual(['u1 | Service Desk']);
  });

  test('of a list have labels in place of codes, and no sys_id', async () => {
    const { rows, report } = await incidents('incident-labels.csv');
    expect(table(rows, 'ticket_id', 'status', 'priority', 'channel', 'resolved_at')).toEqual([
      'INC0020001 | closed | 1 | phone | 2026-01-05T12:00:00Z',
      'INC0020002 | pending_customer | 5 | portal | -',
    ]);
    expect(issues(report)).toEqual([]);
  });

  test('need not have every column: what a file lacks is missing and the rest is read', async () => {
    const { rows, report } = await incidents('incident-few-columns.csv');
    expect(table(rows, 'ticket_id', 'status', 'priority', 'created_at', 'resolved_at')).toEqual([
      'INC0050001 | pending_internal | 2 | 2026-01-05T08:00:00Z | -',
      'INC0050002 | resolved | 3 | 2026-01-05T08:00:00Z | -',
    ]);
    expect(issues(report)).toEqual([]);
  });

  test.each([
    ['incident-display-values.json', 'incident-display-values.json', 'Export with sysparm_display_value=false.'],
    ['incident-user-format.csv', 'incident-user-format.csv:2', 'preset servicenow/incident-display'],
  ])('with display values are refused, with the way out: %s', async (file, place, help) => {
    await expect(incidents(file)).rejects.toMatchObject({
      message: expect.stringMatching(new RegExp(`^${place}: .*display values`)),
      help: expect.stringContaining(help),
    });
  });

  test('with display values are read by their own preset, in the zone that is said', async () => {
    const { rows, report } = await mapped('tickets', {
      files: 'servicenow/incident-display.csv',
      preset: 'servicenow/incident-display',
      timezone: 'Europe/Berlin',
      time_format: '%d.%m.%Y %H:%M:%S',
    });
    expect(table(rows, 'ticket_id', 'status', 'priority', 'created_at', 'resolved_at', 'reassign_count')).toEqual([
      'INC0030001 | closed | 1 | 2026-01-05T08:00:00Z | 2026-01-05T12:00:00Z | 2',
      'INC0030002 | open | 3 | 2026-07-06T07:00:00Z | - | 0',
    ]);
    expect(issues(report)).toEqual([]);
  });

  test('of a log with one row per update are one row each: the last', async () => {
    const { rows } = await mapped('tickets', { files: 'servicenow/incident-updates.csv', preset: 'servicenow/incident-updates' });
    expect(table(rows, 'ticket_id', 'status', 'team', 'assignee_id', 'reopen_count', 'sla_met_source')).toEqual([
      'INC1 | closed | Network | u2 | 1 | false',
    ]);
  });

  test('give KPIs after five lines of YAML', async () => {
    const given = { files: 'servicenow/incident.csv', preset: 'servicenow/incident' };
    expect(
      await kpiValues('tickets', given, {
        resolved: 'count(resolved)',
        'hours-to-resolve': 'avg(resolved, hours(created_at, resolved_at))',
        'waiting-for-the-customer': 'count(created[status == "pending_customer"])',
        answered: 'count(responded)',
      }),
    ).toEqual({ resolved: 2, 'hours-to-resolve': 14, 'waiting-for-the-customer': 2, answered: null });
  });
});

describe('the audit of ServiceNow', () => {
  test('gives the history in canonical words, one status event a change, hold reasons after the state', async () => {
    const { rows, report } = await mapped('ticket_events', { files: 'servicenow/sys_audit.csv', preset: 'servicenow/audit' });
    expect(table(rows, 'at', 'seq', 'kind', 'from', 'to', 'actor_type')).toEqual([
      '2026-01-07T08:10:00Z | 1 | status | new | open | unknown',
      // The same change again, of the column `state`.
      '2026-01-07T08:10:00Z | 1 | other | 1 | 2 | unknown',
      '2026-01-07T08:10:00Z | 1 | assignee | - | u7 | unknown',
      '2026-01-07T08:30:00Z | 2 | status | pending_internal | pending_customer | unknown',
      '2026-01-07T08:30:00Z | 1 | status | open | pending_internal | unknown',
      '2026-01-07T08:30:00Z | 1 | reply_public | - | - | unknown',
      '2026-01-07T09:30:00Z | 1 | status | pending_internal | open | unknown',
      '2026-01-07T09:30:00Z | 2 | other | pending_customer | - | unknown',
      '2026-01-07T10:00:00Z | 1 | status | open | resolved | unknown',
      '2026-01-08T07:00:00Z | 1 | status | resolved | open | system',
      '2026-01-08T07:05:00Z | 1 | priority | 3 | 2 | unknown',
      '2026-01-08T07:06:00Z | 1 | timestamp_edit | 2026-01-07 10:00:00 | 2026-01-07 09:00:00 | unknown',
      '2026-01-08T07:10:00Z | 1 | status | open | - | unknown',
    ]);
    // A state that nobody knows is counted, not passed on; the row of a change request is none of the data set.
    expect(issues(report)).toEqual(['unreadable-value to 1: 99', 'left-out 1:']);
    expect(JSON.stringify(rows)).not.toContain('error, please');
  });
});

describe('other tables of ServiceNow', () => {
  test('task_sla: agreements with their clock, state and outcome', async () => {
    const { rows, report } = await mapped('sla_instances', { files: 'servicenow/task_sla.csv', preset: 'servicenow/task-sla' });
    expect(
      table(rows, 'ticket_id', 'metric', 'clock', 'state', 'met_source', 'elapsed_seconds', 'paused_seconds', 'stopped_at', 'due_at'),
    ).toEqual([
      'INC0010001 | resolution | calendar | met | true | 10800 | - | 2026-01-05T11:00:00Z | 2026-01-05T12:00:00Z',
      'INC0010002 | resolution | business | breached | false | 60378 | 3600 | 2026-01-07T17:46:18Z | 2026-01-06T17:00:00Z',
      'INC0010003 | first_response | calendar | cancelled | true | 1200 | - | - | 2026-01-07T09:00:00Z',
      'INC0010004 | resolution | calendar | paused | true | 7200 | - | - | 2026-01-20T08:00:00Z',
      'INC0010005 | - | calendar | running | false | 7200 | - | - | 2026-01-09T10:00:00Z',
    ]);
    expect(issues(report)).toEqual([]);
  });

  test('change_request: planned and actual times, outcome', async () => {
    const { rows, report } = await mapped('changes', { files: 'servicenow/change_request.csv', preset: 'servicenow/change-request' });
    expect(table(rows, 'number', 'type', 'state', 'completed_at', 'outcome', 'unauthorised')).toEqual([
      'CHG0001 | normal | closed | 2026-01-10T21:30:00Z | successful_with_issues | false',
      'CHG0002 | emergency | closed | 2026-01-03T09:00:00Z | unsuccessful | true',
      'CHG0003 | standard | cancelled | - | cancelled | false',
      'CHG0004 | normal | new | - | - | false',
    ]);
    expect(issues(report)).toEqual([]);
  });

  test('problem: closed from the resolution on, unless it was opened again', async () => {
    const { rows } = await mapped('problems', { files: 'servicenow/problem.csv', preset: 'servicenow/problem' });
    expect(table(rows, 'number', 'state', 'closed_at', 'workaround_at', 'known_error', 'incident_count')).toEqual([
      'PRB0001 | closed | 2026-01-05T08:00:00Z | 2026-01-02T08:00:00Z | true | 7',
      'PRB0002 | root_cause_analysis | - | - | false | 0',
    ]);
  });

  test('surveys: all that were sent, answered when complete; of several answers the first', async () => {
    const sent = await mapped('surveys', { files: 'servicenow/asmt_assessment_instance.csv', preset: 'servicenow/survey' });
    expect(table(sent.rows, 'survey_id', 'ticket_id', 'offered_at', 'responded_at')).toEqual([
      's1 | INC0010001 | 2026-01-05T12:00:10Z | 2026-01-06T10:00:00Z',
      's2 | INC0010002 | 2026-01-07T08:00:10Z | -',
      's3 | INC0010003 | 2026-01-07T10:00:10Z | -',
    ]);
    const answers = await mapped('surveys', { files: 'servicenow/asmt_metric_result.csv', preset: 'servicenow/survey-result' });
    expect(table(answers.rows, 'survey_id', 'score', 'question_id')).toEqual(['s1 | 5 | Overall']);
  });
});
