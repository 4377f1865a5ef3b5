import type { Scalar } from 'yaml';
import { spellBlock } from './spell-block.ts';
import { spellDoubleQuoted, spellPlain, spellSingleQuoted } from './spell-flow.ts';
import type { Spelling } from './spelling.ts';

type Speller = (text: string, start: number, end: number, parentIndent: number) => Spelling;

const spellers: Readonly<Record<Scalar.Type, Speller>> = {
  PLAIN: spellPlain,
  QUOTE_SINGLE: spellSingleQuoted,
  QUOTE_DOUBLE: spellDoubleQuoted,
  BLOCK_LITERAL: spellBlock,
  BLOCK_FOLDED: spellBlock,
};

/**
 * How a string scalar is spelled, or `null` when it is not one. Breaks at the very end of a block scalar may differ from
 * the library's reading; any other difference would be our bug and gives `null`, so that nobody is sent to a wrong place.
 */
export function spellingOf(text: string, node: Scalar): Spelling | null {
  if (typeof node.value !== 'string' || node.type === undefined || !node.range) return null;
  const [start, end] = node.range;
  const spelling = spellers[node.type](text, start, end, node.srcToken?.type === 'block-scalar' ? node.srcToken.indent : 0);
  return spelling.value.replace(/\n+$/, '') === node.value.replace(/\n+$/, '') ? spelling : null;
}
