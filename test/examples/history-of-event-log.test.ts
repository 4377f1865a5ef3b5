import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { scorecardOf } from '../worked-examples-desk.ts';
import { realData, referenceTable } from './reference-tables.ts';

const folder = realData === null ? '' : resolve(realData, 'servicenow-incidents');

const log = { files: 'log.csv.gz', time_format: '%d/%m/%Y %H:%M', missing: ['?'] };

const sets = {
  tickets: { ...log, fold: { by: 'number' }, fields: { ticket_id: 'number', created_at: 'opened_at' } },
  ticket_events: {
    ...log,
    changes: {
      by: 'number',
      order: 'integer(sys_mod_count)',
      at: 'sys_updated_at',
      actor: 'sys_updated_by',
      track: {
        status: {
          from: 'incident_state',
          map: {
            New: 'new',
            Active: 'open',
            'Awaiting User Info': 'pending_customer',
            'Awaiting Problem': 'pending_problem',
            'Awaiting Vendor': 'pending_vendor',
            'Awaiting Evidence': 'pending_internal',
            Resolved: 'resolved',
            Closed: 'closed',
          },
        },
      },
    },
  },
};

const toDate = (formula: string) => ({ formula, cadence: 'to_date' as const });

const kpis = {
  'first-resolutions': toDate('count(first_resolved)'),
  open: toDate('count(open)'),
  reopenings: toDate('count(reopened)'),
  'reopens-of-source': toDate('sum(created, reopen_count_source)'),
};

const total = (id: string, ...columns: readonly string[]): number => {
  const row = referenceTable(folder, id).find(({ priority = 'ALL' }) => priority === 'ALL');
  return columns.reduce((sum, column) => sum + Number(row?.[column]), 0);
};

test.skipIf(realData === null)(
  'the history of the ServiceNow event log: 24,918 first resolutions, and the reopens that its states show',
  async () => {
    const files = { 'log.csv.gz': readFileSync(resolve(folder, 'incident_event_log.csv.gz')) };
    const scorecard = await scorecardOf({ asOf: '2017-02-19', data: { tickets: '', ticket_events: '' }, sets, files, kpis });
    const transitions = total('reopen_from_transitions', 'transitions_left_resolved', 'incidents_left_closed');
    expect(transitions).toBe(331);
    expect(Object.fromEntries(scorecard.kpis.map(({ kpi, series }) => [kpi, series[0]?.value]))).toEqual({
      'first-resolutions': total('counts', 'incidents'),
      open: 0,
      // One transition more shows when rows are in the order of their counter; three were taken back at once by the same person.
      reopenings: transitions + 1 - 3,
      'reopens-of-source': total('reopen', 'reopens_total'),
    });
    expect(scorecard.data['ticket_events']?.backlog?.map(({ residual }) => residual)).toEqual(Array.from({ length: 12 }, () => 0));
    expect(scorecard.data['tickets']?.issues).toMatchObject([{ code: 'history-without-reopens', count: 4 }]);
  },
);
