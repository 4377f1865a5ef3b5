import type { RowOperatorDefinition } from './definition.ts';
import { always } from './types.ts';

const text = { types: ['text'] as const };

const written = { expected: 'a text that is written out', accepts: (value: boolean | number | string) => typeof value === 'string' };

/** One word for another: what `map` is to a whole field, for a part of an expression. */
export const recode: Readonly<Record<'recode', RowOperatorDefinition>> = {
  recode: {
    syntax: 'recode(x, from, to, ...)',
    means: 'The text that follows x in the list of pairs; with one text more, that one for every other x.',
    missing: 'Missing when x is missing, or is not in the list and no text is left for it.',
    example: 'count(created[recode(status_raw, "Wartet", "pending", "Offen", "open") == "open"])',
    signature: {
      parameters: [
        { name: 'x', ...text },
        { name: 'from', ...text, literal: written },
        { name: 'to', ...text, literal: written },
      ],
      repeats: true,
      result: always('text'),
    },
    sql: (_, [value = '', ...words]) => {
      const pairs = Array.from({ length: Math.floor(words.length / 2) }, (__, at) => `WHEN ${words[2 * at]} THEN ${words[2 * at + 1]}`);
      const rest = words.length % 2 === 1 ? `WHEN ${value} THEN ${words.at(-1)}` : '';
      return `(CASE ${value} ${pairs.join(' ')} ${rest} END)`;
    },
  },
};
