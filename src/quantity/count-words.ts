import { fixed } from './fixed.ts';

/** `1 row`, `12,345 rows`. */
export function countWords(count: number, one: string, many: string): string {
  return `${fixed(count, 0)} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
