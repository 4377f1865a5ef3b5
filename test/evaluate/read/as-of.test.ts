import { describe, expect, test } from 'vitest';
import type { DataSet } from '../../../src/model/index.ts';
import { inFolder, read, type Read, readFolder } from './read-harness.ts';

const micros = (text: string): bigint => BigInt(Date.parse(text)) * 1000n;

const csv =
  'ticket_id,created_at,resolved_at,due_at\nA,2026-01-01,2026-01-03,2026-01-09\nB,2026-01-02,,2026-02-01\nC,2026-01-05,2026-01-04,\nC,,,\n';

const readTickets = (asOf?: string, needed: readonly string[] = ['due_at']): Promise<Read> =>
  inFolder({ 't.csv': csv }, (folder) =>
    readFolder(folder, {
      data: { tickets: { files: 't.csv' } },
      needed: { tickets: needed },
      ...(asOf === undefined ? {} : { asOf: micros(asOf) }),
    }),
  );

const dates = ({ tables }: Read): readonly unknown[] =>
  (tables['tickets'] ?? []).map(({ ticket_id: id, created_at: created, resolved_at: resolved, due_at: due }) => [
    id,
    ...[created, resolved, due].map((at) => (typeof at === 'bigint' ? new Date(Number(at / 1000n)).toISOString().slice(5, 10) : null)),
  ]);

const issues = ({ reports }: Read): readonly string[] =>
  (reports['tickets']?.issues ?? []).map(({ code, field, count, message }) => `${code} ${field ?? ''} ${count}: ${message}`);

describe('as of', () => {
  test('is the newest thing that has happened; a due date has not', async () => {
    const result = await readTickets();
    expect(result.asOfMicros).toBe(micros('2026-01-05'));
    expect(result.profile).toEqual({ tickets: { minMicros: micros('2026-01-01'), maxMicros: micros('2026-01-05') } });
  });

  test('does not depend on which fields are used', async () => {
    const [one, two] = await Promise.all([readTickets(undefined, []), readTickets(undefined, ['due_at', 'resolved_at'])]);
    expect(one.asOfMicros).toBe(two.asOfMicros);
    expect(one.reports).toEqual(two.reports);
  });

  test('an instant, rows after it do not exist and timestamps after it have not happened, due dates stay', async () => {
    const result = await readTickets('2026-01-02');
    expect(dates(result)).toEqual([
      ['A', '01-01', null, '01-09'],
      ['B', '01-02', null, '02-01'],
      ['C', null, null, null],
    ]);
    expect(result.reports['tickets']).toMatchObject({ rows_read: 4, rows: 3 });
    expect(result.profile['tickets']?.maxMicros).toBe(micros('2026-01-02'));
    expect(issues(result)).toMatchInlineSnapshot(`
      [
        "row-without-time  1: 1 of 4 rows have no created_at and belong to no period. Check its mapping",
        "impossible-order resolved_at 1: 1 of 4 rows have a resolved_at before their created_at. Check the mapping and the time zone",
        "row-after-as-of  1: 1 of 4 rows have a created_at after 2026-01-02T00:00:00Z and do not exist yet",
        "future-timestamp resolved_at 1: 1 of 4 values of resolved_at are later than 2026-01-02T00:00:00Z and have not happened yet",
        "duplicate-key  1: 1 of 4 rows repeat a ticket_id and count again. Use \`fold\` when there is one row per change",
      ]
    `);
  });

  test('is needed when the data has no timestamp', async () => {
    await inFolder({ 'x.csv': 'a\n1\n' }, async (folder) => {
      await expect(readFolder(folder, { data: { things: { files: 'x.csv', fields: { a: 'a' } } } })).rejects.toThrow(
        'there is no timestamp in the data',
      );
    });
  });

  test.each([
    ['of another format', 'ticket_id,created_at\n1,45993.4166\n', '1 of 1 values of created_at cannot be read as a timestamp'],
    ['under another name', 'Number,Opened\n1,2026-01-01\n', 'The mapping of created_at cannot be used: The data has no field "opened"'],
    ['in no row', 'ticket_id,created_at\n', 'There are no rows'],
  ])('is asked for with the reason when the timestamps are %s', async (_, csvText, reason) => {
    const fields = csvText.startsWith('Number') ? { created_at: 'opened' } : {};
    const reading = inFolder({ 't.csv': csvText }, (folder) => readFolder(folder, { data: { tickets: { files: 't.csv', fields } } }));
    await expect(reading).rejects.toMatchObject({ help: expect.stringContaining(`tickets: ${reason}`) });
  });
});

test('the report counts what the tickets of the data cannot be', async () => {
  expect(issues(await readTickets())).toMatchInlineSnapshot(`
    [
      "row-without-time  1: 1 of 4 rows have no created_at and belong to no period. Check its mapping",
      "impossible-order resolved_at 1: 1 of 4 rows have a resolved_at before their created_at. Check the mapping and the time zone",
      "duplicate-key  1: 1 of 4 rows repeat a ticket_id and count again. Use \`fold\` when there is one row per change",
    ]
  `);
});

test('an unanswered survey is none to worry about', async () => {
  const { reports } = await read({ 's.csv': 'survey_id,offered_at,responded_at\n1,2026-01-01,\n' }, {}, { name: 'surveys' });
  expect(reports['surveys']?.issues).toEqual([]);
});

test('a mapping to a column that the files do not have is an error of the report, and its field is missing', async () => {
  const dataSet: Partial<DataSet> = { fields: { priority: 'integer(prio)', team: 'group' } };
  const { missing, reports, tables } = await read({ 't.csv': 'ticket_id,group,priority\nA,x,1\n' }, dataSet, {
    name: 'tickets',
    needed: { tickets: ['priority', 'team', 'service'] },
  });
  expect(missing).toEqual({ tickets: ['priority', 'service'] });
  expect(tables['tickets']).toEqual([{ _row: 0n, ticket_id: 'A', team: 'x' }]);
  expect(reports['tickets']?.issues).toMatchObject([{ code: 'unusable-mapping', severity: 'error', field: 'priority' }]);
});
