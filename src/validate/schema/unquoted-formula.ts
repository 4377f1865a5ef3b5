import { quoted } from '../../diagnostic/index.ts';
import type { Path } from '../../model/index.ts';

/** Longer examples hide the advice. */
const longest = 80;

const inQuotes = (text: string): string => (text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`);

/**
 * The advice for a formula that YAML reads as a list or a mapping because it has no quotes, such as `{share(sla, met)}`;
 * `undefined` for anything else. `written` is the value as it stands in the file.
 */
export function unquotedFormulaHelp(path: Path, written: string): string | undefined {
  if (path.length !== 1 || path[0] !== 'formula') return undefined;
  const inner = /^[[{]\s*(?<text>[^]*?)\s*:?\s*[\]}]$/u.exec(written)?.groups?.['text'];
  if (inner === undefined || (written.startsWith('{') && !inner.includes('('))) return undefined;
  const short = /^\w+\(.*\)$/u.test(inner) && inner.length <= longest;
  return short ? `Write the formula as text in quotes: ${quoted(`formula: ${inQuotes(inner)}`)}.` : 'Write the formula as text in quotes.';
}

/**
 * The advice for a key that is the rest of a formula: inside `{ }` a comma ends a value, so `{ at: first_known(a, b) }` has
 * a key `b)`. `undefined` for a key that closes no more brackets than it opens.
 */
export function cutFormulaHelp(key: string): string | undefined {
  const count = (bracket: string): number => key.split(bracket).length - 1;
  return count(')') > count('(') ? 'Inside `{ }` a comma ends a value: write the whole formula in quotes.' : undefined;
}
