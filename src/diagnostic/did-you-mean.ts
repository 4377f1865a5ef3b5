import { distance } from 'fastest-levenshtein';

/** Longer words are not compared: their suggestion would not help, and the work grows with the square. */
const longest = 100;

/** Spelling that people do not mean to differ: case, and `-`, `_` or a space between words. */
function normal(word: string): string {
  return word.toLowerCase().replaceAll(/[-_\s]/g, '');
}

/** Swapped letters count twice in the edit distance, though they are the commonest slip. */
function letters(word: string): string {
  return [...normal(word)].toSorted().join('');
}

/** How far apart two words are: the edit distance, but less for spellings that people mix up and for a word cut short. */
function apart(word: string, candidate: string): number {
  if (normal(word) === normal(candidate)) return 0;
  if (letters(word) === letters(candidate)) return 1;
  if (word.length >= 3 && normal(candidate).startsWith(normal(word))) return 1;
  return distance(word.toLowerCase(), candidate.toLowerCase());
}

/**
 * The candidate that a misspelt word probably meant: the nearest one, at most a third of the longer word away;
 * `undefined` when none is near. Of equally near ones the first in alphabetical order.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length === 0 || word.length > longest) return undefined;
  return [...candidates]
    .filter((candidate) => candidate.length <= longest && candidate !== word)
    .map((candidate) => ({ candidate, away: apart(word, candidate) }))
    .filter(
      ({ candidate, away }) => away <= Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3)) && away < candidate.length,
    )
    .toSorted((left, right) => left.away - right.away || (left.candidate < right.candidate ? -1 : 1))[0]?.candidate;
}
