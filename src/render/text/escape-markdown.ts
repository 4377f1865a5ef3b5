import { breakReferences } from './break-references.ts';
import { cleanText } from './clean-text.ts';

/** Characters that mean something to Markdown, to HTML or to the extensions of GitHub and GitLab. */
const special = /[\\`*_{}[\]()#+\-.!|~^$=:@/"'&<>]/g;

/** Ordinary punctuation that has a meaning only in certain places; elsewhere the Markdown stays readable without it. */
const harmlessInside = /[()\-.+/"']/;

const reference = (character: string): string => `&#${character.codePointAt(0)};`;

/**
 * Text as Markdown that shows exactly this text: special characters become numeric character references, which no
 * Markdown parser reads as markup (backslashes do not survive in tables, HTML escaping leaves Markdown alive).
 * Ordinary punctuation stays as it is where it cannot begin anything, so that numbers and sentences stay readable in a
 * diff: at the start, and after digits there, only right before a letter or digit (`-1.5` is no list, `1. x` is one).
 * The text must be one line, as `cleanText` makes it.
 */
export function escapeLine(line: string): string {
  const opening = /^\d*/.exec(line)?.[0].length ?? 0;
  const wordCharacter = (at: number): boolean => /^[A-Za-z0-9]$/.test(line.charAt(at));
  return line
    .replaceAll(special, (character, at: number) => {
      if (harmlessInside.test(character) && (at > opening || wordCharacter(at + 1))) return character;
      if (character === '_' && wordCharacter(at - 1) && wordCharacter(at + 1)) return character;
      if (character === ':' && (line.charAt(at + 1) === ' ' || /^\d:\d$/.test(line.slice(at - 1, at + 2)))) return character;
      return reference(character);
    })
    .replaceAll(/w(?=ww)/gi, reference);
}

/**
 * Foreign text (ticket data, titles, names) as Markdown: cleaned, with mentions and links defused, escaped.
 * @param limit longest text in characters before escaping
 */
export function escapeMarkdown(text: string, limit?: number): string {
  return escapeLine(breakReferences(cleanText(text, limit)));
}
