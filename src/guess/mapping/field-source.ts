import { printable } from '../../diagnostic/index.ts';
import type { EntityField } from '../../model/index.ts';
import type { ColumnFacts } from '../columns/column-facts.ts';
import { usualWords, yesAndNo } from './usual-words.ts';
import { wordsOf } from './words-of.ts';

/** A text of the file and what it becomes; `null` where that could not be guessed. */
export type GuessedValue = readonly [text: string, value: string | number | boolean | null];

/** How one field comes from one column. */
export interface FieldSource {
  /** Row expression. */
  readonly from: string;
  readonly map: readonly GuessedValue[] | null;
}

/** A column as a row expression. */
export const columnExpression = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !['and', 'or', 'not', 'in', 'between', 'true', 'false'].includes(name)
    ? name
    : `\`${name.replaceAll('`', '``')}\``;

type Find = (column: ColumnFacts, field: EntityField, name: string) => FieldSource | null;

const plain = ({ name }: ColumnFacts): FieldSource => ({ from: columnExpression(name), map: null });

const mapped = (column: ColumnFacts, value: (text: string) => GuessedValue[1]): FieldSource | null =>
  column.texts === null ? null : { ...plain(column), map: column.texts.map((text) => [text, value(text)]) };

const own = (words: Readonly<Record<string, string | number | boolean>>, text: string): GuessedValue[1] => {
  const key = wordsOf(text);
  return Object.hasOwn(words, key) ? (words[key] ?? null) : null;
};

const wordsFor = (name: string): Readonly<Record<string, string | number | boolean>> =>
  Object.hasOwn(usualWords, name) ? (usualWords[name] ?? {}) : {};

const forBoolean: Find = (column) => (column.booleans ? plain(column) : mapped(column, (text) => own(yesAndNo, text)));

const forInteger: Find = (column, _field, name) => {
  if (column.integers) return plain(column);
  if (column.numbered) return { from: `integer(substr(${columnExpression(column.name)}, 0, 1))`, map: null };
  const words = wordsFor(name);
  return Object.keys(words).length === 0 ? null : mapped(column, (text) => own(words, text));
};

const forText: Find = (column, { values }, name) => {
  if (values === undefined) return plain(column);
  if (column.texts?.every((text) => values.includes(text))) return plain(column);
  const words = wordsFor(name);
  return mapped(column, (text) => {
    const guess = own(words, text);
    if (typeof guess === 'string' && values.includes(guess)) return guess;
    return values.find((value) => wordsOf(value) === wordsOf(text)) ?? null;
  });
};

const byType: Readonly<Record<EntityField['type'], Find>> = {
  timestamp: (column) => (column.times === null ? null : plain(column)),
  boolean: forBoolean,
  integer: forInteger,
  number: (column) => (column.numbers ? plain(column) : null),
  text: forText,
};

/**
 * How a field can come from a column, by what its values look like; `null` when it cannot. A name with characters that
 * nobody sees could not be written down in a definition.
 */
export const fieldSource = (column: ColumnFacts, field: EntityField, name: string): FieldSource | null =>
  column.empty || printable(column.name) !== column.name ? null : byType[field.type](column, field, name);
