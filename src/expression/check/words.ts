import type { ValueType } from '../../model/index.ts';

/** A type with its article, for messages. */
export const typeWords: Readonly<Record<ValueType, string>> = {
  boolean: 'a condition',
  integer: 'an integer',
  number: 'a number',
  text: 'text',
  timestamp: 'a timestamp',
};

/** `a`, `a or b`, `a, b or c`. */
export const oneOf = (options: readonly string[]): string =>
  options.length < 2 ? (options[0] ?? 'nothing') : `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`;
