import { describe, expect, test } from 'vitest';
import { issues, mapped, table } from './preset-desk.ts';

describe('a log with one row per update, read as changes', () => {
  test('of ServiceNow gives a status event for each change, waiting told by its reason', async () => {
    const { rows } = await mapped('ticket_events', {
      files: 'servicenow/incident-updates.csv',
      preset: 'servicenow/incident-updates-history',
    });
    const ofStatus = rows.filter(({ kind }) => kind === 'created' || kind === 'status');
    expect(table(ofStatus, 'ticket_id', 'at', 'from', 'to')).toEqual([
      'INC1 | 2026-01-05T08:00:00Z | - | new',
      'INC1 | 2026-01-05T09:00:00Z | new | open',
      'INC1 | 2026-01-05T10:00:00Z | open | pending_customer',
      'INC1 | 2026-01-06T10:00:00Z | pending_customer | resolved',
      'INC1 | 2026-01-06T12:00:00Z | resolved | open',
      'INC1 | 2026-01-07T10:00:00Z | open | resolved',
      'INC1 | 2026-01-12T10:00:00Z | resolved | closed',
    ]);
    expect(
      table(
        rows.filter(({ kind }) => kind === 'team'),
        'at',
        'from',
        'to',
      ),
    ).toEqual(['2026-01-05T08:00:00Z | - | Service Desk', '2026-01-06T12:00:00Z | Service Desk | Network']);
  });

  test('of the UCI has its hand-overs and changes of priority; the state -100 is counted', async () => {
    const { rows, report } = await mapped('ticket_events', { files: 'uci/incident_event_log.csv', preset: 'uci/incident-log-history' });
    expect(
      table(
        rows.filter(({ kind }) => kind === 'priority' || kind === 'team'),
        'ticket_id',
        'kind',
        'from',
        'to',
      ),
    ).toEqual([
      'INC0000001 | priority | - | 3',
      'INC0000001 | team | - | Group 56',
      'INC0000001 | priority | 3 | 2',
      'INC0000001 | team | Group 56 | Group 70',
      'INC0000002 | priority | - | 4',
    ]);
    expect(issues(report)).toEqual(['unmapped-value track.status 1: -100 (1 times)']);
  });
});
