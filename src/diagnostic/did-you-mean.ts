import { distance } from 'fastest-levenshtein';

/** Words longer than this are not compared: the distance costs length times length. */
const longest = 100;

/** Spelling that people do not mean to differ: case, and `-`, `_`, space between words. */
function normal(word: string): string {
  return word.toLowerCase().replaceAll(/[-_\s]/g, '');
}

/**
 * The candidate that `word` was probably meant to be: a third of the word may differ, but at least one letter of a
 * short word must stay. Ties go to the candidate that comes first.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length === 0 || word.length > longest) return undefined;
  let best: string | undefined;
  let least = Math.floor(Math.max(word.length, 3) / 3) + 1;
  for (const candidate of candidates) {
    if (candidate === word || candidate.length > longest) continue;
    const apart = normal(candidate) === normal(word) ? 0 : distance(word.toLowerCase(), candidate.toLowerCase());
    if (apart < least && apart < candidate.length) {
      best = candidate;
      least = apart;
    }
  }
  return best;
}
