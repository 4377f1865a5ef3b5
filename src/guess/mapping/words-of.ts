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
