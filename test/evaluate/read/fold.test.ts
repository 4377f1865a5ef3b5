import { describe, expect, test } from 'vitest';
import type { DataSet, Keep } from '../../../src/model/index.ts';
import { read } from './read-harness.ts';

const fold = async (csv: string, dataSet: Partial<DataSet>): Promise<readonly unknown[]> => {
  const { tables } = await read({ 'x.csv': csv }, dataSet);
  return (tables['things'] ?? []).map(({ _row, ...row }) => Object.values(row));
};

const log = 'id,at,v\nA,2026-01-02,first\nB,2026-01-01,only\nA,2026-01-03,\nA,2026-01-01,late\n';
const id = { id: 'id' };

const keep = (how: Keep): NonNullable<DataSet['fields']> => ({ ...id, v: { from: 'v', keep: how } });

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
      (['first', 'last', 'min', 'max', 'first_known', 'last_known'] as const).map((how) =>
        fold(log, { fold: { by: 'id', order: 'at' }, fields: keep(how) }),
      ),
    );
    expect(values.map(([row]) => row)).toEqual([
      ['A', 'late'],
      ['A', null],
      ['A', 'first'],
      ['A', 'late'],
      ['A', 'late'],
      ['A', 'first'],
    ]);
  });

  test('keeps the last known value by the place in the files where there is no order', async () => {
    const [first, last] = await Promise.all(
      (['first_known', 'last_known'] as const).map((how) => fold('id,v\nA,\nA,x\nA,y\nA,\n', { fold: { by: 'id' }, fields: keep(how) })),
    );
    expect([first, last]).toEqual([[['A', 'x']], [['A', 'y']]]);
  });

  test('may ask for a certain row: what has none is left out and counted', async () => {
    const csv = 'id,kind\nA,start\nB,start\nA,promise\nC,\n';
    const { tables, reports } = await read({ 'x.csv': csv }, { fold: { by: 'id', with: 'kind == "promise"' }, fields: id });
    expect((tables['things'] ?? []).map((row) => row['id'])).toEqual(['A']);
    expect(reports['things']?.issues).toMatchObject([
      {
        code: 'thing-outside',
        severity: 'info',
        count: 2,
        samples: [
          { line: 3, text: 'B' },
          { line: 5, text: 'C' },
        ],
      },
    ]);
  });

  test('does not count rows that are none of the data set as the certain row', async () => {
    const csv = 'id,kind,gone\nA,promise,yes\nA,start,no\n';
    const { tables } = await read({ 'x.csv': csv }, { where: 'gone == "no"', fold: { by: 'id', with: 'kind == "promise"' }, fields: id });
    expect(tables['things']).toEqual([]);
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
