import { describe, expect, test } from 'vitest';
import type { Agreement, CalendarSetting } from '../../src/model/index.ts';
import { type Desk, kpiOf, lines, type Row, scorecardOf } from '../worked-examples-desk.ts';

/** Five tickets around June, around the clock, 8 hours promised (DOMAIN 4.6, F1). */
const june: readonly Row[] = [
  { ticket_id: 'T1', created_at: '2026-05-31T20:00', resolved_at: '2026-06-01T02:00' },
  { ticket_id: 'T2', created_at: '2026-06-10T09:00', resolved_at: '2026-06-10T12:00' },
  { ticket_id: 'T3', created_at: '2026-06-28T09:00' },
  { ticket_id: 'T4', created_at: '2026-06-30T20:00', resolved_at: '2026-07-01T02:00' },
  { ticket_id: 'T5', created_at: '2026-06-15T09:00', resolved_at: '2026-06-16T09:00' },
];

const eightHours: Agreement = { metric: 'resolution', target: '8h' };

const desk = (tickets: readonly Row[], agreement: Agreement, more: Partial<Desk> = {}): Omit<Desk, 'kpis'> => ({
  asOf: '2026-07-01',
  data: { tickets, ...more.data },
  project: { agreements: { desk: agreement }, ...more.project },
  ...(more.asOf === undefined ? {} : { asOf: more.asOf }),
});

const met = { formula: 'share(sla, met)', metric: { id: 'sla', unit: 'percent', direction: 'higher' } } as const;

describe('an agreement around the clock (F1)', () => {
  test('is decided when kept or when due: two of four in June', async () => {
    expect(lines(await kpiOf(desk(june, eightHours), met))).toEqual(['2026-06: 50 (n 4)', '2026-07 open: null (n 0)']);
  });
});
