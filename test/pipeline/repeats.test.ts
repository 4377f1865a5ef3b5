import { describe, expect, test } from 'vitest';
import { kpiOf, type Row, scorecardOf } from '../worked-examples-desk.ts';

/** Of each ticket whether the field is true, false or missing, in one run. */
const flagsOf = async (field: string, tickets: readonly Row[], asOf = '2026-03-01'): Promise<Readonly<Record<string, string>>> => {
  const ids = [...new Set(tickets.map(({ ticket_id }) => String(ticket_id)))];
  const { kpis } = await scorecardOf({
    data: { tickets },
    asOf,
    kpis: Object.fromEntries(
      ids.flatMap((id) => [
        [`t-${id.toLowerCase()}`, { formula: `count(created[ticket_id == "${id}"][${field}])`, cadence: 'yearly' as const }],
        [`f-${id.toLowerCase()}`, { formula: `count(created[ticket_id == "${id}"][not ${field}])`, cadence: 'yearly' as const }],
      ]),
    ),
  });
  const counted = (kpi: string): number => kpis.find((one) => one.kpi === kpi)?.series[0]?.value ?? 0;
  return Object.fromEntries(
    ids.map((id) => {
      const key = id.toLowerCase();
      return [id, counted(`t-${key}`) > 0 ? 'yes' : counted(`f-${key}`) > 0 ? 'no' : 'unknown'];
    }),
  );
};

const ticket = (ticket_id: string, created_at: string, more: Row = {}): Row => ({
  ticket_id,
  created_at: `2026-01-${created_at}`,
  requester_id: 'ann',
  category: 'mail',
  ci_id: null,
  ...more,
});

describe('repeat_within_7d: the same requester had a ticket of the same category in the 7 days before', () => {
  test('up to 7 days to the second, by the nearest one before', async () => {
    const tickets = [ticket('A', '01T09:00:00Z'), ticket('B', '08T09:00:00Z'), ticket('C', '15T09:00:01Z'), ticket('D', '20T09:00:00Z')];
    expect(await flagsOf('repeat_within_7d', tickets)).toEqual({ A: 'no', B: 'yes', C: 'no', D: 'yes' });
    expect(await flagsOf('repeat_within_7d', tickets.toReversed())).toEqual({ A: 'no', B: 'yes', C: 'no', D: 'yes' });
  });

  test('not of another category or requester', async () => {
    const tickets = [ticket('A', '01'), ticket('B', '02', { category: 'vpn' }), ticket('C', '03', { requester_id: 'bob' })];
    expect(await flagsOf('repeat_within_7d', tickets)).toEqual({ A: 'no', B: 'no', C: 'no' });
  });

  test('of tickets of one minute the one with the greater key is the later, in whatever order they come', async () => {
    const tickets = [ticket('B', '01T09:00Z'), ticket('A', '01T09:00Z')];
    expect(await flagsOf('repeat_within_7d', tickets)).toEqual({ A: 'no', B: 'yes' });
    expect(await flagsOf('repeat_within_7d', tickets.toReversed())).toEqual({ A: 'no', B: 'yes' });
  });

  test('without a requester by the configuration item, which is never taken for a requester', async () => {
    const machine = { requester_id: null, ci_id: 'ann' };
    const tickets = [ticket('A', '01'), ticket('B', '02', machine), ticket('C', '03', machine), ticket('D', '04', { requester_id: null })];
    expect(await flagsOf('repeat_within_7d', tickets)).toEqual({ A: 'no', B: 'no', C: 'yes', D: 'unknown' });
  });

  test('unknown without a category, and for what is no demand, which makes no other ticket a repeat', async () => {
    const tickets = [
      ticket('A', '01', { category: null }),
      ticket('B', '02', { status: 'merged' }),
      ticket('C', '03', { is_spam: true }),
      ticket('D', '04', { is_test: true }),
      ticket('E', '05', { status: 'deleted' }),
      ticket('F', '06', { status: 'closed' }),
    ];
    const expected = { A: 'unknown', B: 'unknown', C: 'unknown', D: 'unknown', E: 'unknown', F: 'no' };
    expect(await flagsOf('repeat_within_7d', tickets)).toEqual(expected);
  });

  test('a ticket that is in the data twice does not repeat itself', async () => {
    expect(await flagsOf('repeat_within_7d', [ticket('A', '01'), ticket('A', '01'), ticket('B', '20')])).toEqual({ A: 'no', B: 'no' });
  });

  test('the share of repeats is what the catalogue asks for', async () => {
    const tickets = [ticket('A', '01'), ticket('B', '02'), ticket('C', '03', { category: 'vpn' }), ticket('D', '04', { category: null })];
    const { value, n } = await kpiOf(
      { data: { tickets }, asOf: '2026-02-15' },
      { formula: 'share(created, repeat_within_7d)', metric: { id: 'repeat_incident_rate', unit: 'percent', direction: 'lower' } },
    );
    expect([value, n]).toEqual([100 / 3, 3]);
  });
});

describe('repeated_within_7d: the same requester comes back in the 7 days after the resolution', () => {
  const solved = (id: string, created: string, resolved: string | null, more: Row = {}): Row =>
    ticket(id, created, { resolved_at: resolved === null ? null : `2026-01-${resolved}`, ...more });

  test('from the resolution on, not from the recording', async () => {
    const tickets = [solved('A', '01', '05'), solved('B', '03', '03T12:00'), solved('C', '10T12:00', '11'), solved('D', '28', '29')];
    expect(await flagsOf('repeated_within_7d', tickets)).toEqual({ A: 'yes', B: 'yes', C: 'no', D: 'no' });
  });

  test('unknown while it is open, and until the 7 days are over when nobody came', async () => {
    const tickets = [
      solved('A', '01', null),
      solved('B', '20', '22'),
      solved('C', '24', '25'),
      solved('D', '01', '10', { category: 'vpn' }),
    ];
    expect(await flagsOf('repeated_within_7d', tickets, '2026-01-31')).toEqual({ A: 'unknown', B: 'yes', C: 'unknown', D: 'no' });
    expect(await flagsOf('repeated_within_7d', tickets, '2026-02-01')).toMatchObject({ C: 'no' });
  });

  test('one of the very minute counts when its key is the greater one, in whatever order they come', async () => {
    const tickets = [solved('A', '01', '02T09:00'), solved('B', '02T09:00', '02T09:00')];
    expect(await flagsOf('repeated_within_7d', tickets)).toEqual({ A: 'yes', B: 'no' });
    expect(await flagsOf('repeated_within_7d', tickets.toReversed())).toEqual({ A: 'yes', B: 'no' });
    const other = [solved('B', '01', '02T09:00'), solved('A', '02T09:00', '02T09:00')];
    expect(await flagsOf('repeated_within_7d', other)).toEqual({ A: 'no', B: 'no' });
  });

  test('a resolution before the recording does not make a ticket repeat itself', async () => {
    expect(await flagsOf('repeated_within_7d', [solved('A', '05', '03')])).toEqual({ A: 'no' });
  });
});

describe('incidents_within_7d: incidents of the service or item of a change in the 7 days after its completion', () => {
  const change = (change_id: string, more: Row = {}): Row => ({
    change_id,
    requested_at: '2026-01-01',
    completed_at: '2026-01-10T12:00:00Z',
    service: 'mail',
    ci_id: 'srv1',
    ...more,
  });
  const incident = (ticket_id: string, created_at: string, more: Row = {}): Row => ({
    ticket_id,
    created_at: `2026-01-${created_at}`,
    type: 'incident',
    service: 'mail',
    ci_id: 'srv1',
    ...more,
  });

  const counts = async (
    changes: readonly Row[],
    tickets: readonly Row[],
    asOf = '2026-02-15',
  ): Promise<Readonly<Record<string, number | null>>> => {
    const ids = [...new Set(changes.map(({ change_id }) => String(change_id)))];
    const { kpis } = await scorecardOf({
      data: { changes, tickets },
      asOf,
      kpis: Object.fromEntries(
        ids.map((id) => [id, { formula: `max(changes[change_id == "${id}"], incidents_within_7d)`, cadence: 'yearly' as const }]),
      ),
    });
    return Object.fromEntries(kpis.map(({ kpi, series }) => [kpi, series.at(-1)?.value ?? null]));
  };

  test('from the completion to 168 hours after, both ends counted', async () => {
    const times = ['10T11:59:59Z', '10T12:00:00Z', '12', '17T12:00:00Z', '17T12:00:01Z'];
    expect(
      await counts(
        [change('c')],
        times.map((at, index) => incident(`T${index}`, at)),
      ),
    ).toEqual({ c: 3 });
  });

  test('by service or by item, one that shares both once', async () => {
    const tickets = [
      incident('A', '11'),
      incident('B', '11', { ci_id: 'srv2' }),
      incident('C', '11', { service: 'web' }),
      incident('D', '11', { service: 'web', ci_id: 'srv2' }),
      incident('E', '11', { service: null, ci_id: null }),
      incident('F', '11', { type: 'request' }),
    ];
    const changes = [
      change('both'),
      change('service', { ci_id: null }),
      change('item', { service: null }),
      change('neither', { service: null, ci_id: null }),
    ];
    expect(await counts(changes, tickets)).toEqual({ both: 3, service: 2, item: 2, neither: null });
  });

  test('zero is a count, unknown is none: before the 7 days are over', async () => {
    const changes = [change('quiet', { service: 'web', ci_id: null }), change('young', { completed_at: '2026-01-20' })];
    expect(await counts(changes, [incident('A', '11')], '2026-01-26')).toEqual({ quiet: 0, young: null });
  });

  test('each incident once, when it or the change is in the data twice', async () => {
    expect(await counts([change('c'), change('c')], [incident('A', '11'), incident('A', '11')])).toEqual({ c: 1 });
  });

  test('with services alone, and with items alone', async () => {
    const without = (field: string, row: Row): Row => Object.fromEntries(Object.entries(row).filter(([name]) => name !== field));
    for (const field of ['ci_id', 'service'])
      expect(await counts([without(field, change('c'))], [without(field, incident('A', '11'))])).toEqual({ c: 1 });
  });
});
