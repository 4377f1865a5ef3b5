import { describe, expect, test } from 'vitest';
import { type Desk, kpiOf, type Row, rows } from '../worked-examples-desk.ts';
import { extended, extendedScores } from './extended-kpi.ts';

const asOf = '2026-05-01';
const created_at = '2026-03-02T09:00';

const tickets = (count: number, more: (index: number) => Row = () => ({})): Desk['data'] => ({
  tickets: rows(count, (index) => ({ ticket_id: index, created_at, resolved_at: '2026-03-02T13:30', ...more(index) })),
});
const surveys = (...answers: readonly (readonly [count: number, score: number])[]): Desk['data'] => ({
  surveys: answers
    .flatMap(([count, score]) => rows(count, () => ({ score })))
    .map((answer, index) => ({ survey_id: index, responded_at: '2026-03-05T10:00', ...answer })),
});
const costs = (amount: number, more: Row = {}): Row => ({ cost_id: 1, incurred_at: '2026-03-01', amount, ...more });
const benefit = (amount: number): Row => ({ benefit_id: 1, realised_at: '2026-03-01', amount });
const investment = (gain: number, cost: number): Desk['data'] => ({
  benefits: [benefit(gain)],
  costs: [costs(cost, { initiative_id: 'portal' }), costs(999, { cost_id: 2 })],
});

/** What help-desk books work out by hand, in March. */
const examples: readonly {
  readonly id: string;
  readonly says: string;
  readonly metric: string;
  readonly with?: Readonly<Record<string, number>>;
  readonly data: Desk['data'];
  readonly value: number;
}[] = [
  {
    id: 'W01',
    says: '50 open, 40 new, 60 resolved leave 30',
    metric: 'backlog',
    data: tickets(90, (i) => ({
      created_at: i < 50 ? '2026-02-10' : '2026-03-10',
      resolved_at: i < 60 ? '2026-03-20' : null,
    })),
    value: 30,
  },
  { id: 'W02', says: '400 of 500 points are 80 %', metric: 'csat_score_pct', data: surveys([100, 4]), value: 80 },
  { id: 'W03', says: '60, 20 and 20 % are 40 points', metric: 'nps', data: surveys([60, 9], [20, 7], [20, 6]), value: 40 },
  { id: 'W04', says: 'all promoters', metric: 'nps', data: surveys([5, 10]), value: 100 },
  { id: 'W04', says: 'all detractors', metric: 'nps', data: surveys([5, 0]), value: -100 },
  {
    id: 'W05',
    says: '10 and 9 promote, 8 and 7 do not count, 6 to 0 detract',
    metric: 'nps',
    data: surveys(...rows(11, (i) => ({ i })).map(({ i }) => [1, Number(i)] as const)),
    value: (100 * (2 - 7)) / 11,
  },
  {
    id: 'W06',
    says: '950 of 1,000 kept are 95 %',
    metric: 'sla_compliance',
    data: tickets(1000, (i) => ({ due_at: i < 950 ? '2026-03-02T14:00' : '2026-03-02T13:00' })),
    value: 95,
  },
  {
    id: 'W20',
    says: 'of 50 customers with one breach each, the top 5 % are three',
    metric: 'breach_concentration',
    data: tickets(1000, (i) => ({ requester_org_id: `c${i}`, due_at: i < 950 ? '2026-03-02T14:00' : '2026-03-02T13:00' })),
    value: 6,
  },
  {
    id: 'W20',
    says: 'the same breaches, 31 of them those of one of 20 customers',
    metric: 'breach_concentration',
    data: tickets(1000, (i) => ({
      requester_org_id: `c${i >= 981 ? i : 0}`,
      due_at: i < 950 ? '2026-03-02T14:00' : '2026-03-02T13:00',
    })),
    value: 62,
  },
  {
    id: 'W20',
    says: 'one customer in ten instead, and a breach of nobody that counts for nobody',
    metric: 'breach_concentration',
    with: { top: 0.1 },
    data: tickets(51, (i) => ({ requester_org_id: i === 50 ? null : `c${i % 20}`, due_at: '2026-03-02T13:00' })),
    value: 12,
  },
  { id: 'W07', says: 'a mean effort of 2.1', metric: 'ces_low_is_easy', data: surveys([9, 2], [1, 3]), value: 2.1 },
  {
    id: 'W08',
    says: 'from 10:00 to 10:25 are 25 minutes',
    metric: 'afrt',
    data: tickets(1, () => ({ created_at: '2026-03-02T10:00', first_human_reply_at: '2026-03-02T10:25' })),
    value: 25,
  },
  {
    id: 'W09',
    says: '70 of 100 with one contact are 70 %',
    metric: 'fcr_single_contact',
    data: tickets(100, (i) => ({ contact_count: i < 70 ? 1 : 3, reopen_count: 0 })),
    value: 70,
  },
  { id: 'W10', says: 'from 09:00 to 13:30 are 4.5 hours', metric: 'art', data: tickets(1), value: 4.5 },
  {
    id: 'W11',
    says: '120 minutes over 6 tickets are 20 minutes',
    metric: 'aht_ticket',
    data: {
      work_logs: [10, 20, 30, 5, 15, 40].map((minutes, i) => ({
        log_id: i,
        ticket_id: `T${i}`,
        started_at: created_at,
        duration_seconds: minutes * 60,
      })),
    },
    value: 20,
  },
  {
    id: 'W12',
    says: '15 of 200 escalated are 7.5 %',
    metric: 'escalation_any',
    data: tickets(200, (i) => ({ escalated: i < 15 })),
    value: 7.5,
  },
  {
    id: 'W13',
    says: '$40,000 over 5,000 tickets are $8',
    metric: 'cost_per_ticket_resolved',
    data: { ...tickets(5000), costs: [costs(40_000)] },
    value: 8,
  },
  { id: 'W14', says: '25,000 on 10,000 return 150 %', metric: 'roi', data: investment(25_000, 10_000), value: 150 },
  {
    id: 'W15',
    says: '90 of 100 urgent tickets within 8 hours',
    metric: 'share_within_of_priority',
    with: { level: 2, within: 8 },
    data: tickets(150, (i) => ({ priority: i < 100 ? 2 : 3, resolved_at: i < 90 ? '2026-03-02T17:00' : '2026-03-02T17:01' })),
    value: 90,
  },
  {
    id: 'W24',
    says: '240, 30 and 90 minutes over 30 calls are 12 minutes',
    metric: 'aht_call',
    data: {
      interactions: rows(31, (i) => ({
        interaction_id: i,
        channel: 'phone',
        started_at: created_at,
        handle_seconds: 480,
        hold_seconds: 60,
        wrap_seconds: 180,
        abandoned: i === 30,
      })),
    },
    value: 12,
  },
  {
    id: 'W25',
    says: '340 of 400 hours are 85 %',
    metric: 'capacity_utilisation',
    data: { capacity: [{ capacity_id: 1, at: '2026-03-01', used: 340, available: 400 }] },
    value: 85,
  },
  {
    id: 'W26',
    says: '1,200 tickets of 400 people are 3 each',
    metric: 'tickets_per_customer',
    data: { ...tickets(1200), customers: [{ customer_row_id: 1, at: '2026-03-01', active_users: 400 }] },
    value: 3,
  },
  { id: 'W27', says: '8,000 on 10,000 return -20 %', metric: 'roi', data: investment(8000, 10_000), value: -20 },
];

describe('the worked examples of help-desk books, by shipped definitions', () => {
  test.each(examples.map((example) => [example.id, example.says, example] as const))('%s: %s', async (_id, _says, example) => {
    const { value, period } = await extended({ asOf, data: example.data }, example.metric, example.with).then(({ series }) => ({
      value: series.find((point) => point.period === '2026-03')?.value,
      period: series.find((point) => point.period === '2026-03')?.period,
    }));
    expect(period).toBe('2026-03');
    expect(value).toBeCloseTo(example.value, 10);
  });

  test('W21: 43.2 minutes of 30 days are 99.9 %, and no value while an outage lasts', async () => {
    const agreed = { availability_id: 1, service: 'mail', kind: 'agreed', started_at: '2026-04-01', ended_at: '2026-05-01' };
    const outage = { availability_id: 2, service: 'mail', kind: 'outage', started_at: '2026-04-10T10:00', ended_at: '2026-04-10T10:43:12' };
    const value = async (...availability: readonly Row[]): Promise<number | null | undefined> =>
      (await extended({ asOf, data: { availability } }, 'availability')).series.at(-1)?.value;
    expect(await value(agreed, outage)).toBeCloseTo(99.9, 10);
    expect(await value(agreed)).toBe(100);
    expect(await value(agreed, { ...outage, ended_at: null })).toBeNull();
  });
});

test('56 open tickets at two resolved a day are 28 days of work', async () => {
  const data = tickets(112, (i) => ({
    created_at: '2026-01-10',
    resolved_at: i < 56 ? `2026-03-${String(4 + Math.floor(i / 2)).padStart(2, '0')}T12:00` : null,
  }));
  const { series } = await extended({ asOf: '2026-04-01', data }, 'backlog_days');
  expect(series.find(({ period }) => period === '2026-03')?.value).toBe(28);
});

test('a KPI that extends means the same as one that says it all, by its fingerprint', async () => {
  const extending = { extends: 'catalogue/share_within', with: { within: 8 }, cadence: 'monthly', segment: [] };
  const data = { data: tickets(1), asOf };
  const { short } = await extendedScores(data, { short: extending });
  const { short: other } = await extendedScores(data, { short: { ...extending, with: { within: 9 } } });
  const long = await kpiOf(data, {
    metric: { id: 'share_within', unit: 'percent', direction: 'higher' },
    formula: 'share(resolved, hours(created_at, resolved_at) <= 8)',
  });
  expect(short?.definition).toBe(long.definition);
  expect(other?.definition).not.toBe(long.definition);
});

describe('one sample, four meanings of satisfaction (4.2)', () => {
  const variants = ['csat_mean', 'csat_score_pct', 'csat_top_box', 'csat_rescaled'] as const;
  const values = async (data: Desk['data']): Promise<readonly (number | null)[]> => {
    const scores = await extendedScores(
      { asOf: '2026-04-01', data },
      Object.fromEntries(variants.map((id) => [id, { extends: `catalogue/${id}`, segment: [] }])),
    );
    return variants.map((id) => scores[id]?.value ?? null);
  };

  test('answers from 1 to 5', async () => {
    expect(await values(surveys([40, 5], [30, 4], [10, 3], [10, 2], [10, 1]))).toEqual([3.8, 76, 70, 70]);
  });
  test('everybody answers 4', async () => {
    expect(await values(surveys([100, 4]))).toEqual([4, 80, 100, 75]);
  });
  test('answers of another kind are not counted', async () => {
    const kinds = surveys([10, 5], [10, 1])['surveys'] as readonly Row[];
    expect(await values({ surveys: kinds.map((row, i) => ({ ...row, kind: i < 10 ? 'csat' : 'nps' })) })).toEqual([5, 100, 100, 100]);
  });
});

describe('ten tickets, six meanings of first contact resolution (4.4)', () => {
  const table: readonly (readonly [
    ap: number,
    cr: number,
    gh: number,
    esc: boolean,
    ro: number,
    rep7: boolean,
    by: string,
    type: string,
  ])[] = [
    [1, 0, 0, false, 0, false, 'agent', 'incident'],
    [1, 0, 0, false, 0, true, 'agent', 'incident'],
    [1, 0, 0, false, 1, false, 'agent', 'incident'],
    [2, 0, 0, false, 0, false, 'agent', 'incident'],
    [2, 1, 0, false, 0, false, 'agent', 'incident'],
    [1, 0, 1, true, 0, false, 'agent', 'incident'],
    [0, 0, 0, false, 0, false, 'system', 'incident'],
    [1, 0, 0, false, 0, false, 'agent', 'request'],
    [3, 2, 2, true, 0, false, 'agent', 'incident'],
    [0, 0, 0, false, 0, false, 'open', 'incident'],
  ];
  const data = {
    tickets: table.map(([ap, cr, gh, esc, ro, rep7, by, type], index): Row => ({
      ticket_id: index + 1,
      created_at,
      resolved_at: by === 'open' ? null : '2026-03-02T10:00',
      type,
      agent_public_replies: ap,
      customer_replies: cr,
      group_hops: gh,
      escalated: esc,
      reopen_count: ro,
      repeated_within_7d: rep7,
      resolution_actor: by === 'open' ? null : by,
    })),
  };
  const expected = {
    fcr_no_customer_reply: [700 / 9, 9],
    fcr_no_reassign: [700 / 9, 9],
    fcr_one_touch: [500 / 9, 9],
    fcr_single_contact_all: [40, 10],
    fcr_single_contact_incidents: [300 / 9, 9],
    fcr_strict: [25, 8],
  } as const;

  test('give from 25 to 78 %', async () => {
    const extensions = Object.fromEntries(Object.keys(expected).map((id) => [id, { extends: `catalogue/${id}`, segment: [] }]));
    const scores = await extendedScores({ asOf, data }, extensions);
    expect(Object.fromEntries(Object.entries(scores).map(([id, { series }]) => [id, [series[0]?.value, series[0]?.n]]))).toEqual(expected);
  });
});
