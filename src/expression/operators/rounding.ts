import type { RowCall } from '../../model/index.ts';
import type { Dialect } from '../dialect.ts';
import { calculate } from './arithmetic.ts';
import { bindArguments } from './bind.ts';
import type { SharedOperatorDefinition, Signature } from './definition.ts';
import { joined, numeric, ordered } from './types.ts';

/** Half away from zero, on the shifted double, as SQL engines do: 2.5 gives 3, -2.5 gives -3. */
const roundTo = (value: number, digits: number): number => {
  const shift = 10 ** digits;
  const shifted = Math.round(Math.abs(value) * shift) / shift;
  return Number.isFinite(shifted) ? Math.sign(value) * shifted : value;
};

const extreme = (types: typeof numeric): Signature => ({
  parameters: [
    { name: 'a', types, alike: true },
    { name: 'b', types, alike: true },
  ],
  repeats: true,
  result: joined,
});

/** Engines skip missing values here or do not, each in its own way; so the NULL rule is written out. */
const pick =
  (name: string) =>
  (dialect: Dialect, args: readonly string[], call: RowCall): string =>
    bindArguments(dialect, args, call, (values) => {
      const missing = values.map((value) => `${value} IS NULL`).join(' OR ');
      return `(CASE WHEN ${missing} THEN NULL ELSE ${name}(${values.join(', ')}) END)`;
    });

const anyMissing = 'Missing when any of the values is missing.';

/** Functions that pick or shape a number. */
export const rounding: Readonly<Record<'min' | 'max' | 'round' | 'abs', SharedOperatorDefinition>> = {
  min: {
    syntax: 'min(a, b, ...)',
    means: 'The least of the values, or the earliest instant. With a view as first argument it is the aggregate.',
    missing: anyMissing,
    example: 'sum(resolved, min(reassign_count, 3))',
    signature: extreme(ordered),
    sql: pick('least'),
    evaluate: calculate((...values) => Math.min(...values)),
  },
  max: {
    syntax: 'max(a, b, ...)',
    means: 'The greatest of the values, or the latest instant. With a view as first argument it is the aggregate.',
    missing: anyMissing,
    example: 'sum(resolved, max(contact_count - 1, 0))',
    signature: extreme(ordered),
    sql: pick('greatest'),
    evaluate: calculate((...values) => Math.max(...values)),
  },
  round: {
    syntax: 'round(x, digits)',
    means: 'x rounded to that many digits after the point, half away from zero; without digits to an integer.',
    missing: 'Missing when x is missing.',
    example: 'round(avg(resolved, hours(created_at, resolved_at)), 1)',
    signature: {
      parameters: [
        { name: 'x', types: numeric },
        {
          name: 'digits',
          types: ['integer'],
          literal: {
            expected: 'a whole number from 0 to 12',
            accepts: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 12,
          },
        },
      ],
      optional: 1,
      result: ({ length }) => (length === 1 ? 'integer' : 'number'),
    },
    sql: (dialect, [value, digits], call) => {
      const double = `CAST(${value} AS ${dialect.doubleType})`;
      return call.type === 'integer' ? dialect.tryCast(`round(${double})`, dialect.integerType) : `round(${double}, ${digits})`;
    },
    evaluate: calculate((value = 0, digits = 0) => roundTo(value, digits)),
  },
  abs: {
    syntax: 'abs(x)',
    means: 'x without its sign.',
    missing: 'Missing when x is missing.',
    example: 'abs(count(created) - count(resolved))',
    signature: { parameters: [{ name: 'x', types: numeric, alike: true }], result: joined },
    sql: (dialect, [value], call) =>
      call.type === 'integer' ? dialect.tryCast(`abs(CAST(${value} AS ${dialect.doubleType}))`, dialect.integerType) : `abs(${value})`,
    evaluate: calculate((x = 0) => Math.abs(x)),
  },
};
