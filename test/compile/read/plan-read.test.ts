import { describe, expect, test } from 'vitest';
import { planRead, type PlannedRead } from '../../../src/compile/index.ts';
import type { DataSet } from '../../../src/model/index.ts';

const plan = (name: string, dataSet: Partial<DataSet>, columns: readonly string[], needed: readonly string[]): PlannedRead =>
  planRead({ name, dataSet: { files: 'x.csv', ...dataSet }, timezone: 'Europe/Paris', columns, needed });
const fieldNames = ({ plan: { fields } }: PlannedRead): readonly string[] => fields.map(({ name }) => name);

describe('a plan', () => {
  test('reads the needed fields, the key and all timestamps, and no other column', () => {
    const planned = plan('tickets', {}, ['Ticket_Id', 'ticket_id', 'team', 'priority', 'created_at', 'note', 'due_at'], ['priority']);
    expect(fieldNames(planned).toSorted()).toEqual(['created_at', 'due_at', 'priority', 'ticket_id']);
    expect(planned.plan.columns).toEqual([
      { column: 'ticket_id', as: 'c1' },
      { column: 'priority', as: 'c3' },
      { column: 'created_at', as: 'c4' },
      { column: 'due_at', as: 'c6' },
    ]);
    expect(planned.plan).toMatchObject({ key: 'ticket_id', time: 'created_at' });
  });

  test('names the needed fields that the files do not give', () => {
    expect(plan('tickets', {}, ['ticket_id'], ['ticket_id', 'team', 'closed_at']).missing).toEqual(['team', 'closed_at']);
    expect(plan('others', { fields: { a: 'x' } }, ['a', 'b'], ['a', 'b'])).toMatchObject({
      missing: ['a', 'b'],
      plan: { unusable: [{ field: 'a' }] },
    });
  });

  test('does not take what every object has for a column', () => {
    expect(plan('tickets', {}, ['ticket_id'], ['constructor', '__proto__']).missing).toEqual(['constructor', '__proto__']);
  });

  test('lets a field say for itself what is missing and how time is written', () => {
    const dataSet: Partial<DataSet> = {
      timezone: 'UTC',
      time_format: '%d/%m/%Y',
      missing: ['?'],
      fields: { created_at: 'at', closed_at: { from: 'at', time_format: ['%Y'], missing: ['-'] } },
    };
    const { plan: made } = plan('tickets', dataSet, ['at'], []);
    expect(made.fields.map(({ name, missing, time }) => ({ name, missing, time }))).toEqual([
      { name: 'created_at', missing: ['?'], time: { formats: ['%d/%m/%Y'], zone: 'UTC' } },
      { name: 'closed_at', missing: ['-'], time: { formats: ['%Y'], zone: 'UTC' } },
    ]);
    expect(plan('tickets', {}, ['created_at'], []).plan.fields[0]?.time).toEqual({ formats: [], zone: 'Europe/Paris' });
  });

  test('knows which timestamps cannot be the later one, of those that are there', () => {
    expect(plan('tickets', {}, ['created_at', 'resolved_at', 'due_at'], []).plan.orders).toEqual([['created_at', 'resolved_at']]);
  });
});
