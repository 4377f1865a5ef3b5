import { describe, expect, test } from 'vitest';
import { checkTemplates } from '../../../src/render/index.ts';
import { shippedTemplates } from '../shipped-templates.ts';

const messages = (text: unknown, partials: Readonly<Record<string, string>> = {}): readonly string[] =>
  checkTemplates({ reports: { main: text as string }, partials }).map(({ message }) => message);

test('the shipped templates keep the rules', () => {
  expect(checkTemplates(shippedTemplates)).toEqual([]);
});

describe('a template is refused when it', () => {
  test.each([
    ['prints with three braces', '{{{title}}}', 'uses `{{{`; values are escaped already and print with `{{`'],
    ['prints with an ampersand', '{{&title}}', 'unescaped output is not available'],
    ['prints with an ampersand after a tilde', '{{~& title}}', 'unescaped output is not available'],
    ['writes to the console', '{{log "::warning::forged"}}', 'values take no parameters; there are no helpers'],
    ['looks a name up', '{{lookup this "constructor"}}', 'values take no parameters; there are no helpers'],
    ['calls a helper by a block', '{{#lookup this "x"}}a{{/lookup}}', 'only the blocks each, if, unless, with are available'],
    ['uses a value as a block', '{{#title}}a{{/title}}', 'only the blocks each, if, unless, with are available'],
    ['prints a literal', '{{"x"}}', 'only values of the report can be printed'],
    ['uses a sub-expression', '{{#if (lookup this "x")}}a{{/if}}', 'sub-expressions are not available'],
    ['names a partial by a value', '{{> (title)}}', 'a partial is named literally'],
    ['defines a partial inline', '{{#*inline "a"}}b{{/inline}}', 'inline partials are not available'],
    ['uses a decorator', '{{* x}}', 'decorators are not available'],
    ['wraps a partial', '{{#> a}}b{{/a}}', 'partial blocks are not available'],
    ['includes what does not exist', '{{> nowhere}}', 'there is no partial "nowhere"'],
    ['is not a text', { type: 'Program', body: [] }, 'is not a text'],
  ])('%s', (_, text, message) => {
    expect(messages(text)).toContain(message);
  });

  test('cannot be parsed, with what the parser says', () => {
    expect(messages('{{#if a}}')[0]).toMatch(/^Parse error on line 1/);
  });

  test('includes itself, directly or through another', () => {
    expect(messages('{{> a}}', { a: '{{> a}}' })).toContain('includes itself, directly or through a partial');
    expect(messages('{{> a}}', { a: '{{> b}}', b: '{{> a}}' })).toContain('includes itself, directly or through a partial');
  });

  test('doubles with every partial', () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`p${index}`, index === 19 ? 'x' : `{{> p${index + 1}}}`.repeat(2)]),
    );
    expect(messages('{{> p0}}', doubling)).toContain('expands to more than 1000 partials');
  });
});

/** The messages, and proof that they did not take long. */
const quickly = (text: string): readonly string[] => {
  const start = performance.now();
  const found = messages(text);
  expect(performance.now() - start).toBeLessThan(1_000);
  return found;
};

describe('what would keep the parser busy is refused unread', () => {
  test('nested sub-expressions', () => {
    expect(quickly(`{{a ${'(a '.repeat(3_000)}${')'.repeat(3_000)}}}`)).toEqual(['nests parentheses more than 8 deep']);
  });

  test('nested blocks', () => {
    expect(quickly('{{#if a}}'.repeat(3_000) + '{{/if}}'.repeat(3_000))).toEqual(['nests blocks more than 16 deep']);
    expect(quickly('{{~# if a}}'.repeat(17) + '{{/if}}'.repeat(17))).toEqual(['nests blocks more than 16 deep']);
    expect(quickly('{{^if a}}'.repeat(17) + '{{/if}}'.repeat(17))).toEqual(['nests blocks more than 16 deep']);
  });

  test('a long chain of else', () => {
    expect(quickly(`{{#if a}}${'{{else if a}}'.repeat(20)}{{/if}}`)).toEqual(['nests blocks more than 16 deep']);
  });

  test('a large template', () => {
    expect(quickly('x'.repeat(64 * 1024 + 1))).toEqual(['is larger than 65536 characters']);
  });

  test('but not many blocks side by side', () => {
    expect(messages('{{#if a}}x{{else if b}}y{{else}}z{{/if}}{{^if a}}{{/if}}'.repeat(100))).toEqual([]);
  });
});
