import { expect, test } from 'vitest';
import { kpiOf, lines, type Row } from './worked-examples-desk.ts';

/** `1 2026-01-05T10:00 status open > resolved by ann`: one event a line. */
const events = (text: string): readonly Row[] =>
  text
    .trim()
    .split('\n')
    .map((line, index) => {
      const [ticket, at, kind, from, , to, , actor] = line.trim().split(/\s+/);
      return {
        event_id: `e${index}`,
        ticket_id: ticket ?? '',
        at: at ?? '',
        kind: kind ?? '',
        from: from === '-' ? null : (from ?? null),
        to: to === '-' ? null : (to ?? null),
        actor_id: actor ?? null,
        actor_type: actor === undefined ? null : actor.startsWith('user') ? 'requester' : 'agent',
      };
    });

const backlog = { formula: 'count(open)', cadence: 'daily' } as const;

test('the backlog of a past day has the status of that day, not the one of today', async () => {
  const kpi = await kpiOf(
    {
      asOf: '2026-01-08',
      data: {
        tickets: [{ ticket_id: '1', created_at: '2026-01-05T09:00', resolved_at: '2026-01-07T12:00', status: 'resolved' }],
        ticket_events: events(`
          1 2026-01-05T10:00 status new > resolved by ann
          1 2026-01-06T10:00 status resolved > open by user-1
          1 2026-01-07T12:00 status open > resolved by ann`),
      },
    },
    backlog,
  );
  expect(lines(kpi)).toEqual(['2026-01-05: 0 (n 0)', '2026-01-06: 1 (n 1)', '2026-01-07: 0 (n 0)']);
});
