import { describe, expect, test } from 'vitest';
import { type Desk, kpiOf, lines, type Row, type TestKpi } from './worked-examples-desk.ts';

/** A ratio, one observation of it, and a month in which there is something above the line and nothing below it. */
interface Ratio {
  readonly name: string;
  readonly formula: string;
  readonly sets?: Desk['sets'];
  readonly views?: Desk['views'];
  /** The rows that give one observation on a day. */
  readonly one: (day: string) => Readonly<Record<string, Row>>;
  /** What there may be on a day without a denominator; nothing when absent. */
  readonly numerator?: (day: string) => Readonly<Record<string, Row>>;
  readonly value: number;
  readonly interval: readonly [number, number] | null;
}

const resolved = (day: string): Readonly<Record<string, Row>> => ({
  tickets: {
    ticket_id: day,
    created_at: `${day}T09:00`,
    resolved_at: `${day}T13:00`,
    due_at: `${day}T17:00`,
    contact_count: 1,
    escalated: true,
    handling: 12,
  },
});
const answer = (day: string): Readonly<Record<string, Row>> => ({ surveys: { survey_id: day, responded_at: day, score: 10 } });
const cost = (day: string): Readonly<Record<string, Row>> => ({ costs: { cost_id: day, incurred_at: day, amount: 12 } });
const handling: Desk['sets'] = { tickets: { fields: { handling: { from: 'handling', type: 'number' } } } };
/** Wilson for one of one. */
const oneOfOne = [20.6549, 100] as const;

const ratios: readonly Ratio[] = [
  { name: 'the share of good answers', formula: 'share(surveys, score >= 9)', one: answer, value: 100, interval: oneOfOne },
  {
    name: 'the score of the maximum',
    formula: 'percent(sum(surveys, score), 10 * count(surveys))',
    one: answer,
    value: 100,
    interval: null,
  },
  {
    name: 'the net promoters',
    formula: 'share(surveys, score >= 9) - share(surveys, score <= 6)',
    one: answer,
    value: 100,
    interval: null,
  },
  { name: 'the mean effort', formula: 'avg(surveys, score)', one: answer, value: 10, interval: null },
  { name: 'the kept agreements', formula: 'share(sla, met)', one: resolved, value: 100, interval: oneOfOne },
  {
    name: 'first contact resolution',
    formula: 'percent(count(resolved[contact_count == 1]), count(resolved))',
    one: resolved,
    value: 100,
    interval: oneOfOne,
  },
  { name: 'escalation', formula: 'share(created, escalated)', one: resolved, value: 100, interval: oneOfOne },
  { name: 'the mean time to resolve', formula: 'avg(resolved, hours(created_at, resolved_at))', one: resolved, value: 4, interval: null },
  {
    name: 'the handling time',
    formula: 'sum(resolved, handling) / count(resolved)',
    sets: handling,
    one: resolved,
    value: 12,
    interval: null,
  },
  {
    name: 'the cost of a ticket',
    formula: 'sum(costs, amount) / count(resolved)',
    one: (day) => ({ ...cost(day), ...resolved(day) }),
    numerator: cost,
    value: 12,
    interval: null,
  },
  {
    name: 'resolved of recorded tickets',
    formula: 'percent(count(resolved), count(created))',
    one: resolved,
    numerator: (day) => ({ tickets: { ticket_id: 'old', created_at: '2026-02-01', resolved_at: day } }),
    value: 100,
    interval: null,
  },
];

const feb = '2026-02-10';
const march = '2026-03-10';
/** Met by every value, so that only the want of evidence can keep it from being green. */
const easy: Partial<TestKpi> = { metric: { id: 'ratio', unit: 'count', direction: 'higher' }, target: { at_least: 0 } };

const together = (...days: readonly Readonly<Record<string, Row>>[]): Desk['data'] => {
  const names = [...new Set(days.flatMap(Object.keys))];
  return Object.fromEntries(names.map((name) => [name, days.flatMap(({ [name]: row }) => (row === undefined ? [] : [row]))]));
};

const judged = ({ formula, sets = {}, views = {} }: Ratio, data: Desk['data'], asOf = '2026-04-01') =>
  kpiOf({ asOf, data, sets, views }, { formula, ...easy });

describe('every ratio', () => {
  test.each(ratios.map((ratio) => [ratio.name, ratio] as const))(
    'without denominator has no value and no verdict: %s',
    async (_, ratio) => {
      const kpi = await judged(ratio, together(ratio.one(feb), ratio.numerator?.(march) ?? {}));
      expect(lines(kpi).at(-1)).toMatch(/^2026-03: null /);
      expect(kpi).toMatchObject({ period: '2026-03', value: null, interval: null, status: 'unknown', sure: null, reason_code: 'no-value' });
    },
  );

  test.each(ratios.map((ratio) => [ratio.name, ratio] as const))(
    'of one observation has a value and never a verdict: %s',
    async (_, ratio) => {
      const kpi = await judged(ratio, together(ratio.one(march)));
      expect(kpi).toMatchObject({ period: '2026-03', value: ratio.value, n: 1, status: 'unknown', sure: null, reason_code: 'too-few' });
      if (ratio.interval === null) expect(kpi.interval).toBeNull();
      else ratio.interval.forEach((end, index) => expect(kpi.interval?.[index]).toBeCloseTo(end, 4));
    },
  );

  test.each(ratios.map((ratio) => [ratio.name, ratio] as const))('of an open month is shown and never judged: %s', async (_, ratio) => {
    const kpi = await judged(ratio, together(ratio.one(march)), '2026-03-20');
    expect(lines(kpi)).toEqual([`2026-03 open: ${ratio.value} (n 1)`]);
    expect(kpi).toMatchObject({ period: null, value: null, status: 'unknown', reason_code: 'no-complete-period' });
  });

  test('is judged on the last complete month while the next one is open, whatever that looks like', async () => {
    const table = [
      ...Array.from({ length: 30 }, (_, i) => [`a${i}`, march]),
      ...Array.from({ length: 30 }, (_, i) => [`b${i}`, '2026-04-02']),
    ];
    const tickets = table.map(([id = '', day = '']) => ({ ...resolved(day)['tickets'], ticket_id: id, escalated: day === march }));
    const kpi = await kpiOf({ asOf: '2026-04-15', data: { tickets } }, { formula: 'share(created, escalated)', ...easy });
    expect(kpi).toMatchObject({ period: '2026-03', value: 100, status: 'met' });
    expect(lines(kpi)).toEqual(['2026-03: 100 (n 30)', '2026-04 open: 0 (n 30)']);
  });

  test('of nothing at all has no data', async () => {
    const data = { tickets: 'ticket_id,created_at,escalated\n' };
    expect(await kpiOf({ asOf: '2026-04-01', data }, { formula: 'share(created, escalated)', ...easy })).toMatchObject({
      value: null,
      status: 'unknown',
      reason_code: 'no-data',
    });
  });
});
