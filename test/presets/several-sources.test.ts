import { expect, test } from 'vitest';
import { kpiValues } from './preset-desk.ts';

test('Zendesk tickets and their metrics are one data set', async () => {
  const given = {
    files: 'zendesk/tickets.json',
    preset: 'zendesk/ticket',
    also: [{ files: 'zendesk/ticket_metrics.json', preset: 'zendesk/ticket-metrics' }],
  };
  const formulas = {
    tickets: 'count(created)',
    'urgent-solved': 'count(resolved[priority == 1])',
    'first-reply': 'median(responded[status != "merged"], minutes(created_at, first_human_reply_at))',
  };
  expect(await kpiValues('tickets', given, formulas)).toEqual({ tickets: 7, 'urgent-solved': 1, 'first-reply': 16 });
});

test('finished and running agreements of Jira are one data set, read from the same file', async () => {
  const given = {
    files: 'jira/sla.ndjson',
    preset: 'jira/sla-completed',
    also: [{ files: 'jira/sla.ndjson', preset: 'jira/sla-ongoing' }],
  };
  expect(
    await kpiValues(
      'sla_instances',
      given,
      { all: 'count(rows)', broken: 'count(rows[state == "breached"])', still: 'count(rows[state == "paused"])' },
      { views: { rows: { of: 'sla_instances', at: 'started_at' } } },
    ),
  ).toEqual({ all: 5, broken: 2, still: 1 });
});

test('surveys of ServiceNow get their ratings from the second table', async () => {
  const given = {
    files: 'servicenow/asmt_assessment_instance.csv',
    preset: 'servicenow/survey',
    also: [{ files: 'servicenow/asmt_metric_result.csv', preset: 'servicenow/survey-result' }],
  };
  const views = { sent: { of: 'surveys', at: 'offered_at' } };
  expect(await kpiValues('surveys', given, { sent: 'count(sent)', score: 'avg(sent, score)' }, { views })).toEqual({ sent: 3, score: 5 });
});
