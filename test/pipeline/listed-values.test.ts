import { expect, test } from 'vitest';
import type { FieldMapping } from '../../src/model/index.ts';
import { scorecardOf } from '../worked-examples-desk.ts';

const texts = ['closed', 'Done', 'Done', 'Closed', '', 'zu', "it's"];

/** How many tickets have which status, and what the report says of the texts that became none. */
const statuses = async (mapping?: FieldMapping): Promise<{ readonly counts: string; readonly said: readonly string[] }> => {
  const count = (condition: string): { readonly formula: string } => ({ formula: `count(created[${condition}])` });
  const { data, kpis } = await scorecardOf({
    asOf: '2026-01-31',
    data: { tickets: texts.map((status, index) => ({ ticket_id: String(index), created_at: '2026-01-01', status })) },
    sets: mapping === undefined ? {} : { tickets: { fields: { status: mapping } } },
    kpis: { closed: count('status == "closed"'), open: count('status == "open"'), none: count('not known(status)') },
  });
  const said = data['tickets']?.issues.map(
    ({ code, count: lost, message, samples }) =>
      `${code} ${lost}: ${message.split('. ')[0]} (${samples.map(({ text }) => text).join(', ')})`,
  );
  return { counts: kpis.map(({ kpi, series }) => `${kpi} ${series[0]?.value}`).join(', '), said: said ?? [] };
};

const list =
  'new, open, pending_customer, pending_vendor, pending_internal, pending_change, pending_problem, resolved, closed, cancelled, merged, deleted';

test('a text that a field with a closed list cannot hold is missing, counted and shown, not passed on', async () => {
  expect(await statuses()).toEqual({
    counts: 'closed 1, none 6, open 0',
    said: [
      `unmapped-value 5: 5 of 7 values of status are none of ${list} and count as missing (Done (2 times), Closed (1 times), zu (1 times), it's (1 times))`,
    ],
  });
});

test('a map says what the texts mean; what it does not list is unmapped as ever', async () => {
  expect(await statuses({ from: 'status', map: { closed: 'closed', Done: 'closed', zu: 'closed' } })).toEqual({
    counts: 'closed 4, none 3, open 0',
    said: ["unmapped-value 2: 2 of 7 values of status are not in its map and count as missing (Closed (1 times), it's (1 times))"],
  });
});

test('a map, or its `otherwise`, that leads out of the list gives no value either, and the text of the file is shown', async () => {
  expect(await statuses({ from: 'status', map: { closed: 'closed', Done: 'Finished' }, otherwise: 'Elsewhere' })).toEqual({
    counts: 'closed 1, none 6, open 0',
    said: [
      `unmapped-value 5: 5 of 7 values of status are none of ${list} and count as missing (Done (2 times), Closed (1 times), zu (1 times), it's (1 times))`,
    ],
  });
});
