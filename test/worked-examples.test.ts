import { describe, expect, test } from 'vitest';
import type { Kpi, Status } from '../src/model/index.ts';
import { type Desk, kpiOf, type Row, rows, type TestKpi } from './worked-examples-desk.ts';

/** One example of a help-desk book: what it gives, how it is asked for, what comes out (DOMAIN 4.1). */
interface Example {
  readonly id: string;
  readonly says: string;
  readonly data: Desk['data'];
  readonly formula: string;
  readonly unit: string;
  readonly direction?: Kpi['metric']['direction'];
  readonly target?: Kpi['target'];
  readonly baseline?: Kpi['baseline'];
  readonly min_n?: number;
  readonly sets?: Desk['sets'];
  readonly views?: Desk['views'];
  readonly value: number;
  readonly n: number;
  readonly status?: Status;
  readonly interval?: readonly [number, number];
}

const asOf = '2026-04-01';
const morning = '2026-03-02T09:00';

/** A ticket of March, recorded at nine and resolved at half past one unless told. */
const ticket = (index: number, more: Row = {}): Row => ({
  ticket_id: index,
  created_at: morning,
  resolved_at: '2026-03-02T13:30',
  ...more,
});

const tickets = (count: number, more: (index: number) => Row = () => ({})): Desk['data'] => ({
  tickets: rows(count, (index) => ticket(index, more(index))),
});

/** `[[40, 5], [30, 4]]`: forty answers of five, thirty of four. */
const surveys = (answers: readonly (readonly [count: number, score: number])[]): Desk['data'] => ({
  surveys: answers
    .flatMap(([count, score]) => rows(count, () => ({ score })))
    .map((answer, index) => ({ survey_id: index, responded_at: '2026-03-05T10:00', ...answer })),
});

const costs = (...amounts: readonly number[]): Desk['data'] => ({
  costs: amounts.map((amount, index) => ({ cost_id: index, incurred_at: '2026-03-01', amount })),
});

/** A data set of one's own: a time and numbers. */
const own = (...numbers: readonly string[]): NonNullable<Desk['sets']>[string] => ({
  fields: {
    at: { from: 'at', type: 'timestamp' },
    ...Object.fromEntries(numbers.map((name) => [name, { from: name, type: 'number' as const }])),
  },
});

const nps = 'share(surveys, score >= 9) - share(surveys, score <= 6)';
const within8h = 'share(resolved[priority == 2], hours(created_at, resolved_at) <= 8)';
const fcr = 'percent(count(resolved[contact_count == 1]), count(resolved))';
const roi = 'sum(gains, amount) / sum(costs, amount) - 1';
const gains = { sets: { benefits: own('amount') }, views: { gains: { of: 'benefits', at: 'at' } } };
const benefits = (amount: number): Desk['data'] => ({ benefits: [{ at: '2026-03-01', amount }] });
const due = (within: number) => (index: number) => ({ due_at: index < within ? '2026-03-02T14:00' : '2026-03-02T13:00' });
const minutesLater = (minutes: number): string => new Date(Date.parse(`${morning}Z`) + minutes * 60_000).toISOString();

const examples: readonly Example[] = [
  {
    id: 'W01',
    says: 'a backlog of 50, 40 new and 60 resolved leave 30',
    data: {
      tickets: [
        ...rows(50, (i) => ({ ticket_id: i, created_at: '2026-02-10', resolved_at: i < 45 ? '2026-03-20' : null })),
        ...rows(40, (i) => ({ ticket_id: 50 + i, created_at: '2026-03-10', resolved_at: i < 15 ? '2026-03-20' : null })),
      ],
    },
    formula: 'count(open)',
    unit: 'tickets',
    value: 30,
    n: 30,
  },
  {
    id: 'W02',
    says: '100 answers that add up to 400 of 500 are 80 %',
    data: surveys([
      [50, 5],
      [50, 3],
    ]),
    formula: 'percent(sum(surveys, score), 5 * count(surveys))',
    unit: 'percent',
    value: 80,
    n: 100,
  },
  {
    id: 'W03',
    says: '60 % promoters, 20 % passives and 20 % detractors score 40',
    data: surveys([
      [60, 10],
      [20, 8],
      [20, 3],
    ]),
    formula: nps,
    unit: 'points',
    value: 40,
    n: 100,
  },
  { id: 'W04', says: 'promoters alone score +100', data: surveys([[50, 9]]), formula: nps, unit: 'points', value: 100, n: 50 },
  { id: 'W04', says: 'detractors alone score -100', data: surveys([[50, 6]]), formula: nps, unit: 'points', value: -100, n: 50 },
  ...rows(11, (score) => ({ score, value: score >= 9 ? 100 : score >= 7 ? 0 : -100 })).map(({ score, value }) => ({
    id: 'W05',
    says: `an answer of ${score} counts ${value}`,
    data: surveys([[1, Number(score)]]),
    formula: nps,
    unit: 'points',
    value: Number(value),
    n: 1,
  })),
  {
    id: 'W06',
    says: '950 of 1,000 within the agreement are 95 %',
    data: tickets(1000, due(950)),
    formula: 'share(sla, met)',
    unit: 'percent',
    direction: 'higher',
    value: 95,
    n: 1000,
    interval: [93.4686, 96.187],
  },
  {
    id: 'W07',
    says: 'an effort of 2.1 on average, where 1 is very easy: less is better',
    data: surveys([
      [9, 1],
      [11, 3],
    ]),
    formula: 'avg(surveys, score)',
    unit: 'score',
    direction: 'lower',
    target: { at_most: 2.1 },
    min_n: 20,
    value: 2.1,
    n: 20,
    status: 'met',
  },
  {
    id: 'W08',
    says: 'opened at 10:00 and answered at 10:25 are 25 minutes',
    data: tickets(1, () => ({ created_at: '2026-03-02T10:00', first_human_reply_at: '2026-03-02T10:25' })),
    formula: 'avg(responded, minutes(created_at, first_human_reply_at))',
    unit: 'minutes',
    value: 25,
    n: 1,
  },
  {
    id: 'W09',
    says: '70 of 100 resolved with one contact are 70 %',
    data: tickets(100, (i) => ({ contact_count: i < 70 ? 1 : 3 })),
    formula: fcr,
    unit: 'percent',
    value: 70,
    n: 100,
    interval: [60.4151, 78.1051],
  },
  {
    id: 'W10',
    says: 'from 09:00 to 13:30 are 4.5 hours',
    data: tickets(1),
    formula: 'avg(resolved, hours(created_at, resolved_at))',
    unit: 'hours',
    value: 4.5,
    n: 1,
  },
  {
    id: 'W11',
    says: '120 minutes over 6 tickets are 20 minutes',
    data: tickets(6, (i) => ({ handling: [10, 20, 30, 5, 15, 40][i] ?? null })),
    sets: { tickets: { fields: { handling: { from: 'handling', type: 'number' } } } },
    formula: 'sum(resolved, handling) / count(resolved)',
    unit: 'minutes',
    direction: 'band',
    value: 20,
    n: 6,
  },
  {
    id: 'W12',
    says: '15 escalated of 200 are 7.5 %',
    data: tickets(200, (i) => ({ escalated: i < 15 })),
    formula: 'share(created, escalated)',
    unit: 'percent',
    value: 7.5,
    n: 200,
    interval: [4.5975, 12.0044],
  },
  {
    id: 'W13',
    says: '$40,000 for 5,000 tickets are $8 a ticket',
    data: { ...tickets(5000), ...costs(39_999.9, 0.1) },
    formula: 'sum(costs, amount) / count(resolved)',
    unit: 'USD',
    value: 8,
    n: 5000,
  },
  {
    id: 'W14',
    says: 'a benefit of 25,000 on a cost of 10,000 returns 1.5',
    data: { ...benefits(25_000), ...costs(10_000) },
    ...gains,
    formula: roi,
    unit: 'ratio',
    value: 1.5,
    n: 1,
  },
  {
    id: 'W14',
    says: 'and that is 150 %',
    data: { ...benefits(25_000), ...costs(10_000) },
    ...gains,
    formula: 'percent(sum(gains, amount) - sum(costs, amount), sum(costs, amount))',
    unit: 'percent',
    value: 150,
    n: 1,
  },
  ...[
    { within: 90, status: 'met' as const },
    { within: 89, status: 'missed' as const },
  ].map(({ within, status }) => ({
    id: 'W15',
    says: `${within} of 100 urgent tickets within 8 hours, 90 % wanted: ${status}`,
    data: tickets(150, (i) => ({ priority: i < 100 ? 2 : 3, resolved_at: i < within ? '2026-03-02T17:00' : '2026-03-02T17:01' })),
    formula: within8h,
    unit: 'percent',
    direction: 'higher' as const,
    target: { at_least: 90 },
    value: within,
    n: 100,
    status,
  })),
  ...[
    { min_n: 3, status: 'met' as const, note: 'who asks for 3 observations at least gets a verdict' },
    { min_n: 30, status: 'unknown' as const, note: 'on three observations there is none otherwise' },
  ].map(({ min_n, status, note }) => ({
    id: 'W16',
    says: `replies after 5, 10 and 30 minutes take 15 on average; ${note}`,
    data: tickets(3, (i) => ({ first_human_reply_at: minutesLater([5, 10, 30][i] ?? 0) })),
    formula: 'avg(responded, minutes(created_at, first_human_reply_at))',
    unit: 'minutes',
    direction: 'lower' as const,
    target: { at_most: 15 },
    min_n,
    value: 15,
    n: 3,
    status,
  })),
  {
    id: 'W16',
    says: 'and one of the three takes longer',
    data: tickets(3, (i) => ({ first_human_reply_at: minutesLater([5, 10, 30][i] ?? 0) })),
    formula: 'count(responded[minutes(created_at, first_human_reply_at) > 15])',
    unit: 'tickets',
    value: 1,
    n: 1,
  },
  ...[
    { share: 69.9, status: 'missed' as const },
    { share: 70, status: 'met' as const },
    { share: 79, status: 'met' as const },
    { share: 79.1, status: 'missed' as const },
  ].map(({ share, status }) => ({
    id: 'W17',
    says: `${share} % at the first contact, 70 to 79 wanted: ${status}`,
    data: tickets(1000, (i) => ({ contact_count: i < Math.round(share * 10) ? 1 : 2 })),
    formula: fcr,
    unit: 'percent',
    direction: 'band' as const,
    target: { between: [70, 79] as const },
    value: share,
    n: 1000,
    status,
  })),
  {
    id: 'W20',
    says: '95 % on time of 1,000 leave 50 that failed',
    data: tickets(1000, due(950)),
    formula: 'count(sla[not met])',
    unit: 'tickets',
    value: 50,
    n: 50,
  },
  {
    id: 'W21',
    says: '43.2 minutes down in 30 days are 99.9 % up (the length of the period is written out)',
    data: {
      outages: [
        { at: '2026-03-05', down: 40 },
        { at: '2026-03-28', down: 3.2 },
      ],
    },
    sets: { outages: own('down') },
    views: { downtime: { of: 'outages', at: 'at' } },
    formula: 'percent(30 * 24 * 60 - sum(downtime, down), 30 * 24 * 60)',
    unit: 'percent',
    value: 99.9,
    n: 2,
  },
  {
    id: 'W22',
    says: '30 % better than 10 hours is at most 7',
    data: tickets(30, () => ({ resolved_at: '2026-03-02T16:00' })),
    formula: 'avg(resolved, hours(created_at, resolved_at))',
    unit: 'hours',
    direction: 'lower',
    baseline: { value: 10 },
    target: { improve: '30%' },
    value: 7,
    n: 30,
    status: 'met',
  },
  ...[
    { improve: '15%', spent: 17 * 30, status: 'met' as const },
    { improve: '15%', spent: 17.01 * 30, status: 'missed' as const },
    { improve: '20%', spent: 16 * 30, status: 'met' as const },
    { improve: '20%', spent: 16.01 * 30, status: 'missed' as const },
  ].map(({ improve, spent, status }) => ({
    id: 'W23',
    says: `${improve} off $20 asks for $17.00 or $16.00: $${spent / 30} is ${status}`,
    data: { ...tickets(30), ...costs(spent) },
    formula: 'sum(costs, amount) / count(resolved)',
    unit: 'USD',
    direction: 'lower' as const,
    baseline: { value: 20 },
    target: { improve },
    value: spent / 30,
    n: 30,
    status,
  })),
  {
    id: 'W24',
    says: '240 minutes live, 30 on hold and 90 after the call, over 30 calls, are 12 minutes',
    data: { calls: rows(30, () => ({ at: '2026-03-05', live: 8, hold: 1, after: 3 })) },
    sets: { calls: own('live', 'hold', 'after') },
    views: { handled: { of: 'calls', at: 'at' } },
    formula: 'sum(handled, live + hold + after) / count(handled)',
    unit: 'minutes',
    value: 12,
    n: 30,
  },
  ...[
    { used: 340, value: 85, status: 'met' as const },
    { used: 390, value: 97.5, status: 'missed' as const },
  ].map(({ used, value, status }) => ({
    id: 'W25',
    says: `${used} of 400 hours are ${value} %, 75 to 90 wanted: ${status}, for more is not better`,
    data: { capacity: [{ at: '2026-03-01', used, available: 400 }] },
    sets: { capacity: own('used', 'available') },
    views: { hours_of: { of: 'capacity', at: 'at' } },
    formula: 'percent(sum(hours_of, used), sum(hours_of, available))',
    unit: 'percent',
    direction: 'band' as const,
    target: { between: [75, 90] as const },
    value,
    n: 1,
    status,
  })),
  {
    id: 'W26',
    says: '1,200 tickets of 400 customers are 3 each',
    data: { ...tickets(1200), customers: rows(400, () => ({ since: '2026-01-01', left: null })) },
    sets: { customers: { fields: { since: { from: 'since', type: 'timestamp' }, left: { from: 'left', type: 'timestamp' } } } },
    views: { entitled: { of: 'customers', from: 'since', until: 'left' } },
    formula: 'count(created) / count(entitled)',
    unit: 'ratio',
    value: 3,
    n: 400,
  },
  {
    id: 'W27',
    says: 'a benefit of 8,000 on 10,000 returns -20 %',
    data: { ...benefits(8000), ...costs(10_000) },
    ...gains,
    formula: 'percent(sum(gains, amount) - sum(costs, amount), sum(costs, amount))',
    unit: 'percent',
    value: -20,
    n: 1,
  },
];

/** What no formula over data says, and what would. */
const notFormulas: Readonly<Record<string, string>> = {
  W18: 'the size of a KPI set is a property of the definitions: a rule of `check` that does not exist yet',
  W19: 'a severity matrix (scope by impact) maps rows of one system to a level; a project writes it into `fields`, nothing is shipped',
};

const kpi = ({ formula, unit, direction = 'lower', target, baseline, min_n }: Example): TestKpi => ({
  formula,
  metric: { id: 'metric', unit, direction },
  ...(target === undefined ? {} : { target }),
  ...(baseline === undefined ? {} : { baseline }),
  ...(min_n === undefined ? {} : { min_n }),
});

describe('the worked examples of help-desk books', () => {
  test.each(examples.map((example) => [example.id, example.says, example] as const))('%s: %s', async (_id, _says, example) => {
    const { data, sets = {}, views = {}, value, n, interval, status = 'unknown' } = example;
    const judged = await kpiOf({ asOf, data, sets, views }, kpi(example));
    expect(judged).toMatchObject({ period: '2026-03', n, status });
    expect(judged.value).toBeCloseTo(value, 10);
    if (interval !== undefined) interval.forEach((end, index) => expect(judged.interval?.[index]).toBeCloseTo(end, 4));
  });

  test('are all here, or it is said why not', () => {
    const numbers = Array.from({ length: 27 }, (_, index) => `W${String(index + 1).padStart(2, '0')}`);
    expect([...new Set([...examples.map(({ id }) => id), ...Object.keys(notFormulas)])].toSorted()).toEqual(numbers);
  });
});
