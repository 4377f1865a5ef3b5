import { describe, expect, test } from 'vitest';
import type { ScorecardKpi } from '../src/index.ts';
import { csv, type Desk, kpiOf, lines, type Row, rows, scorecardOf, type TestKpi } from './worked-examples-desk.ts';

const share = (formula: string): TestKpi => ({ formula, metric: { id: 'share', unit: 'percent', direction: 'higher' } });

/** The values of several formulas over the same data, by name. */
const values = async (desk: Omit<Desk, 'kpis'>, formulas: Readonly<Record<string, string>>): Promise<Readonly<Record<string, unknown>>> => {
  const { kpis } = await scorecardOf({
    ...desk,
    kpis: Object.fromEntries(Object.entries(formulas).map(([name, formula]) => [name, share(formula)])),
  });
  return Object.fromEntries(kpis.map(({ kpi, value, n }: ScorecardKpi) => [kpi, `${value} (n ${n})`]));
};

const answered = (scores: readonly number[]): Desk['data'] => ({
  surveys: scores.map((score, index) => ({ survey_id: index, responded_at: '2026-03-05', score })),
});

describe('one sample, four meanings of CSAT (4.2)', () => {
  const formulas = {
    mean: 'avg(surveys, score)',
    'score-of-maximum': 'percent(sum(surveys, score), 5 * count(surveys))',
    'top-box': 'share(surveys, score >= 4)',
    rescaled: 'percent(sum(surveys, score - 1), 4 * count(surveys))',
  };
  test('answers from 1 to 5', async () => {
    const scores = rows(100, (i) => ({ score: i < 40 ? 5 : i < 70 ? 4 : i < 80 ? 3 : i < 90 ? 2 : 1 })).map(({ score }) => Number(score));
    expect(await values({ asOf: '2026-04-01', data: answered(scores) }, formulas)).toEqual({
      mean: '3.8 (n 100)',
      'score-of-maximum': '76 (n 100)',
      'top-box': '70 (n 100)',
      rescaled: '70 (n 100)',
    });
  });

  test('everybody answers 4', async () => {
    expect(await values({ asOf: '2026-04-01', data: answered(Array.from({ length: 100 }, () => 4)) }, formulas)).toEqual({
      mean: '4 (n 100)',
      'score-of-maximum': '80 (n 100)',
      'top-box': '100 (n 100)',
      rescaled: '75 (n 100)',
    });
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
  const tickets = table.map(([ap, cr, gh, esc, ro, rep7, by, type], index): Row => ({
    ticket_id: index + 1,
    created_at: '2026-03-02T09:00',
    resolved_at: by === 'open' ? null : '2026-03-02T10:00',
    type,
    agent_public_replies: ap,
    customer_replies: cr,
    reassign_count: gh,
    escalated: esc,
    reopen_count: ro,
    repeated: rep7,
    resolved_by: by,
  }));
  const sets: Desk['sets'] = { tickets: { fields: { repeated: { from: 'repeated', type: 'boolean' }, resolved_by: 'resolved_by' } } };
  const single = 'agent_public_replies <= 1 and customer_replies == 0 and not escalated and reopen_count == 0';

  test('give from 25 to 78 %', async () => {
    const formulas = {
      'no-customer-reply': 'share(resolved, customer_replies == 0)',
      'no-reassign': 'share(resolved, reassign_count == 0)',
      'one-touch': 'share(resolved, agent_public_replies == 1)',
      'single-contact-all': `percent(count(created[known(resolved_at) and ${single}]), count(created))`,
      'single-contact-incidents': `share(created[type == "incident"], known(resolved_at) and ${single})`,
      strict: `share(resolved[resolved_by == "agent"], ${single} and not repeated)`,
    };
    expect(await values({ asOf: '2026-04-01', data: { tickets }, sets }, formulas)).toEqual({
      'no-customer-reply': `${700 / 9} (n 9)`,
      'no-reassign': `${700 / 9} (n 9)`,
      'one-touch': `${500 / 9} (n 9)`,
      'single-contact-all': '40 (n 10)',
      'single-contact-incidents': `${300 / 9} (n 9)`,
      strict: '25 (n 8)',
    });
  });
});

describe('the period in which a ticket counts (F1)', () => {
  const tickets: readonly Row[] = [
    { ticket_id: 'T1', created_at: '2026-05-31T20:00', resolved_at: '2026-06-01T02:00', due_at: '2026-06-01T04:00' },
    { ticket_id: 'T2', created_at: '2026-06-10T09:00', resolved_at: '2026-06-10T12:00', due_at: '2026-06-10T17:00' },
    { ticket_id: 'T3', created_at: '2026-06-28T09:00', resolved_at: null, due_at: '2026-06-28T17:00' },
    { ticket_id: 'T4', created_at: '2026-06-30T20:00', resolved_at: '2026-07-01T02:00', due_at: '2026-07-01T04:00' },
    { ticket_id: 'T5', created_at: '2026-06-15T09:00', resolved_at: '2026-06-16T09:00', due_at: '2026-06-15T17:00' },
  ];

  test.each([
    [
      'of its creation, decided by the end of June',
      'share(created[due_at <= timestamp("2026-07-01T00:00Z")], known(resolved_at) and resolved_at <= due_at)',
      `${100 / 3} (n 3)`,
    ],
    ['of its resolution', 'share(resolved, resolved_at <= due_at)', `${200 / 3} (n 3)`],
    ['of its outcome, the default', 'share(sla, met)', '50 (n 4)'],
  ])('is that %s', async (_, formula, june) => {
    const kpi = await kpiOf({ asOf: '2026-07-01', data: { tickets } }, share(formula));
    expect(lines(kpi).at(-1)).toBe(`2026-06: ${june}`);
  });

  test('holds the same figure for the outcome of June once July is over', async () => {
    const kpi = await kpiOf({ asOf: '2026-08-01', data: { tickets } }, share('share(sla, met)'));
    expect(lines(kpi)).toEqual(['2026-06: 50 (n 4)', '2026-07: 100 (n 1)']);
  });
});

/**
 * Without the history of each ticket only the state of now is exact: a ticket that was resolved for a while and reopened looks open
 * all along, and the residual of the identity cannot be printed.
 */
describe('a backlog with reopened and merged tickets (F2)', () => {
  const tickets = [
    ...rows(50, (i) => ({
      ticket_id: i,
      created_at: '2026-02-10',
      first_resolved_at: i < 45 ? '2026-03-20' : null,
      resolved_at: i < 40 ? '2026-03-20' : null,
    })),
    ...rows(40, (i) => ({
      ticket_id: 50 + i,
      created_at: '2026-03-10',
      first_resolved_at: i < 15 ? '2026-03-20' : null,
      resolved_at: i < 15 ? '2026-03-20' : null,
      closed_at: i >= 38 ? '2026-03-25' : null,
      status: i >= 38 ? 'merged' : null,
    })),
  ];

  test('is 33 where the sum over start, new and resolved tickets says 30', async () => {
    const formulas = { open: 'count(open)', new: 'count(created)', resolved: 'count(first_resolved)' };
    const { kpis } = await scorecardOf({
      asOf: '2026-04-01',
      data: { tickets },
      kpis: Object.fromEntries(Object.entries(formulas).map(([name, formula]) => [name, { formula }])),
    });
    expect(Object.fromEntries(kpis.map((kpi) => [kpi.kpi, lines(kpi)]))).toEqual({
      new: ['2026-02: 50 (n 50)', '2026-03: 40 (n 40)'],
      open: ['2026-02: 50 (n 50)', '2026-03: 33 (n 33)'],
      resolved: ['2026-03: 60 (n 60)'],
    });
  });
});

const at = (millis: number): string => new Date(millis).toISOString();

describe('durations of which some have not ended (F3)', () => {
  const created = Date.parse('2026-03-02T09:00Z');
  const end = Date.parse('2026-04-01T00:00Z');
  const tickets: readonly Row[] = [
    ...[1, 2, 2, 3, 4, 5, 6, 8].map((hours) => ({ created_at: at(created), resolved_at: at(created + hours * 3_600_000) })),
    ...[10, 20, 30, 40].map((hours) => ({ created_at: at(end - hours * 3_600_000), resolved_at: null })),
  ].map((row, index) => ({ ticket_id: index, ...row }));

  test('have a mean of 3.875 hours and a median of 3 where only the resolved count, of 5 where those still waiting count too', async () => {
    const formulas = {
      mean: 'avg(resolved, hours(created_at, resolved_at))',
      median: 'median(resolved, hours(created_at, resolved_at))',
      'with-waiting': 'km_median(created, created_at, resolved_at)',
    };
    expect(await values({ asOf: '2026-04-01', data: { tickets } }, formulas)).toEqual({
      mean: '3.875 (n 8)',
      median: '3 (n 8)',
      'with-waiting': '5 (n 12)',
    });
  });
});

describe('a flag that the source sets (F7)', () => {
  test('says another thing at every event, so a log of changes is folded before it is believed', async () => {
    const log = csv(
      ['Active', 'Resolved', 'Closed'].flatMap((state) =>
        rows(4, (i) => ({ number: i, opened: '2026-03-02', resolved: '2026-03-03', state, made_sla: state !== 'Closed' || i === 0 })),
      ),
    );
    const fields = { ticket_id: 'number', created_at: 'opened', resolved_at: 'resolved', sla_met_source: 'made_sla' };
    const kpi = await kpiOf(
      { asOf: '2026-04-01', data: { tickets: log }, sets: { tickets: { fold: { by: 'number' }, fields } } },
      share('share(resolved, sla_met_source)'),
    );
    expect(lines(kpi)).toEqual(['2026-03: 25 (n 4)']);
  });
});
