/** Longest pattern. */
const longest = 300;

/** What one engine knows and another does not, or which can take more than linear time: look-around, references, names, flags. */
const foreign = /\\[1-9kpPQEAzZCbBGKXR]|\(\?(?!:)|\[\[|[*+?}][+]|\(\*/;

/** How often a group may repeat in all, counts inside of each other multiplied: engines unroll them. */
const mostRepeats = 1000;

const repeats = (pattern: string): number =>
  [...pattern.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].reduce((product, [, least, most]) => product * Math.max(1, Number(most || least)), 1);

const compiles = (pattern: string): boolean => {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
};

/**
 * Whether a text is a regular expression that every engine reads alike and in linear time: the part of RE2
 * (https://github.com/google/re2/wiki/Syntax) that the other dialects share, at most 300 characters long.
 */
export const isPattern = (pattern: boolean | number | string): boolean =>
  typeof pattern === 'string' &&
  pattern.length > 0 &&
  pattern.length <= longest &&
  !foreign.test(pattern.replaceAll('\\\\', '')) &&
  repeats(pattern) <= mostRepeats &&
  compiles(pattern);

/** Whether a pattern has a group whose match is asked for, rather than the match of the whole. */
export const hasGroup = (pattern: string): boolean => /\((?!\?)/.test(pattern.replaceAll(/\\.|\[(?:\\.|[^\]\\])*\]/g, ''));
