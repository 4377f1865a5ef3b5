import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { extended } from '../catalogue/extended-kpi.ts';
import { scorecardOf, type TestKpi } from '../worked-examples-desk.ts';

/** What of `goodhart.yaml` speaks of data: a preset and a file for each data set. */
type Sets = Readonly<Record<string, { readonly preset: string; readonly file: string }>>;

const fixture = (file: string): Buffer => readFileSync(join(process.cwd(), 'test/fixtures/presets', file));

/** The values of January 2026, as at the end of the month. */
const january = async (sets: Sets, formulas: Readonly<Record<string, string>>): Promise<Readonly<Record<string, number | null>>> => {
  const { kpis } = await scorecardOf({
    asOf: '2026-02-01',
    data: Object.fromEntries(Object.keys(sets).map((set) => [set, []])),
    sets: Object.fromEntries(Object.entries(sets).map(([set, { preset, file }]) => [set, { preset, files: `exports/${basename(file)}` }])),
    files: Object.fromEntries(Object.values(sets).map(({ file }) => [`exports/${basename(file)}`, fixture(file)])),
    kpis: Object.fromEntries(Object.entries(formulas).map(([name, formula]): [string, TestKpi] => [name, { formula, cadence: 'monthly' }])),
  });
  return Object.fromEntries(kpis.map(({ kpi, value }) => [kpi, value]));
};

const desk = {
  created: 'count(created)',
  resolved: 'count(resolved)',
  backlog: 'count(open)',
  'hours-to-resolve': 'avg(resolved, hours(created_at, resolved_at))',
};

test.each<readonly [preset: string, file: string, created: number, resolved: number, backlog: number, hours: number]>([
  ['freshdesk/ticket', 'freshdesk/tickets.json', 5, 2, 2, 2.75],
  ['freshservice/ticket', 'freshservice/tickets.json', 2, 1, 1, 2],
  ['freshservice/ticket-csv', 'freshservice/tickets.csv', 2, 1, 1, 2],
  ['glpi/ticket', 'glpi/glpi_tickets.csv', 4, 1, 2, 2],
  ['zammad/ticket', 'zammad/tickets.json', 3, 1, 1, 51.999965833],
  ['osticket/ticket', 'osticket/ost_ticket.csv', 4, 2, 1, 36],
  ['osticket/ticket-csv', 'osticket/tickets.csv', 2, 1, 1, 48],
  ['github/issue', 'github/issues.json', 4, 1, 1, 24],
  ['gitlab/issue', 'gitlab/issues.json', 4, 1, 1, 23.999978611],
])(
  '%s: what is deleted, merged, given up or repeated is neither resolved nor open',
  async (preset, file, created, resolved, backlog, hours) => {
    const values = await january({ tickets: { preset, file } }, desk);
    expect(values).toEqual({ created, resolved, backlog, 'hours-to-resolve': expect.closeTo(hours, 6) });
  },
);

test('a satisfaction above 100 is positive, and how many were asked is not known', async () => {
  const sets = { surveys: { preset: 'freshdesk/satisfaction-rating', file: 'freshdesk/satisfaction_ratings.json' } };
  expect(await january(sets, { positive: 'share(surveys, sentiment == "positive")', answers: 'count(surveys)' })).toEqual({
    positive: 50,
    answers: 4,
  });
});

test('a survey of GLPI that nobody answered is none of the answers, and a rating of 0 is', async () => {
  const sets = { surveys: { preset: 'glpi/ticket-satisfaction', file: 'glpi/glpi_ticketsatisfactions.csv' } };
  expect(await january(sets, { answers: 'count(surveys)', mean: 'avg(surveys, score)' })).toEqual({ answers: 2, mean: 2 });
});

test('conversations beside the tickets tell no status, so the backlog stays what the tickets say', async () => {
  const tickets = { preset: 'freshdesk/ticket', file: 'freshdesk/tickets.json' };
  const ticket_events = { preset: 'freshdesk/conversation', file: 'freshdesk/conversations.json' };
  expect(await january({ tickets, ticket_events }, desk)).toEqual({ created: 5, resolved: 2, backlog: 2, 'hours-to-resolve': 2.75 });
});

test.each([
  // Extremely happy and happy of four answers: a neutral 100 is no satisfied answer.
  ['freshdesk/satisfaction-rating', 'freshdesk/satisfaction_ratings.json', '2026-02-01', 50],
  // One good answer and a bad one.
  ['zendesk/satisfaction-ratings', 'zendesk/satisfaction_ratings.json', '2022-10-01', 50],
])('%s: what the system calls satisfied is a satisfied answer, whatever its numbers', async (preset, file, asOf, satisfied) => {
  const files = `exports/${basename(file)}`;
  const asked = { asOf, data: { surveys: [] }, sets: { surveys: { preset, files } }, files: { [files]: fixture(file) } };
  expect((await extended(asked, 'csat_top_box')).value).toBe(satisfied);
});

test('a log of updates that leaves out a column has the history of all others', async () => {
  const file = 'servicenow/incident-updates.csv';
  const data = {
    tickets: { preset: 'servicenow/incident-updates', file },
    ticket_events: { preset: 'servicenow/incident-updates-history', file },
  };
  // It has no `category`, whose changes the preset follows too.
  expect(fixture(file).toString().split('\n')[0]).not.toContain('category');
  expect(await january(data, { reopened: 'count(reopened)', hops: 'sum(resolved, group_hops)' })).toEqual({ reopened: 1, hops: 1 });
});
