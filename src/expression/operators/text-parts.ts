import type { RowOperatorDefinition } from './definition.ts';
import { hasGroup, isPattern } from './pattern.ts';
import { always } from './types.ts';

const missing = 'Missing when an argument is missing.';

const isPart = (value: boolean | number | string): boolean => typeof value === 'string' && value !== '';

const part = { name: 'part', types: ['text'] as const, literal: { expected: 'a text that is not empty', accepts: isPart } };

/** Functions that take texts apart and put them together. */
export const textParts: Readonly<Record<'concat' | 'extract' | 'replace' | 'split_part', RowOperatorDefinition>> = {
  concat: {
    syntax: 'concat(a, b, ...)',
    means: 'The texts one after the other.',
    missing,
    example: 'distinct(created, concat(service, ": ", category))',
    signature: {
      parameters: [
        { name: 'a', types: ['text'] },
        { name: 'b', types: ['text'] },
      ],
      repeats: true,
      result: always('text'),
    },
    sql: (_, args) => `(${args.join(' || ')})`,
  },
  extract: {
    syntax: 'extract(x, "pattern")',
    means:
      'What the first group of the regular expression matched in x, or the whole match when it has no group. Patterns are those of RE2, without flags, names and `\\b`.',
    missing: 'Missing when x is missing, nothing matches or what matches is empty.',
    example: 'count(created[extract(category, "^([A-Za-z]+)") == "Hardware"])',
    signature: {
      parameters: [
        { name: 'x', types: ['text'] },
        {
          name: 'pattern',
          types: ['text'],
          literal: { expected: 'a regular expression without look-around, references and flags', accepts: isPattern },
        },
      ],
      result: always('text'),
    },
    sql: (dialect, [value = ''], { arguments: [, pattern] }) => {
      const written = pattern?.kind === 'literal' ? String(pattern.value) : '';
      return `nullif(${dialect.matched(value, written, hasGroup(written) ? 1 : 0)}, '')`;
    },
  },
  replace: {
    syntax: 'replace(x, part, by)',
    means: 'x with every occurrence of the part replaced, case included.',
    missing,
    example: 'count(created[replace(team, " ", "") == "DeskL1"])',
    signature: { parameters: [{ name: 'x', types: ['text'] }, part, { name: 'by', types: ['text'] }], result: always('text') },
    sql: (_, args) => `replace(${args.join(', ')})`,
  },
  split_part: {
    syntax: 'split_part(x, part, n)',
    means: 'The n-th of the pieces of x between the occurrences of the part: 1 is the first, -1 the last.',
    missing: 'Missing when x is missing, or has no such piece or an empty one.',
    example: 'count(created[split_part(category, "/", 1) == "Hardware"])',
    signature: {
      parameters: [
        { name: 'x', types: ['text'] },
        part,
        {
          name: 'n',
          types: ['integer'],
          literal: {
            expected: 'a whole number from 1 on, or from -1 down',
            accepts: (value) => Number.isInteger(value) && value !== 0 && Math.abs(Number(value)) <= 1000,
          },
        },
      ],
      result: always('text'),
    },
    sql: (_, args) => `nullif(split_part(${args.join(', ')}), '')`,
  },
};
