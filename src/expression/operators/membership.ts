import type { RowOperatorDefinition } from './definition.ts';
import { always } from './types.ts';

/** Whether a value is one of a written list. */
export const membership: Readonly<Record<'in', RowOperatorDefinition>> = {
  in: {
    syntax: 'x in [a, b, ...]',
    means: 'Whether x is one of the listed numbers or texts.',
    missing: 'Unknown when x is missing.',
    example: 'count(created[channel in ["email", "portal"]])',
    signature: {
      parameters: [
        { name: 'x', types: ['integer', 'number', 'text'], alike: true },
        {
          name: 'a',
          types: ['integer', 'number', 'text'],
          alike: true,
          literal: { expected: 'a number or a quoted text', accepts: (value) => typeof value !== 'boolean' },
        },
      ],
      repeats: true,
      result: always('boolean'),
    },
    sql: (_, [value, ...items]) => `(${value} IN (${items.join(', ')}))`,
  },
};
