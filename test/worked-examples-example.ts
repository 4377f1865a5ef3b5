import type { Kpi, Status } from '../src/model/index.ts';
import { type Desk, type Row, rows } from './worked-examples-desk.ts';

/** One example of a help-desk book: what it gives, how it is asked for, what comes out (DOMAIN 4.1). */
export interface Example {
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

/** The instant of judgement: March is over. */
export const asOf = '2026-04-01';
const morning = '2026-03-02T09:00';

/** A ticket of March, recorded at nine and resolved at half past one unless told. */
const ticket = (index: number, more: Row = {}): Row => ({
  ticket_id: index,
  created_at: morning,
  resolved_at: '2026-03-02T13:30',
  ...more,
});

/** `count` tickets of March, each changed by its number. */
export const tickets = (count: number, more: (index: number) => Row = () => ({})): Desk['data'] => ({
  tickets: rows(count, (index) => ticket(index, more(index))),
});

/** `[[40, 5], [30, 4]]`: forty answers of five, thirty of four. */
export const surveys = (answers: readonly (readonly [count: number, score: number])[]): Desk['data'] => ({
  surveys: answers
    .flatMap(([count, score]) => rows(count, () => ({ score })))
    .map((answer, index) => ({ survey_id: index, responded_at: '2026-03-05T10:00', ...answer })),
});

/** Cost lines of March. */
export const costs = (...amounts: readonly number[]): Desk['data'] => ({
  costs: amounts.map((amount, index) => ({ cost_id: index, incurred_at: '2026-03-01', amount })),
});

/** A data set of one's own: a time and numbers. */
export const own = (...numbers: readonly string[]): NonNullable<Desk['sets']>[string] => ({
  fields: {
    at: { from: 'at', type: 'timestamp' },
    ...Object.fromEntries(numbers.map((name) => [name, { from: name, type: 'number' as const }])),
  },
});

/** Promoters less detractors, in points. */
export const nps = 'share(surveys, score >= 9) - share(surveys, score <= 6)';
/** The share of the second priority that was resolved within 8 hours. */
export const within8h = 'share(resolved[priority == 2], hours(created_at, resolved_at) <= 8)';
/** The share of resolved tickets with one contact. */
export const fcr = 'percent(count(resolved[contact_count == 1]), count(resolved))';
/** The return on what was spent. */
export const roi = 'sum(gains, amount) / sum(costs, amount) - 1';
/** What it takes to have benefits beside costs: a table and a view of the project's own. */
export const gains = { sets: { benefits: own('amount') }, views: { gains: { of: 'benefits', at: 'at' } } };
/** One benefit in March. */
export const benefits = (amount: number): Desk['data'] => ({ benefits: [{ at: '2026-03-01', amount }] });
/** A due time that the first `within` tickets keep and the others do not. */
export const due = (within: number) => (index: number) => ({ due_at: index < within ? '2026-03-02T14:00' : '2026-03-02T13:00' });
/** An instant some minutes after a ticket was recorded. */
export const minutesLater = (minutes: number): string => new Date(Date.parse(`${morning}Z`) + minutes * 60_000).toISOString();
