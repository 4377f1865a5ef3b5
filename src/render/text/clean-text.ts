/** Controls, bidirectional controls, zero-width and other invisible characters: they hide or reorder what a reader sees. */
const invisible = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFFF9-\uFFFB]/gu;

const loneSurrogate = /\p{Surrogate}/gu;

/**
 * One line of visible text: every run of white space, line breaks included, becomes one space, invisible characters
 * are removed, and half a character becomes U+FFFD as it would in a UTF-8 file. Cleaning twice changes nothing.
 * @param limit longest result in characters; what is cut off is marked with an ellipsis
 */
export function cleanText(text: string, limit = Infinity): string {
  const line = text
    .replaceAll(loneSurrogate, '\uFFFD')
    .replaceAll(/[^\S\uFEFF]|\u0085/gu, ' ')
    .replaceAll(invisible, '');
  const characters = [...line.replaceAll(/ {2,}/g, ' ').trim()];
  return characters.length <= limit
    ? characters.join('')
    : `${characters
        .slice(0, Math.max(limit - 1, 0))
        .join('')
        .trimEnd()}…`;
}
