/** Wide and full-width scripts of Unicode Standard Annex 11, as far as terminals agree on them. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{17000}-\u{18aff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;

/** Made when first needed: loading its tables costs more than checking a project of ASCII. */
let graphemes: Intl.Segmenter | undefined;

// oxlint-disable-next-line no-control-regex -- the range of ASCII
const ascii = /^[\u0020-\u007e]*$/;

/** How many terminal cells a printable text takes. */
export function displayWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let cells = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (wide.test(segment)) cells += 2;
    else if (!/^\p{Mark}+$/u.test(segment)) cells += 1;
  }
  return cells;
}
