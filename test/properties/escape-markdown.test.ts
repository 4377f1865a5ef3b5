import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakReferences } from '../../src/render/text/break-references.ts';
import { cleanText } from '../../src/render/text/clean-text.ts';
import { codeSpan } from '../../src/render/text/code-span.ts';
import { escapeMarkdown } from '../../src/render/text/escape-markdown.ts';
import { hostileTexts, hostileTextsNote } from '../render/hostile-texts.ts';
import { nodesOf, parseMarkdown, skeletonOf, textOf } from '../render/parse-markdown.ts';

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

interface Reading {
  readonly written: string;
  readonly skeleton: string;
  readonly words: string;
}

/** What a parser makes of the escaped text in its place. */
function read(written: string, place: (text: string) => string): Reading {
  const tree = parseMarkdown(place(escapeMarkdown(written)));
  return { written, skeleton: skeletonOf(tree), words: textOf(tree) };
}

/** What it must make of it: the structure that a harmless word has there, and the visible characters of the text. */
function meant(written: string, place: (text: string) => string): Reading {
  const harmless = parseMarkdown(place(placeholder));
  return { written, skeleton: skeletonOf(harmless), words: textOf(harmless).replaceAll(placeholder, () => visible(written)) };
}

const texts = hostileTexts.filter((text) => cleanText(text) !== '');

describe('escaped text', () => {
  for (const [name, place] of Object.entries(places)) {
    test(`is only text in this place: ${name}, whatever it says${hostileTextsNote}`, () => {
      expect(texts.map((text) => read(text, place))).toEqual(texts.map((text) => meant(text, place)));
    });

    test(`is only text in this place: ${name}, for any soup of special characters`, () => {
      expect.hasAssertions();
      fc.assert(
        fc.property(soup, (text) => {
          fc.pre(cleanText(text) !== '');
          expect(read(text, place)).toEqual(meant(text, place));
        }),
        { numRuns: 300 },
      );
    });
  }

  test('never becomes a link, an image or HTML', () => {
    const trees = texts.map((text) => parseMarkdown(`${escapeMarkdown(text)}\n`));
    expect(trees.flatMap((tree) => ['link', 'image', 'html'].flatMap((type) => nodesOf(tree, type)))).toEqual([]);
  });

  test('never reads as a mention, an issue or an address, which platforms look for in the decoded text', () => {
    const words = texts.map((text) => textOf(parseMarkdown(`${escapeMarkdown(text)}\n`)));
    expect(words.filter((text) => /[@#][\p{L}\p{N}_]|:\/\/|www\./iu.test(text))).toEqual([]);
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
