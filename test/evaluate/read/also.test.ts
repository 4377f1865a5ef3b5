import { describe, expect, test } from 'vitest';
import type { DataSet } from '../../../src/model/index.ts';
import { read, type Read } from './read-harness.ts';

const fields = { ticket_id: 'id', team: 'team', category: 'category' };
const rowsOf = ({ tables }: Read): readonly unknown[] =>
  (tables['tickets'] ?? []).map(({ ticket_id, team, category }) => [ticket_id, team, category]);
const tickets = (files: Record<string, string>, dataSet: Partial<DataSet>): Promise<Read> =>
  read(files, dataSet, { name: 'tickets', needed: { tickets: ['ticket_id', 'team', 'category', 'reopen_count', 'priority'] } });

describe('a data set with several sources', () => {
  const files = {
    'a.csv': 'id,team\nT1,desk\nT2,\nT3,desk\n',
    'b.csv': 'of,group,kind\nT2,field,disk\nT1,field,mail\nT9,field,vpn\nT2,late,late\n',
  };
  const two: Partial<DataSet> = {
    files: 'a.csv',
    fields: { ticket_id: 'id', team: 'team' },
    also: [{ files: 'b.csv', fields: { ticket_id: 'of', team: 'group', category: 'kind' } }],
  };

  test('has one row a key: what an earlier source lacks, the first row of a later one gives', async () => {
    const result = await tickets(files, two);
    expect(rowsOf(result)).toEqual([
      ['T1', 'desk', 'mail'],
      ['T2', 'field', 'disk'],
      ['T3', 'desk', null],
      ['T9', 'field', 'vpn'],
    ]);
    expect(result.missing['tickets']).toEqual(['reopen_count', 'priority']);
  });

  test('says what each source gave', async () => {
    const { reports } = await tickets(files, two);
    expect(reports['tickets']).toMatchObject({
      files: ['a.csv', 'b.csv'],
      rows_read: 7,
      rows: 4,
      sources: [
        { files: ['a.csv'], rows_read: 3, rows_added: 3, rows_joined: 0 },
        { files: ['b.csv'], rows_read: 4, rows_added: 1, rows_joined: 3 },
      ],
    });
  });

  test('adds the rows of a source without the key, and those whose key is missing', async () => {
    const result = await tickets(
      { 'a.csv': 'id,team\nT1,desk\n,desk\n', 'b.csv': 'team\nfield\n', 'c.csv': 'id,team\n,hub\nT1,hub\n' },
      { files: 'a.csv', fields, also: [{ files: 'b.csv' }, { files: 'c.csv', fields: { ticket_id: 'id' } }] },
    );
    expect(rowsOf(result).map((row) => (row as unknown[]).slice(0, 2))).toEqual([
      ['T1', 'desk'],
      [null, 'desk'],
      [null, 'field'],
      [null, 'hub'],
    ]);
  });

  test('lets each source have its format, encoding, zone and condition', async () => {
    const { tables } = await tickets(
      {
        'a.csv': 'id;at\nT1;2026-01-01 00:00\n',
        'b.json': '{"result":[{"id":"T1","n":3},{"id":"T2","n":4,"skip":true}]}',
      },
      {
        files: 'a.csv',
        delimiter: ';',
        timezone: 'Europe/Amsterdam',
        fields: { ticket_id: 'id', created_at: 'at' },
        also: [{ files: 'b.json', records: 'result', where: 'not known(skip)', fields: { ticket_id: 'id', reopen_count: 'n' } }],
      },
    );
    expect(tables['tickets']).toMatchObject([{ ticket_id: 'T1', created_at: 1_767_222_000_000_000n, reopen_count: 3n }]);
    expect(tables['tickets']).toHaveLength(1);
  });

  test('knows a field and its type from whichever source declares it', async () => {
    const { tables } = await read(
      { 'a.csv': 'id,site\nT1,x\n', 'b.csv': 'id,noise\nT1,7\n' },
      {
        files: 'a.csv',
        fields: { ticket_id: 'id', site: 'site' },
        also: [{ files: 'b.csv', fields: { ticket_id: 'id', noise: { from: 'noise', type: 'integer' } } }],
      },
      { name: 'tickets', needed: { tickets: ['site', 'noise'] } },
    );
    expect(tables['tickets']).toMatchObject([{ site: 'x', noise: 7n }]);
  });

  test('names files and lines of what is wrong in the right source', async () => {
    const { reports } = await tickets(
      { 'a.csv': 'id,created\nT1,2026-01-01\nT2,soon\n', 'b.csv': 'id,resolved\nT1,2025-01-01\n\nT3,never\nT1,2026-02-01\n' },
      {
        files: 'a.csv',
        fields: { ticket_id: 'id', created_at: 'created' },
        also: [{ files: 'b.csv', fields: { ticket_id: 'id', resolved_at: 'resolved' } }],
      },
    );
    expect(
      reports['tickets']?.issues.map(({ code, field, samples }) => [code, field, samples.map(({ file, line }) => `${file}:${line}`)]),
    ).toEqual(
      [
        ['unreadable-value', 'created_at', ['a.csv:3']],
        ['unreadable-value', 'resolved_at', ['b.csv:4']],
        ['row-without-time', 'created_at', ['a.csv:3', 'b.csv:4']],
        ['impossible-order', 'resolved_at', ['a.csv:2']],
      ].map(([code, field, places]) => [code, code === 'row-without-time' ? undefined : field, places]),
    );
  });

  test('is the same with one thread and with two', async () => {
    const many = {
      'a.csv': `id,team\n${Array.from({ length: 30_000 }, (_, at) => `T${at},${at % 3 === 0 ? '' : 'desk'}\n`).join('')}`,
      'b.csv': `of,group,kind\n${Array.from({ length: 30_000 }, (_, at) => `T${(at * 7) % 40_000},g${at},k${at % 5}\n`).join('')}`,
    };
    const [one, both] = await Promise.all([1, 2].map((threads) => read(many, two, { name: 'tickets', engine: { threads } })));
    expect(one?.tables).toEqual(both?.tables);
  });
});
