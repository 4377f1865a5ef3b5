import type { RowOperatorDefinition, SharedOperatorDefinition, Signature } from './definition.ts';
import { always, anyType, joined } from './types.ts';

const conditions: Signature = {
  parameters: [
    { name: 'a', types: ['boolean'] },
    { name: 'b', types: ['boolean'] },
  ],
  repeats: true,
  result: always('boolean'),
};

/** Three-valued logic (Kleene), as SQL has it: https://www.postgresql.org/docs/current/functions-logical.html */
export const logic: Readonly<Record<'and' | 'or' | '!' | 'if' | 'known', SharedOperatorDefinition>> = {
  and: {
    syntax: 'a and b',
    means: 'Whether all hold.',
    missing: 'False when one is false, else unknown when one is unknown.',
    example: 'count(resolved[contact_count == 1 and reopen_count == 0])',
    signature: conditions,
    sql: (_, args) => `(${args.join(' AND ')})`,
    evaluate: (args) => (args.includes(false) ? false : args.includes(null) ? null : true),
  },
  or: {
    syntax: 'a or b',
    means: 'Whether at least one holds.',
    missing: 'True when one is true, else unknown when one is unknown.',
    example: 'count(created[priority == 1 or escalated])',
    signature: conditions,
    sql: (_, args) => `(${args.join(' OR ')})`,
    evaluate: (args) => (args.includes(true) ? true : args.includes(null) ? null : false),
  },
  '!': {
    syntax: 'not a',
    means: 'Whether a does not hold.',
    missing: 'Unknown when a is unknown.',
    example: 'count(created[not (channel == "email")])',
    signature: { parameters: [{ name: 'a', types: ['boolean'] }], result: always('boolean') },
    sql: (_, [value]) => `(NOT ${value})`,
    evaluate: ([value = null]) => (value === null ? null : !value),
  },
  if: {
    syntax: 'if(condition, a, b)',
    means: 'a when the condition holds, else b; further pairs of condition and value may stand before the last value.',
    missing: 'b when the condition is unknown.',
    example: 'sum(resolved, if(priority == 1, 2, 1))',
    signature: {
      parameters: [
        { name: 'condition', types: ['boolean'] },
        { name: 'a', types: anyType, alike: true },
        { name: 'b', types: anyType, alike: true },
      ],
      result: ([, ...branches]) => joined(branches),
    },
    sql: (_, [condition, then, otherwise]) => `(CASE WHEN ${condition} THEN ${then} ELSE ${otherwise} END)`,
    evaluate: ([condition, then = null, otherwise = null]) => (condition === true ? then : otherwise),
  },
  known: {
    syntax: 'known(x)',
    means: 'Whether x has a value.',
    missing: 'False when x is missing; never unknown.',
    example: 'count(created[not known(category)])',
    signature: { parameters: [{ name: 'x', types: anyType }], result: always('boolean') },
    sql: (_, [value]) => `(${value} IS NOT NULL)`,
    evaluate: ([value = null]) => value !== null,
  },
};

/** The one way to put a value in the place of a missing one. Between aggregates there is none: no value must stay visible. */
export const firstKnown: Readonly<Record<'first_known', RowOperatorDefinition>> = {
  first_known: {
    syntax: 'first_known(a, b, ...)',
    means: 'The first of the values that is not missing.',
    missing: 'Missing when all are missing.',
    example: 'count(created[first_known(reopen_count, 0) == 0])',
    signature: {
      parameters: [
        { name: 'a', types: anyType, alike: true },
        { name: 'b', types: anyType, alike: true },
      ],
      repeats: true,
      result: joined,
    },
    sql: (_, args) => `coalesce(${args.join(', ')})`,
  },
};
