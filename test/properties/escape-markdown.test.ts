import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakReferences } from '../../src/render/text/break-references.ts';
import { cleanText } from '../../src/render/text/clean-text.ts';
import { codeSpan } from '../../src/render/text/code-span.ts';
import { escapeMarkdown } from '../../src/render/text/escape-markdown.ts';
import { hostileTexts, hostileTextsNote } from '../render/hostile-texts.ts';
import { type MarkdownNode, nodesOf, parseMarkdown, skeletonOf, textOf } from '../render/parse-markdown.ts';

/** Where reports put foreign text. Each begins or ends a line somewhere. */
const places: Readonly<Record<string, (text: string) => string>> = {
  paragraph: (text) => `${text}\n\nafter\n`,
  'lines above and below': (text) => `above\n${text}\nbelow\n`,
  'table cell': (text) => `| a | b |\n| :-- | :-- |\n| ${text} | x |\n\nafter\n`,
  heading: (text) => `### ${text}\n\nafter\n`,
  'list item': (text) => `- ${text}\n  - inner ${text}\n`,
  'link text': (text) => `[${text}](#target) x\n`,
  emphasis: (text) => `**${text}.** x\n`,
  'between words': (text) => `by ${text}: “${text}” (${text})\n`,
};

const alphabet = [...'\\`*_{}[]()#+-.!|~^$=:@/"\'&<>'].concat('www.', 'http://', 'a', '1', ' ', '\n', 'é', '@b', '#1', 'x_y');
const soup = fc.array(fc.constantFrom(...alphabet), { maxLength: 24 }).map((parts) => parts.join(''));

const visible = (text: string): string => breakReferences(cleanText(text));

/** Stands where the text goes; a letter that no text holds. */
const placeholder = '\uE123';

function expectOnlyText(text: string, place: (text: string) => string): void {
  const tree: MarkdownNode = parseMarkdown(place(escapeMarkdown(text)));
  const harmless: MarkdownNode = parseMarkdown(place(placeholder));
  expect(skeletonOf(tree), JSON.stringify(text)).toBe(skeletonOf(harmless));
  expect(textOf(tree), JSON.stringify(text)).toBe(textOf(harmless).replaceAll(placeholder, () => visible(text)));
}

describe('escaped text', () => {
  for (const [name, place] of Object.entries(places)) {
    test(`is only text in a ${name}, whatever it says${hostileTextsNote}`, () => {
      for (const text of hostileTexts) if (cleanText(text) !== '') expectOnlyText(text, place);
    });

    test(`is only text in a ${name}, for any soup of special characters`, () => {
      fc.assert(
        fc.property(soup, (text) => {
          fc.pre(cleanText(text) !== '');
          expectOnlyText(text, place);
        }),
        { numRuns: 300 },
      );
    });
  }

  test('never becomes a link, an image, a mention or an issue reference', () => {
    for (const text of hostileTexts) {
      const tree = parseMarkdown(`${escapeMarkdown(text)}\n`);
      expect([...nodesOf(tree, 'link'), ...nodesOf(tree, 'image'), ...nodesOf(tree, 'html')], JSON.stringify(text)).toEqual([]);
      expect(textOf(tree), JSON.stringify(text)).not.toMatch(/[@#][\p{L}\p{N}_]|:\/\/|www\./iu);
    }
  });
});

describe('cleaned text', () => {
  test('is one line without controls, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        expect(clean).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Surrogate}\n\r\u2028\u2029]/u);
        expect(cleanText(clean)).toBe(clean);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a code span', () => {
  test('shows exactly the cleaned text, however many backticks it has', () => {
    const backticks = fc.array(fc.constantFrom('`', '``', ' ', 'a', '|', '\n', '<b>'), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(backticks, (text) => {
        fc.pre(cleanText(text) !== '');
        const codes = nodesOf(parseMarkdown(`a ${codeSpan(text).markdown} b\n`), 'inlineCode');
        expect(codes.map(textOf)).toEqual([cleanText(text)]);
      }),
      { numRuns: 500 },
    );
  });
});
