import { expect, it } from 'vitest';
import { csv } from '../../../src/sample/export/csv.ts';

const one = (value: string | number | boolean | null): string => csv([value], [['value', (row) => row]]);

it.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  [' edge', '" edge"'],
  [12.5, '12.5'],
  [false, 'false'],
  [null, ''],
])('writes %j as %s', (value, written) => {
  expect(one(value)).toBe(`value\n${written}\n`);
});

it('quotes headers too', () => {
  expect(csv([], [['First, last', () => 1]])).toBe('"First, last"\n');
});
