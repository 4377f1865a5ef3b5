import type { RowCall } from '../../model/index.ts';
import type { Dialect } from '../dialect.ts';
import { bindArguments } from './bind.ts';
import type { ScalarOperatorDefinition, ScalarValue, SharedOperatorDefinition, Signature } from './definition.ts';
import { always, joined, numeric } from './types.ts';

const twoNumbers: Signature = {
  parameters: [
    { name: 'a', types: numeric, alike: true },
    { name: 'b', types: numeric, alike: true },
  ],
  result: joined,
};

/** A number, or no value in place of NaN and the infinities. There is one zero. */
const finite = (value: number): number | null => (Number.isFinite(value) ? value + 0 : null);

/** Applies a calculation to numbers; no value when one has none. */
export const calculate =
  (calculation: (...numbers: readonly number[]) => number) =>
  (args: readonly ScalarValue[]): ScalarValue => {
    const numbers = args.filter((arg) => typeof arg === 'number');
    return numbers.length === args.length ? finite(calculation(...numbers)) : null;
  };

/**
 * Arithmetic in IEEE doubles on every engine. An integer engine type would stop the whole run at an overflow;
 * here a result out of range is missing.
 */
const infix =
  (sign: string) =>
  (dialect: Dialect, args: readonly string[], call: RowCall): string => {
    const double = (value: string): string => `CAST(${value} AS ${dialect.doubleType})`;
    const expression = (values: readonly string[]): string => `(${values.map(double).join(` ${sign} `)})`;
    if (call.type === 'integer') return dialect.tryCast(expression(args), dialect.integerType);
    return bindArguments(
      dialect,
      args,
      call,
      (values) => `(CASE WHEN ${dialect.isFinite(expression(values))} THEN ${expression(values)} END)`,
    );
  };

const outOfRange = 'Missing when either is missing, or when the result is out of range.';

/** `+ - * /` and the minus before a value. */
export const arithmetic: Readonly<Record<'+' | '-' | '*' | '/' | 'negate', SharedOperatorDefinition>> = {
  '+': {
    syntax: 'a + b',
    means: 'The sum.',
    missing: outOfRange,
    example: 'sum(resolved, reopen_count + reassign_count)',
    signature: twoNumbers,
    sql: infix('+'),
    evaluate: calculate((a = 0, b = 0) => a + b),
  },
  '-': {
    syntax: 'a - b',
    means: 'The difference.',
    missing: outOfRange,
    example: 'count(created) - count(resolved)',
    signature: twoNumbers,
    sql: infix('-'),
    evaluate: calculate((a = 0, b = 0) => a - b),
  },
  '*': {
    syntax: 'a * b',
    means: 'The product.',
    missing: outOfRange,
    example: 'sum(resolved, hours(created_at, resolved_at) * 60)',
    signature: twoNumbers,
    sql: infix('*'),
    evaluate: calculate((a = 0, b = 0) => a * b),
  },
  '/': {
    syntax: 'a / b',
    means: 'The quotient, with its fraction.',
    missing: 'Missing when either is missing or b is 0: a division by zero is no value, never 0 and never infinite.',
    example: 'sum(costs, amount) / count(resolved)',
    signature: { ...twoNumbers, result: always('number') },
    sql: infix('/'),
    evaluate: calculate((a = 0, b = 0) => a / b),
  },
  negate: {
    syntax: '-x',
    means: 'x with the other sign.',
    missing: 'Missing when x is missing.',
    example: 'sum(costs, -amount)',
    signature: { parameters: [{ name: 'x', types: numeric, alike: true }], result: joined },
    sql: (dialect, [value], call) =>
      call.type === 'integer' ? dialect.tryCast(`(-CAST(${value} AS ${dialect.doubleType}))`, dialect.integerType) : `(-${value})`,
    evaluate: calculate((x = 0) => 0 - x),
  },
};

/** 100 a / b; only between aggregates, where both are numbers that people know. */
export const percentage: Readonly<Record<'percent', ScalarOperatorDefinition>> = {
  percent: {
    syntax: 'percent(a, b)',
    means: '100 a / b.',
    missing: 'No value when either has none or b is 0.',
    example: 'percent(count(resolved[reopen_count == 0]), count(resolved))',
    signature: { ...twoNumbers, result: always('number') },
    evaluate: calculate((a = 0, b = 0) => (100 * a) / b),
  },
};
