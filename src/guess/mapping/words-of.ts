/** A name or a value as its words: `Created Time`, `created_time` and `createdTime` are the same. Accents stay. */
export const wordsOf = (text: string): string =>
  text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The words in one: how names are compared. */
export const joined = (text: string): string => wordsOf(text).replaceAll(' ', '');

/** Words that names of times have or leave out. */
const TIME_WORDS: ReadonlySet<string> = new Set(['date', 'time', 'at', 'on', 'dt', 'datetime', 'timestamp', 'ts']);

/** A name of a time without the words that say that it is one: `Closed Date`, `closed_at` and `closed on` are the same. */
export const timeStem = (text: string): string =>
  wordsOf(text)
    .split(' ')
    .filter((word) => !TIME_WORDS.has(word))
    .join('');
