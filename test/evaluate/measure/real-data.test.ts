import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../../src/model/index.ts';
import { type Desk, measureDesk } from './desk.ts';

/** Real extracts with figures that were computed apart from this program; they lie beside the repository, not in it. */
const shared = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const boston = `${shared}boston-311/requests_2015H1.csv.gz`;
const incidents = `${shared}servicenow-incidents/incident_event_log.csv.gz`;

const file = (path: string): string => `'${path.replaceAll("'", "''")}'`;

const values = (kpi: Measurement | undefined, digits = 4): Readonly<Record<string, number | null>> =>
  Object.fromEntries((kpi?.series ?? []).map(({ period, value }) => [period, value === null ? null : Number(value.toFixed(digits))]));

const american = (column: string): string => `strptime(${column}, '%m/%d/%Y %I:%M:%S %p')`;
const dayFirst = (column: string): string => `strptime(nullif(${column}, '?'), '%d/%m/%Y %H:%M')`;

const requests = (kpis: Desk['kpis']): Desk => ({
  asOf: '2016-02-01',
  columns: { tickets: { created_at: 'TIMESTAMP', resolved_at: 'TIMESTAMP', due_at: 'TIMESTAMP', team: 'VARCHAR' } },
  rows: {},
  prepare: `INSERT INTO tickets SELECT row_number() OVER (), ${american('OPEN_DT')}, ${american('CLOSED_DT')}, ${american('TARGET_DT')}, Department
    FROM read_csv(${file(boston)}, header = true, all_varchar = true)`,
  kpis,
});

describe.skipIf(!existsSync(boston))('Boston 311 requests (needs ../shared/data)', () => {
  it('has the reference counts, shares, means and backlogs', async () => {
    const { opened, closed, met, hours, open, overdue } = await measureDesk(
      requests({
        opened: { formula: 'count(created)' },
        closed: { formula: 'count(resolved)' },
        met: { formula: 'share(resolved, resolved_at <= due_at)' },
        hours: { formula: 'avg(created[resolved_at >= created_at], hours(created_at, resolved_at))' },
        open: { formula: 'count(open)' },
        overdue: { formula: 'count(open[due_at < timestamp("2015-03-31T23:59:59Z")])' },
      }),
    );
    expect(values(opened)).toMatchObject({
      '2015-01': 7528,
      '2015-02': 9052,
      '2015-03': 10208,
      '2015-04': 10563,
      '2015-05': 10436,
      '2015-06': 10332,
    });
    expect(values(closed)).toMatchObject({ '2015-01': 4236, '2015-06': 9215, '2015-12': 207, '2016-01': 107 });
    expect(values(met)).toMatchObject({ '2015-01': 92.3961, '2015-02': 73.9979, '2015-09': 52.439, '2016-01': 74.2574 });
    expect(values(hours)).toMatchObject({ '2015-01': 583.939, '2015-02': 440.8698, '2015-06': 394.2651 });
    expect(values(open)).toMatchObject({ '2015-03': 8353, '2015-06': 13876, '2015-09': 10025, '2015-12': 9100 });
    expect(values(overdue)).toMatchObject({ '2015-03': 3084 });
  });

  it('has the reference shares by department', async () => {
    const { met } = await measureDesk(
      requests({ met: { formula: 'share(resolved, resolved_at <= due_at)', cadence: 'to_date', segment: ['team'] } }),
    );
    const found = Object.fromEntries(
      (met?.segments ?? []).map(({ by, series }) => [by['team'], [series[0]?.value?.toFixed(4), series[0]?.n]]),
    );
    expect(met?.series[0]).toMatchObject({ n: 37320 });
    expect(found).toMatchObject({
      PWDx: ['73.4984', 16716],
      ISD: ['56.3759', 7246],
      BWSC: ['43.2099', 81],
      ANML: ['100.0000', 1],
      BPS_: ['0.0000', 1],
    });
  });
});

describe.skipIf(!existsSync(incidents))('ServiceNow incidents (needs ../shared/data)', () => {
  const desk: Desk = {
    asOf: '2017-03-01',
    columns: {
      tickets: {
        created_at: 'TIMESTAMP',
        resolved_at: 'TIMESTAMP',
        closed_at: 'TIMESTAMP',
        priority: 'BIGINT',
        reopen_count: 'BIGINT',
        sla_met_source: 'BOOLEAN',
      },
    },
    views: { closed: { of: 'tickets', at: 'closed_at' }, unclosed: { of: 'tickets', from: 'created_at', until: 'closed_at' } },
    rows: {},
    prepare: `INSERT INTO tickets
      WITH events AS (SELECT row_number() OVER () AS line, * FROM read_csv(${file(incidents)}, header = true, all_varchar = true, quote = '"'))
      SELECT line, ${dayFirst('opened_at')}, ${dayFirst('resolved_at')}, ${dayFirst('closed_at')}, CAST(left(priority, 1) AS BIGINT), CAST(reopen_count AS BIGINT), made_sla = 'true'
      FROM events QUALIFY row_number() OVER (PARTITION BY number ORDER BY line DESC) = 1`,
    kpis: {
      opened: { formula: 'count(created)' },
      resolved: { formula: 'count(resolved)' },
      closed: { formula: 'count(closed)' },
      sla: { formula: 'share(closed, sla_met_source)' },
      hours: { formula: 'avg(resolved, hours(created_at, resolved_at))', cadence: 'to_date', segment: ['priority'] },
      backlog: { formula: 'count(unclosed)' },
      reopened: { formula: 'share(created, reopen_count > 0)', cadence: 'to_date', segment: ['priority'] },
    },
  };

  it('have the reference counts, shares, means and backlogs', async () => {
    const { opened, resolved, closed, sla, hours, backlog, reopened } = await measureDesk(desk);
    expect(values(opened)).toMatchObject({ '2016-02': 207, '2016-03': 8995, '2016-06': 5, '2017-02': 55 });
    expect(values(resolved)).toMatchObject({ '2016-02': 36, '2016-03': 6878, '2017-02': 87 });
    expect(values(closed)).toMatchObject({ '2016-02': 1, '2016-04': 8326, '2017-02': 111 });
    expect(values(sla)).toMatchObject({ '2016-03': 42.6129, '2016-07': 4.3902, '2017-02': 55.8559 });
    expect(values(backlog)).toMatchObject({ '2016-03': 3353, '2016-04': 2961, '2016-05': 2044, '2016-06': 451, '2016-12': 40 });
    expect(values(hours)).toEqual({ 'to-date': 178.1716 });
    expect(values(reopened)).toEqual({ 'to-date': 1.1036 });
    const means = (hours?.segments ?? []).map(({ by, series }) => [by['priority'], series[0]?.value?.toFixed(4), series[0]?.n]);
    expect(means).toEqual([
      [1, '266.0840', 270],
      [2, '152.4566', 408],
      [3, '174.3540', 22010],
      [4, '283.1855', 674],
    ]);
  });
});
