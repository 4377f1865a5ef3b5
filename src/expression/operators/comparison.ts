import type { ValueType } from '../../model/index.ts';
import type { ScalarValue, SharedOperatorDefinition, Signature } from './definition.ts';
import { always, anyType, ordered } from './types.ts';

const pair = (types: readonly ValueType[]): Signature => ({
  parameters: [
    { name: 'a', types, alike: true },
    { name: 'b', types, alike: true },
  ],
  result: always('boolean'),
});

const unknownIfMissing = 'Unknown when either value is missing.';

interface Comparison {
  readonly sign: string;
  readonly types: readonly ValueType[];
  readonly means: string;
  readonly example: string;
  holds(left: number | boolean, right: number | boolean): boolean;
}

const comparing = ({ sign, types, means, example, holds }: Comparison): SharedOperatorDefinition => ({
  syntax: `a ${sign === '<>' ? '!=' : sign === '=' ? '==' : sign} b`,
  means,
  missing: unknownIfMissing,
  example,
  signature: pair(types),
  sql: (_, args) => `(${args.join(` ${sign} `)})`,
  evaluate: ([left = null, right = null]) => (left === null || right === null ? null : holds(left, right)),
});

const within = ([value = null, low = null, high = null]: readonly ScalarValue[]): ScalarValue => {
  const above = value === null || low === null ? null : value >= low;
  const below = value === null || high === null ? null : value <= high;
  return above === false || below === false ? false : above === null || below === null ? null : true;
};

/** Operators that compare two values of one type. Texts are equal when all their characters are: case and accents count. */
export const comparison: Readonly<Record<'==' | '!=' | '<' | '<=' | '>' | '>=' | 'between', SharedOperatorDefinition>> = {
  '==': comparing({
    sign: '=',
    types: anyType,
    means: 'Whether both are the same; text is compared character by character, instants to the microsecond.',
    example: 'count(resolved[priority == 1])',
    holds: (left, right) => left === right,
  }),
  '!=': comparing({
    sign: '<>',
    types: anyType,
    means: 'Whether they differ.',
    example: 'count(resolved[channel != "email"])',
    holds: (left, right) => left !== right,
  }),
  '<': comparing({
    sign: '<',
    types: ordered,
    means: 'Whether a is less than b, or an earlier instant.',
    example: 'count(resolved[hours(created_at, resolved_at) < 8])',
    holds: (left, right) => left < right,
  }),
  '<=': comparing({
    sign: '<=',
    types: ordered,
    means: 'Whether a is at most b, or not a later instant.',
    example: 'count(resolved[resolved_at <= due_at])',
    holds: (left, right) => left <= right,
  }),
  '>': comparing({
    sign: '>',
    types: ordered,
    means: 'Whether a is more than b, or a later instant.',
    example: 'count(resolved[reopen_count > 0])',
    holds: (left, right) => left > right,
  }),
  '>=': comparing({
    sign: '>=',
    types: ordered,
    means: 'Whether a is at least b, or not an earlier instant.',
    example: 'count(surveys[score >= 4])',
    holds: (left, right) => left >= right,
  }),
  between: {
    syntax: 'x between low and high',
    means: 'Whether x lies from low to high, both included.',
    missing: 'Unknown when a value is missing, unless the other limit already decides.',
    example: 'count(surveys[score between 4 and 5])',
    signature: {
      parameters: [
        { name: 'x', types: ordered, alike: true },
        { name: 'low', types: ordered, alike: true },
        { name: 'high', types: ordered, alike: true },
      ],
      result: always('boolean'),
    },
    sql: (_, [value, low, high]) => `(${value} BETWEEN ${low} AND ${high})`,
    evaluate: within,
  },
};
