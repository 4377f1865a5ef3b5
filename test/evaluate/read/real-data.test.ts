import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EngineRow } from '../../../src/evaluate/index.ts';
import type { DataSet } from '../../../src/model/index.ts';
import { readFolder } from './read-harness.ts';

const shared = resolve(process.cwd(), '../shared/data');
const serviceNow = join(shared, 'servicenow-incidents');
const boston = join(shared, 'boston-311');

/** The event log of a ServiceNow instance (UCI 498): one row per change. */
const incidents: DataSet = {
  files: 'incident_event_log.csv.gz',
  timezone: 'UTC',
  time_format: '%d/%m/%Y %H:%M',
  missing: ['?'],
  fold: { by: 'number' },
  fields: {
    ticket_id: 'number',
    status: {
      from: 'incident_state',
      map: { New: 'new', Active: 'open', Resolved: 'resolved', Closed: 'closed' },
      otherwise: 'pending_customer',
    },
    priority: 'integer(substr(priority, 0, 1))',
    created_at: 'opened_at',
    resolved_at: 'resolved_at',
    closed_at: 'closed_at',
    reassign_count: 'reassignment_count',
    sla_met_source: 'made_sla',
    team: 'assignment_group',
  },
};

const requests: DataSet = {
  files: 'requests_2015H1.csv.gz',
  timezone: 'America/New_York',
  time_format: '%m/%d/%Y %I:%M:%S %p',
  fields: { ticket_id: 'CASE_ENQUIRY_ID', created_at: 'OPEN_DT', resolved_at: 'CLOSED_DT', due_at: 'TARGET_DT', team: 'Department' },
};

const count = (rows: readonly EngineRow[], condition: (row: EngineRow) => boolean): number => rows.filter(condition).length;

describe.skipIf(!existsSync(serviceNow))('the ServiceNow event log (skipped without ../shared)', () => {
  test('folds 141,712 changes into 24,918 tickets', async () => {
    const { reports, tables, asOfMicros, missing } = await readFolder(serviceNow, {
      data: { tickets: incidents },
      needed: { tickets: [...Object.keys(incidents.fields ?? {}), 'reopen_count'] },
    });
    const tickets = tables['tickets'] ?? [];
    expect(missing).toEqual({ tickets: [] });
    expect(reports['tickets']).toMatchObject({ rows_read: 141_712, rows: 24_918, rejected: 0, issues: [] });
    expect(asOfMicros).toBe(BigInt(Date.parse('2017-02-18T15:00:00Z')) * 1000n);
    // REFERENCE.md: priority, made_sla, resolved_at, reassignment and group of the last row of each incident.
    expect([1n, 2n, 3n, 4n].map((priority) => count(tickets, (row) => row['priority'] === priority))).toEqual([270, 408, 23_466, 774]);
    expect(count(tickets, (row) => row['sla_met_source'] === true)).toBe(15_803);
    expect(count(tickets, (row) => row['resolved_at'] === null)).toBe(1556);
    expect(count(tickets, (row) => Number(row['reassign_count']) > 0)).toBe(11_369);
    expect(count(tickets, (row) => Number(row['reopen_count']) > 0)).toBe(275);
    expect(count(tickets, (row) => row['team'] === null)).toBe(2157);
    expect(count(tickets, (row) => row['status'] === 'closed')).toBe(24_918);
  });

  test('is the same with one thread or two, in any order that the file itself gives', async () => {
    const fold = { by: 'number', order: 'sys_mod_count' };
    const one = await readFolder(serviceNow, { data: { tickets: { ...incidents, fold } }, engine: { threads: 1 } });
    const two = await readFolder(serviceNow, { data: { tickets: { ...incidents, fold } }, engine: { threads: 2 } });
    expect(one.tables).toEqual(two.tables);
    expect(count(one.tables['tickets'] ?? [], (row) => row['sla_met_source'] === true)).toBe(15_803);
  });

  test('shows the past: changes after as_of have not happened', async () => {
    const asOf = BigInt(Date.parse('2016-04-01T00:00:00Z')) * 1000n;
    const { tables, reports } = await readFolder(serviceNow, {
      data: { tickets: { ...incidents, fold: { by: 'number', order: 'sys_updated_at' } } },
      asOf,
    });
    const tickets = tables['tickets'] ?? [];
    expect(tickets.every((row) => Number(row['created_at']) <= Number(asOf))).toBe(true);
    expect(tickets.every((row) => row['closed_at'] === null || Number(row['closed_at']) <= Number(asOf))).toBe(true);
    // 5,856 stood at Closed that day; seven of them were opened again, so their final closing time is later.
    expect(count(tickets, (row) => row['status'] === 'closed')).toBe(5856);
    expect(count(tickets, (row) => row['closed_at'] !== null)).toBe(5849);
    expect(reports['tickets']?.issues.map(({ code }) => code)).toContain('change-after-as-of');
  });
});

describe.skipIf(!existsSync(boston))('the Boston requests (skipped without ../shared)', () => {
  test('are 58,119, of which 84 were closed before they were opened', async () => {
    const { reports, tables, asOfMicros } = await readFolder(boston, { data: { tickets: requests } });
    const tickets = tables['tickets'] ?? [];
    expect(reports['tickets']).toMatchObject({ rows_read: 58_119, rows: 58_119, rejected: 0 });
    expect(reports['tickets']?.issues).toMatchObject([{ code: 'impossible-order', field: 'resolved_at', count: 84 }]);
    expect(count(tickets, (row) => row['due_at'] !== null)).toBe(43_592);
    expect(count(tickets, (row) => row['resolved_at'] !== null)).toBe(49_126);
    // Due dates reach to 2019; the newest thing that happened is the last closure, 13:58:43 in Boston.
    expect(asOfMicros).toBe(BigInt(Date.parse('2016-01-12T18:58:43Z')) * 1000n);
  });
});
