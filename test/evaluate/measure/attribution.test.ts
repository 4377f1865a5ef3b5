import { describe, expect, it } from 'vitest';
import { type Desk, lines, measureDesk } from './desk.ts';

/** Five tickets in June, 24x7, due after 8 hours (DOMAIN 4.6, F1). */
const june: Desk = {
  asOf: '2026-08-01',
  columns: {
    tickets: { ticket_id: 'VARCHAR', created_at: 'TIMESTAMP', resolved_at: 'TIMESTAMP', due_at: 'TIMESTAMP', closed_at: 'TIMESTAMP' },
  },
  rows: {
    tickets: [
      { ticket_id: 'T1', created_at: '2026-05-31T20:00', resolved_at: '2026-06-01T02:00', due_at: '2026-06-01T04:00' },
      { ticket_id: 'T2', created_at: '2026-06-10T09:00', resolved_at: '2026-06-10T12:00', due_at: '2026-06-10T17:00' },
      { ticket_id: 'T3', created_at: '2026-06-28T09:00', resolved_at: null, due_at: '2026-06-28T17:00' },
      { ticket_id: 'T4', created_at: '2026-06-30T20:00', resolved_at: '2026-07-01T02:00', due_at: '2026-07-01T04:00' },
      { ticket_id: 'T5', created_at: '2026-06-15T09:00', resolved_at: '2026-06-16T09:00', due_at: '2026-06-15T17:00' },
    ],
  },
  kpis: {
    'by-resolved': { formula: 'share(resolved, resolved_at <= due_at)' },
    'by-outcome': { formula: 'share(sla, met)' },
  },
};

const point = (value: number, n: number): string => `2026-06: ${value} (n ${n})`;

describe('which period a ticket counts in (F1)', () => {
  it('is that of the resolution: two of three', async () => {
    const { 'by-resolved': kpi } = await measureDesk(june);
    expect(lines(kpi)[0]).toBe(point((100 * 2) / 3, 3));
  });

  it('is that of the outcome: two of four, the breach of the open ticket included', async () => {
    const { 'by-outcome': kpi } = await measureDesk(june);
    expect(lines(kpi)).toEqual([point(50, 4), '2026-07: 100 (n 1)']);
  });

  it('is that of the creation: one of three decided by the end of June', async () => {
    const asOf = '2026-07-01';
    const hidden = june.rows['tickets']?.map((row) => (row['ticket_id'] === 'T4' ? { ...row, resolved_at: null } : row)) ?? [];
    const { kpi } = await measureDesk({
      ...june,
      asOf,
      rows: { tickets: hidden },
      kpis: {
        kpi: { formula: 'share(created[due_at <= timestamp("2026-07-01T00:00:00Z")], known(resolved_at) and resolved_at <= due_at)' },
      },
    });
    expect(lines(kpi)).toEqual(['2026-05: 100 (n 1)', point(100 / 3, 3)]);
  });
});
