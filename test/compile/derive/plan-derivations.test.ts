import { expect, test } from 'vitest';
import { deriveSql } from '../../../src/compile/derive/derive-sql.ts';
import { derivations } from '../../../src/compile/derive/derivations.ts';
import { planDerivations } from '../../../src/compile/derive/plan-derivations.ts';
import { reachableFields } from '../../../src/compile/derive/reachable-fields.ts';
import { duckdb } from '../../../src/expression/index.ts';
import type { Derivation, DerivationStep, FieldsByDataSet } from '../../../src/model/index.ts';

const derivation = (name: string, gives: string, needs: FieldsByDataSet, more: Partial<Derivation> = {}): Derivation => {
  const [dataSet = '', ...fields] = gives.split(' ');
  return {
    name,
    gives: { dataSet, as: 'fields', fields: Object.fromEntries(fields.map((field) => [field, 'timestamp' as const])) },
    needs,
    uses: {},
    sql: () => `<${name}>`,
    ...more,
  };
};

/** Stays from events, the tickets' resolutions from stays, and a field from a resolution. */
const stays: Derivation = {
  ...derivation('stays', 'ticket_stays entered_at status', { ticket_events: ['at', 'to'], tickets: ['created_at'] }),
  gives: { dataSet: 'ticket_stays', as: 'table', fields: { entered_at: 'timestamp', status: 'text' } },
  original: { tickets: ['resolved_at'] },
};
const resolutions = derivation('resolutions', 'tickets resolved_at reopened_at', { ticket_stays: ['entered_at'] });
const repeats = derivation('repeats', 'tickets repeat_within_7d', { tickets: ['requester_id'] }, { uses: { tickets: ['resolved_at'] } });
const replies = derivation('replies', 'tickets first_human_reply_at', { ticket_events: ['at'] });
const all = [repeats, resolutions, replies, stays];

const files = { tickets: ['ticket_id', 'created_at', 'resolved_at', 'requester_id', 'team'], ticket_events: ['at', 'to', 'ticket_id'] };

const shown = (step: DerivationStep): string =>
  step.kind === 'table'
    ? `${step.dataSet}: ${step.derivation.name}`
    : `${step.dataSet}: ${step.parts.map(({ derivation: { name }, fields }) => `${name} makes ${fields.join()}`).join('; ')}`;

const plan = (needed: FieldsByDataSet, given: FieldsByDataSet = files) => planDerivations({ derivations: all, needed, given });

test('nothing is derived that no KPI needs, and nothing is read for it', () => {
  expect(plan({ tickets: ['team'] })).toEqual({ steps: [], read: { tickets: ['team'] }, derived: {}, lacking: {} });
});

test('what a derivation needs is derived first, and what that needs is read', () => {
  const { steps, read, derived } = plan({ tickets: ['reopened_at'] });
  expect(steps.map(shown)).toEqual(['ticket_stays: stays', 'tickets: resolutions makes reopened_at']);
  expect(read).toEqual({ ticket_events: ['at', 'to'], tickets: ['created_at', 'resolved_at', 'ticket_id'] });
  expect(derived).toEqual({ ticket_stays: ['entered_at', 'status'], tickets: ['reopened_at'] });
});

test('fields that do not depend on each other are made in one rewrite, those that do one after the other', () => {
  expect(plan({ tickets: ['reopened_at', 'first_human_reply_at', 'repeat_within_7d'] }).steps.map(shown)).toEqual([
    'ticket_stays: stays',
    'tickets: replies makes first_human_reply_at',
    'tickets: resolutions makes resolved_at,reopened_at',
    'tickets: repeats makes repeat_within_7d',
  ]);
  expect(plan({ tickets: ['reopened_at', 'first_human_reply_at'] }, { ...files, ticket_stays: ['entered_at'] }).steps.map(shown)).toEqual([
    'tickets: resolutions makes reopened_at; replies makes first_human_reply_at',
  ]);
});

test('a data set that the project reads from files is not derived', () => {
  const { steps, read } = plan({ ticket_stays: ['entered_at'] }, { ...files, ticket_stays: ['entered_at'] });
  expect([steps, read]).toEqual([[], { ticket_stays: ['entered_at'] }]);
});

test('a used field is derived where it can be, and its absence hinders nothing', () => {
  expect(plan({ tickets: ['repeat_within_7d'] }, { tickets: files.tickets }).steps.map(shown)).toEqual([
    'tickets: repeats makes repeat_within_7d',
  ]);
});

test('a field that only a derivation gives lacks the inputs of that derivation', () => {
  expect(plan({ ticket_stays: ['status'] }, { tickets: ['ticket_id'], ticket_events: ['at'] })).toMatchObject({
    steps: [],
    read: {},
    lacking: { 'ticket_stays.status': ['ticket_events.to', 'tickets.created_at'] },
  });
  expect(plan({ ticket_stays: ['status'] }, { tickets: files.tickets }).lacking).toEqual({ 'ticket_stays.status': ['ticket_events'] });
  // A file could give the last resolution itself.
  expect(plan({ tickets: ['resolved_at'] }, { tickets: ['ticket_id'] }).lacking).toEqual({});
});

test('what might be read is known before the files are', () => {
  expect(reachableFields(all, { tickets: ['repeat_within_7d'] })).toEqual({
    tickets: ['created_at', 'repeat_within_7d', 'requester_id', 'resolved_at'],
    ticket_events: ['at', 'to'],
    ticket_stays: ['entered_at'],
  });
  expect(reachableFields(all, { tickets: ['team'] })).toEqual({ tickets: ['team'] });
});

test('a derived value goes before the one of the file, which stays where there is none', () => {
  const { steps } = plan({ tickets: ['resolved_at', 'reopened_at'] });
  expect(deriveSql({ steps }, { tickets: ['ticket_id', 'resolved_at'] }, 0n, duckdb)).toEqual([
    'CREATE TABLE "ticket_stays" AS <stays>',
    'CREATE TABLE "tickets @derived" AS SELECT t.* REPLACE (coalesce(d0."resolved_at", t."resolved_at") AS "resolved_at"), d0."reopened_at" AS "reopened_at" FROM "tickets" t LEFT JOIN (<resolutions>) d0 ON d0."ticket_id" = t."ticket_id"',
    'DROP TABLE "tickets"',
    'ALTER TABLE "tickets @derived" RENAME TO "tickets"',
  ]);
});

test('derivations that wait for each other are a mistake of ours', () => {
  const egg = derivation('egg', 'tickets closed_at', { tickets: ['ticket_id'] }, { uses: { tickets: ['updated_at'] } });
  const hen = derivation('hen', 'tickets updated_at', { tickets: ['ticket_id'] }, { uses: { tickets: ['closed_at'] } });
  expect(() => planDerivations({ derivations: [egg, hen], needed: { tickets: ['closed_at'] }, given: files })).toThrow(
    'wait for each other',
  );
});

test('every derivation of the registry has a name of its own and can be put in order with all the others', () => {
  expect(new Set(derivations.map(({ name }) => name)).size).toBe(derivations.length);
  const parts = derivations.flatMap(({ needs, needsOneOf = [], uses, original = {}, gives }) => [
    needs,
    ...needsOneOf,
    uses,
    original,
    { [gives.dataSet]: Object.keys(gives.fields) },
  ]);
  const everything: Record<string, string[]> = {};
  for (const part of parts) for (const [set, fields] of Object.entries(part)) everything[set] = [...(everything[set] ?? []), ...fields];
  const made = new Set(derivations.filter(({ gives }) => gives.as === 'table').map(({ gives }) => gives.dataSet));
  const given = Object.fromEntries(Object.entries(everything).filter(([set]) => !made.has(set)));
  const { steps } = planDerivations({ derivations, needed: everything, given });
  expect(
    steps.flatMap((step) => (step.kind === 'table' ? [step.derivation.name] : step.parts.map((part) => part.derivation.name))).toSorted(),
  ).toHaveLength(derivations.length);
});
