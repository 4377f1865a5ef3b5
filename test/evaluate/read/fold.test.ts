import { describe, expect, test } from 'vitest';
import type { DataSet } from '../../../src/model/index.ts';
import { read } from './read-harness.ts';

const fold = async (csv: string, dataSet: Partial<DataSet>): Promise<readonly unknown[]> => {
  const { tables } = await read({ 'x.csv': csv }, dataSet);
  return (tables['things'] ?? []).map(({ _row, ...row }) => Object.values(row));
};

const log = 'id,at,v\nA,2026-01-02,first\nB,2026-01-01,only\nA,2026-01-03,\nA,2026-01-01,late\n';
const id = { id: 'id' };

const keep = (how: 'first' | 'last' | 'min' | 'max'): NonNullable<DataSet['fields']> => ({ ...id, v: { from: 'v', keep: how } });

describe('a fold', () => {
  test('gives one row a thing, from its last row in the files, also where that has no value', async () => {
    expect(await fold(log, { fold: { by: 'id' }, fields: { ...id, v: 'v' } })).toEqual([
      ['A', 'late'],
      ['B', 'only'],
    ]);
    expect(await fold(log, { fold: { by: 'id', order: 'at' }, fields: { ...id, v: 'v' } })).toEqual([
      ['A', null],
      ['B', 'only'],
    ]);
  });

  test('may keep the first, the least or the greatest value of a field', async () => {
    const values = await Promise.all(
      (['first', 'last', 'min', 'max'] as const).map((how) => fold(log, { fold: { by: 'id', order: 'at' }, fields: keep(how) })),
    );
    expect(values.map(([row]) => row)).toEqual([
      ['A', 'late'],
      ['A', null],
      ['A', 'first'],
      ['A', 'late'],
    ]);
  });

  test.each([
    ['numbers', 'id,o,v\nA,10,last\nA,9,first\n', {}],
    ['timestamps of a pattern', 'id,o,v\nA,2/3/2016,last\nA,29/2/2016,first\n', { time_format: '%d/%m/%Y' }],
    ['timestamps with offsets', 'id,o,v\nA,2026-01-01T00:30:00+00:00,last\nA,2026-01-01T01:00:00+02:00,first\n', {}],
    ['texts', 'id,o,v\nA,b,last\nA,a,first\n', {}],
    ['a missing order, which comes first', 'id,o,v\nA,1,last\nA,,first\n', {}],
    ['equal orders, by place in the files', 'id,o,v\nA,1,first\nA,1,last\n', {}],
  ])('orders rows by %s', async (_, csv, dataSet) => {
    expect(await fold(csv, { ...dataSet, fold: { by: 'id', order: 'o' }, fields: { ...id, v: 'v' } })).toEqual([['A', 'last']]);
  });

  test('leaves out rows without a value to fold by, and counts them', async () => {
    const { reports } = await read({ 'x.csv': 'id,v\nA,1\n,2\n?,3\n' }, { missing: ['?'], fold: { by: 'id' }, fields: id });
    expect(reports['things']).toMatchObject({
      rows_read: 3,
      rows: 1,
      rejected: 2,
      issues: [{ code: 'row-without-fold-key', count: 2, samples: [{ line: 3 }, { line: 4 }] }],
    });
  });

  test('by a column that is not there is refused', async () => {
    await expect(fold('id,v\nA,1\n', { fold: { by: 'nr' }, fields: id })).rejects.toThrow('data.things.fold.by');
  });
});
