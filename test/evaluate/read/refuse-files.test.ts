import { expect, test } from 'vitest';
import { read } from './read-harness.ts';

const refuse = [
  { rows: 'v == "bad"', because: 'it is bad', help: 'Make it good.' },
  { rows: 'known(nobody)', because: 'somebody is there', help: 'Leave.' },
];

test('a file is refused at the first row that tells, with the reason and what to do', async () => {
  await expect(read({ 'x.csv': 'id,v\nA,good\nB,bad\nC,bad\n' }, { fields: { id: 'id' }, refuse })).rejects.toMatchObject({
    message: 'x.csv:3: it is bad',
    help: 'Make it good.',
  });
});

test('nothing is refused when no row tells, or the columns are not there', async () => {
  const { tables } = await read({ 'x.csv': 'id,v\nA,good\nB,\n' }, { fields: { id: 'id' }, refuse });
  expect((tables['things'] ?? []).map((row) => row['id'])).toEqual(['A', 'B']);
  expect((await read({ 'x.csv': 'id\nA\n' }, { fields: { id: 'id' }, refuse })).tables['things']).toHaveLength(1);
});
