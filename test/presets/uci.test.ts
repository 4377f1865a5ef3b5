import { expect, test } from 'vitest';
import { issues, mapped, table } from './preset-desk.ts';

test('the UCI log folds to its incidents: labels, question marks, days first, with slashes or dashes', async () => {
  const { rows, report } = await mapped('tickets', { files: 'uci/incident_event_log.csv', preset: 'uci/incident-log' });
  expect(
    table(rows, 'ticket_id', 'status', 'priority', 'impact', 'channel', 'team', 'created_at', 'resolved_at', 'closed_at', 'sla_met_source'),
  ).toEqual([
    'INC0000001 | closed | 2 | 2 | phone | Group 70 | 2016-02-29T01:16:00Z | 2016-03-03T11:29:00Z | 2016-03-08T12:00:00Z | false',
    'INC0000002 | closed | 4 | 3 | portal | - | 2016-03-01T10:00:00Z | - | 2016-03-06T10:00:00Z | true',
  ]);
  expect(issues(report)).toEqual(['unmapped-value status 1: -100 (1 times)']);
});
