import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Scorecard } from '../../src/index.ts';
import { evaluateExample, pointOf } from './project-values.ts';
import { realData, referenceTable } from './reference-tables.ts';

const folder = realData === null ? '' : resolve(realData, 'boston-311');
const number = (text: string | undefined): number => Number(text);

describe.skipIf(realData === null)('Boston service requests, first half of 2015', () => {
  let scorecard: Scorecard;
  const value = (id: string, period: string, by?: Readonly<Record<string, string | number | null>>): number | null =>
    pointOf(scorecard, id, period, by).value;
  beforeAll(async () => {
    scorecard = await evaluateExample('boston-311', { tickets: resolve(folder, 'requests_2015H1.csv.gz') });
  });

  it('counts every request once', () => {
    const [counts] = referenceTable(folder, 'counts');
    expect(scorecard.data['tickets']).toMatchObject({
      rows_read: number(counts?.['requests']),
      rows: number(counts?.['requests']),
      rejected: 0,
    });
    expect(value('requests', 'to-date')).toBe(number(counts?.['requests']));
  });

  it('gives one service level under four denominators', () => {
    const [sla] = referenceTable(folder, 'sla');
    expect(value('sla-flag-all-rows', 'to-date')).toBeCloseTo(number(sla?.['flag_all_rows_pct']), 4);
    expect(value('sla-flag-with-due-date', 'to-date')).toBeCloseTo(number(sla?.['flag_with_target_pct']), 4);
    expect(value('sla-closed-with-due-date', 'to-date')).toBeCloseTo(number(sla?.['closed_with_target_pct']), 4);
    expect(value('sla-of-all-with-due-date', 'to-date')).toBeCloseTo(number(sla?.['met_of_all_with_target_pct']), 4);
    expect(pointOf(scorecard, 'sla-closed-with-due-date', 'to-date').n).toBe(number(sla?.['closed_with_target']));
  });

  it('tells month of opening from month of closing', () => {
    for (const row of referenceTable(folder, 'sla_month')) {
      const point = pointOf(scorecard, row['by'] === 'opened' ? 'sla-by-month-opened' : 'sla-by-month-closed', row['month'] ?? '');
      expect([row['by'], row['month'], point.n]).toEqual([row['by'], row['month'], number(row['n'])]);
      expect(point.value).toBeCloseTo(number(row['pct']), 4);
    }
  });

  it('gives the service level by department and by source', () => {
    for (const row of referenceTable(folder, 'sla_department')) {
      const point = pointOf(scorecard, 'sla-closed-with-due-date', 'to-date', { department: row['department'] ?? '' });
      expect(point.n).toBe(number(row['n']));
      // Cells of fewer than five requests are suppressed, by rule; their n stays.
      if (point.n >= 5) expect(point.value).toBeCloseTo(number(row['pct']), 4);
    }
    for (const row of referenceTable(folder, 'source'))
      expect(pointOf(scorecard, 'requests', 'to-date', { source: row['source'] ?? '' }).n).toBe(number(row['n']));
  });

  it('gives the mean hours to close with and without the requests that closed before they opened', () => {
    const [all, nonnegative] = referenceTable(folder, 'ttc');
    expect(pointOf(scorecard, 'closing-hours-mean-all', 'to-date').n).toBe(number(all?.['n']));
    expect(value('closing-hours-mean-all', 'to-date')).toBeCloseTo(number(all?.['mean_h']), 3);
    expect(pointOf(scorecard, 'closing-hours-mean', 'to-date').n).toBe(number(nonnegative?.['n']));
    expect(value('closing-hours-mean', 'to-date')).toBeCloseTo(number(nonnegative?.['mean_h']), 4);
    expect(value('closing-hours-median', 'to-date')).toBeCloseTo(number(nonnegative?.['median_h']), 1);
    for (const row of referenceTable(folder, 'ttc_department')) {
      const point = pointOf(scorecard, 'closing-hours-mean', 'to-date', { department: row['department'] ?? '' });
      expect(point.n).toBe(number(row['n']));
      if (point.n >= 5) expect(point.value).toBeCloseTo(number(row['mean_h']), 4);
    }
    for (const row of referenceTable(folder, 'ttc_month'))
      expect(value('closing-hours-mean-by-month', row['month'] ?? '')).toBeCloseTo(number(row['mean_h']), 4);
  });

  it('counts requests opened and closed in each month', () => {
    for (const row of referenceTable(folder, 'per_month')) {
      expect([row['m'], value('requests-opened', row['m'] ?? '') ?? 0, value('requests-closed', row['m'] ?? '')]).toEqual([
        row['m'],
        number(row['opened']),
        number(row['closed']),
      ]);
    }
  });

  it('knows the backlog and what of it is overdue at the end of a month', () => {
    for (const row of referenceTable(folder, 'backlog')) {
      const month = row['at']?.slice(0, 7) ?? '';
      expect([month, value('backlog', month), value('backlog-overdue', month)]).toEqual([
        month,
        number(row['open']),
        number(row['open_overdue']),
      ]);
    }
  });

  it('says that some requests were closed before they were opened', () => {
    const [quirks] = referenceTable(folder, 'quirks');
    expect(scorecard.data['tickets']?.issues.filter(({ code }) => code === 'impossible-order').map(({ count }) => count)).toContain(
      number(quirks?.['closed_before_opened']),
    );
  });
});

describe.runIf(realData === null)('Boston service requests', () => {
  it.skip('are not here: put the real data into ../shared/data to compare with the reference figures', () => {});
});
