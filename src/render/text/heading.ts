import { breakReferences } from './break-references.ts';
import { cleanText } from './clean-text.ts';
import { escapeLine } from './escape-markdown.ts';
import { type Markdown, markdown } from './markdown.ts';

/** A heading and the fragment by which both GitHub and GitLab reach it. */
export interface Heading {
  readonly text: Markdown;
  readonly slug: string;
}

const noBreakSpace = '\u00A0';
const noBreakHyphen = '\u2011';

/**
 * Both platforms lower-case a heading, keep letters, marks, digits, `_`, `-` and turn spaces into `-`; but GitLab
 * squeezes runs of `-` and GitHub does not. So a space or hyphen that would make such a run is written as its
 * no-break twin, which looks the same and which both leave out of the fragment.
 */
function spaced(line: string): { readonly text: string; readonly slug: string } {
  let text = '';
  let slug = '';
  for (const character of line) {
    const joins = character === ' ' || character === '-';
    const repeats = joins && (slug === '' || slug.endsWith('-'));
    if (repeats) text += character === ' ' ? noBreakSpace : noBreakHyphen;
    else text += character;
    if (joins && !repeats) slug += '-';
    else if (/[\p{L}\p{M}\p{Nd}\p{Pc}]/u.test(character)) slug += character.toLowerCase();
  }
  return { text, slug };
}

/**
 * The heading for a title, with a fragment that is the same on GitHub and GitLab and that no heading of the page has.
 * A title whose fragment is taken, empty or only digits (GitLab prefixes those) is followed by its suffix.
 * @param suffix tells the title from all others; holds a letter
 * @param taken fragments of the page's other headings
 */
export function uniqueHeading(title: string, suffix: string, taken: ReadonlySet<string>): Heading {
  let words = cleanText(title);
  let heading = spaced(words);
  while (!/\D/.test(heading.slug) || taken.has(heading.slug)) {
    words = cleanText(`${words} (${suffix})`);
    heading = spaced(words);
  }
  return { text: markdown(escapeLine(breakReferences(heading.text))), slug: heading.slug };
}
