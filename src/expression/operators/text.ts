import type { RowOperatorDefinition } from './definition.ts';
import { always } from './types.ts';

const missing = 'Missing when an argument is missing.';
const one = { parameters: [{ name: 'x', types: ['text'] as const }], result: always('text') };
const test = {
  parameters: [
    { name: 'x', types: ['text'] as const },
    { name: 'part', types: ['text'] as const },
  ],
  result: always('boolean'),
};

/** Largest position that people write; it bounds nothing else. */
const isPosition = (value: boolean | number | string): boolean => Number.isInteger(value) && Math.abs(Number(value)) <= 1_000_000;

/** Functions over text. Characters are Unicode code points. */
export const text: Readonly<
  Record<'lower' | 'upper' | 'trim' | 'starts_with' | 'ends_with' | 'contains' | 'substr', RowOperatorDefinition>
> = {
  lower: {
    syntax: 'lower(x)',
    means: 'x in small letters, each letter on its own.',
    missing,
    example: 'count(created[lower(service) == "mail"])',
    signature: one,
    sql: (_, [value]) => `lower(${value})`,
  },
  upper: {
    syntax: 'upper(x)',
    means: 'x in capital letters, each letter on its own.',
    missing,
    example: 'count(created[upper(category) == "VPN"])',
    signature: one,
    sql: (_, [value]) => `upper(${value})`,
  },
  trim: {
    syntax: 'trim(x)',
    means: 'x without spaces, tabs and line ends at either end.',
    missing,
    example: 'count(created[trim(team) == "Desk"])',
    signature: one,
    sql: (dialect, [value]) => `trim(${value}, ${dialect.text(' \t\r\n')})`,
  },
  starts_with: {
    syntax: 'starts_with(x, part)',
    means: 'Whether x begins with the part, case included.',
    missing,
    example: 'count(created[starts_with(category, "Hardware")])',
    signature: test,
    sql: (dialect, [value = '', part = '']) => dialect.startsWith(value, part),
  },
  ends_with: {
    syntax: 'ends_with(x, part)',
    means: 'Whether x ends with the part, case included.',
    missing,
    example: 'count(created[ends_with(team, " L2")])',
    signature: test,
    sql: (dialect, [value = '', part = '']) => dialect.endsWith(value, part),
  },
  contains: {
    syntax: 'contains(x, part)',
    means: 'Whether the part is somewhere in x, case included.',
    missing,
    example: 'count(created[contains(lower(category), "password")])',
    signature: test,
    sql: (dialect, [value = '', part = '']) => dialect.contains(value, part),
  },
  substr: {
    syntax: 'substr(x, start, length)',
    means: 'The characters of x from `start` on (0 is the first, -1 the last), at most `length` of them.',
    missing: 'Missing when x is missing.',
    example: 'count(created[substr(number, 0, 3) == "INC"])',
    signature: {
      parameters: [
        { name: 'x', types: ['text'] },
        { name: 'start', types: ['integer'], literal: { expected: 'a whole number', accepts: isPosition } },
        {
          name: 'length',
          types: ['integer'],
          literal: { expected: 'a whole number from 0 on', accepts: (value) => isPosition(value) && Number(value) >= 0 },
        },
      ],
      optional: 1,
      result: always('text'),
    },
    sql: (dialect, [value = ''], { arguments: [, start, length] }) => {
      const from = start?.kind === 'literal' ? Number(start.value) : 0;
      const count = length?.kind === 'literal' ? Number(length.value) : null;
      if (from >= 0) return dialect.substring(value, from + 1, count);
      const end = dialect.substring(value, from, null);
      return count === null ? end : dialect.substring(end, 1, count);
    },
  },
};
