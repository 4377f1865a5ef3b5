import type { RowOperatorDefinition } from './definition.ts';
import { always } from './types.ts';

/** Digits with an optional sign, point and exponent, and nothing else: no group marks, no units, no `inf`, no hexadecimal. */
const decimal = String.raw`^[ \t\r\n]*([+-]?[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?|[+-]?\.[0-9]+(?:[eE][+-]?[0-9]+)?)[ \t\r\n]*$`;

/** Exports write whole numbers as `3.0` when a column once had a gap. */
const whole = String.raw`^[ \t\r\n]*([+-]?[0-9]+)(?:\.0*)?[ \t\r\n]*$`;

/** Changes of type, always written out: nothing is converted silently. */
export const conversion: Readonly<Record<'text' | 'number' | 'integer', RowOperatorDefinition>> = {
  text: {
    syntax: 'text(x)',
    means: 'An integer as its digits, true or false as that word.',
    missing: 'Missing when x is missing.',
    example: 'distinct(created, text(priority))',
    signature: { parameters: [{ name: 'x', types: ['text', 'integer', 'boolean'] }], result: always('text') },
    sql: (_, [value]) => `CAST(${value} AS VARCHAR)`,
  },
  number: {
    syntax: 'number(text)',
    means: 'The number that the text writes in digits, with a decimal point or an exponent.',
    missing: 'Missing when the text is missing or is not such a number.',
    example: 'sum(created, number(substr(number, 3)))',
    signature: { parameters: [{ name: 'text', types: ['text'] }], result: always('number') },
    sql: (dialect, [value = '']) =>
      dialect.bind(
        [dialect.tryCast(dialect.matched(value, decimal, 1), dialect.doubleType)],
        ([read = '']) => `(CASE WHEN ${dialect.isFinite(read)} THEN ${read} END)`,
      ),
  },
  integer: {
    syntax: 'integer(text)',
    means: 'The whole number that the text writes in digits; `3.0` is 3.',
    missing: 'Missing when the text is missing or is not a whole number.',
    example: 'count(created[integer(substr(number, 3)) > 1000])',
    signature: { parameters: [{ name: 'text', types: ['text'] }], result: always('integer') },
    sql: (dialect, [value = '']) => dialect.tryCast(dialect.matched(value, whole, 1), dialect.integerType),
  },
};
