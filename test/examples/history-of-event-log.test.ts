import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { evaluateProject } from '../../src/index.ts';
import { realData, referenceTable } from './reference-tables.ts';

const folder = realData === null ? '' : resolve(realData, 'servicenow-incidents');

const log = { files: 'log.csv.gz', time_format: '%d/%m/%Y %H:%M', missing: ['?'] };

const project = {
  project: 'log',
  timezone: 'UTC',
  as_of: '2017-02-19',
  objectives: { test: 'The history is understood' },
  data: {
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
  },
};

const kpi = (id: string, formula: string): object => ({
  kpi: id,
  version: 1,
  title: id,
  objective: 'test',
  owner: 'tester',
  metric: { id, unit: 'tickets', direction: 'demand' },
  formula,
  audience: ['tester'],
  cadence: 'to_date',
});

const formulas = {
  'first-resolutions': 'count(first_resolved)',
  open: 'count(open)',
  reopenings: 'count(reopened)',
  'reopens-of-source': 'sum(created, reopen_count_source)',
};

test.skipIf(realData === null)(
  'the history of the ServiceNow event log: 24,918 first resolutions, and the reopens that its states show',
  async () => {
    const at = mkdtempSync(join(tmpdir(), 'event-log-'));
    try {
      mkdirSync(join(at, 'kpis'));
      writeFileSync(join(at, 'log.csv.gz'), readFileSync(resolve(folder, 'incident_event_log.csv.gz')));
      writeFileSync(join(at, 'goodhart.yaml'), JSON.stringify(project));
      for (const [id, formula] of Object.entries(formulas)) writeFileSync(join(at, 'kpis', `${id}.yaml`), JSON.stringify(kpi(id, formula)));
      const { scorecard } = await evaluateProject(at);
      const values = Object.fromEntries(scorecard?.kpis.map(({ kpi: id, series }) => [id, series[0]?.value]) ?? []);
      const [counts] = referenceTable(folder, 'counts');
      const [states] = referenceTable(folder, 'reopen_from_transitions');
      const [source] = referenceTable(folder, 'reopen').filter(({ priority }) => priority === 'ALL');
      const transitions = Number(states?.['transitions_left_resolved']) + Number(states?.['incidents_left_closed']);
      expect(transitions).toBe(331);
      expect(values).toEqual({
        'first-resolutions': Number(counts?.['incidents']),
        open: 0,
        // One transition more shows when rows are in the order of their counter; three were taken back at once by the same person.
        reopenings: transitions + 1 - 3,
        'reopens-of-source': Number(source?.['reopens_total']),
      });
      expect(scorecard?.data['ticket_events']?.backlog?.map(({ residual }) => residual)).toEqual(Array.from({ length: 12 }, () => 0));
      expect(scorecard?.data['tickets']?.issues).toMatchObject([{ code: 'history-without-reopens', count: 4 }]);
    } finally {
      rmSync(at, { recursive: true });
    }
  },
);
