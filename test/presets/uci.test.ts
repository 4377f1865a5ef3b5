import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realData, referenceTable } from '../examples/reference-tables.ts';
import { issues, kpiValues, mapped, table } from './preset-desk.ts';

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

describe.skipIf(realData === null)('the whole log of the UCI', () => {
  test('read as changes, leaves Resolved as often as its own states do', async () => {
    const folder = resolve(realData ?? '', 'servicenow-incidents');
    const [row] = referenceTable(folder, 'reopen_from_transitions');
    const given = { files: resolve(folder, 'incident_event_log.csv.gz'), preset: 'uci/incident-log-history' };
    const left = 'changed[from == "resolved" and not to in ["resolved", "closed"]]';
    const formulas = { transitions: `count(${left})`, incidents: `distinct(${left}, ticket_id)` };
    const views = { changed: { of: 'ticket_events', where: 'kind == "status"', at: 'at' } };
    expect(await kpiValues('ticket_events', given, formulas, { views, timezone: 'UTC' })).toEqual({
      transitions: Number(row?.['transitions_left_resolved']),
      incidents: Number(row?.['incidents_left_resolved']),
    });
  });
});
