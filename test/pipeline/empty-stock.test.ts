import { expect, test } from 'vitest';
import { kpiOf, lines, type Row } from '../worked-examples-desk.ts';

const backlog = async (...tickets: readonly Row[]): Promise<readonly string[]> =>
  lines(await kpiOf({ asOf: '2026-04-01', data: { tickets } }, { formula: 'count(open)', cadence: 'monthly' }));

test('nothing open at the end of a month is a backlog of 0, once there has been a ticket', async () => {
  const months = await backlog({ ticket_id: 1, created_at: '2026-02-10', resolved_at: '2026-02-12' });
  expect(months).toEqual(['2026-02: 0 (n 0)', '2026-03: 0 (n 0)']);
});

test('without any ticket there is nothing to count', async () => {
  expect(await backlog({ ticket_id: 1, created_at: '2026-05-10', resolved_at: '2026-05-12' })).toEqual([]);
});
