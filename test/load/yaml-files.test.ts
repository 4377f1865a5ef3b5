import { describe, expect, it } from 'vitest';
import { formatText } from '../../src/diagnostic/index.ts';
import { parseYaml } from '../../src/load/yaml/parse-yaml.ts';

const parse = (text: string) => parseYaml({ path: 'f.yaml', text }, '`kpi: <id>`');

/** `line:column code` of everything found. */
const found = (text: string): readonly string[] =>
  parse(text).diagnostics.map(({ code, range }) => `${range.start.line}:${range.start.column} ${code}`);

/** The text that the first diagnostic marks. */
const marked = (text: string): string | undefined => {
  const range = parse(text).diagnostics[0]?.range;
  return range === undefined ? undefined : text.slice(range.start.offset, range.end.offset);
};

describe('hostile YAML', () => {
  const laughs = [
    'a: &a [x, x]',
    ...'bcdefghi'.split('').map((name, index) => `${name}: &${name} [*${'abcdefgh'[index]}, *${'abcdefgh'[index]}]`),
  ].join('\n');

  const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
    ['an anchor', 'a: &x 1', ['1:4 yaml-alias']],
    ['an alias, also to a single scalar', 'a: 1\nb: *x', ['2:4 yaml-alias']],
    ['a directive that would make it YAML 1.1', '%YAML 1.1\n---\na: no', ['1:1 yaml-directive']],
    ['a merge key', '<<: { a: 1 }', ['1:1 merge-key']],
    ['a duplicate key', 'a: 1\nb: 2\na: 3', ['3:1 duplicate-key']],
    ['a duplicate key in braces', 'a: { b: 1, c: 2, b: 3 }', ['1:18 duplicate-key']],
    ['a tag that runs code elsewhere', 'a: !!js/function "x"', ['1:4 yaml-tag']],
    ['a binary tag', 'a: !!binary aGk=', ['1:4 yaml-tag']],
    ['a set tag', 'a: !!set { x }', ['1:4 yaml-tag']],
    ['a tag of its own', 'a: !foo 1', ['1:4 yaml-tag']],
    ['a harmless tag', 'a: !!str 1', ['1:4 yaml-tag']],
    ['a list as key', '? [a, b]\n: 1', ['1:3 yaml-syntax']],
    ['braces without quotes', 't: {{ x }}', ['1:4 unquoted-braces']],
    ['a value that is a comment', 'channel: #general', ['1:10 value-is-comment']],
    ['a comparison without quotes', 'op: >=', ['1:5 unquoted-text']],
    ['a lone asterisk', 'v: *', ['1:4 unquoted-text']],
    ['an at sign', 'v: @a', ['1:4 unquoted-text']],
    ['an at sign in brackets', 'v: [1, @a]', ['1:8 unquoted-text']],
    ['an identifier that a number cannot hold', 'id: 12345678901234567890', ['1:5 unsafe-integer']],
    ['not a number', 'v: .nan', ['1:4 not-finite']],
    ['infinity', 'v: -.inf', ['1:4 not-finite']],
    ['a number that overflows', 'v: 1e999', ['1:4 not-finite']],
    ['a bell', 'a: x\u0007y', ['1:5 control-character']],
    ['a null character', 'a: x\0y', ['1:5 control-character']],
    ['a C1 control', 'a: x\u009by', ['1:5 control-character']],
    ['a reversing character in a comment', 'a: 1 # \u202e', ['1:8 control-character']],
    ['a lone carriage return, which hides a line', 'a: 1\rb: 2', ['1:5 control-character']],
    ['an escape sequence spelled with an escape', 'a: "x\\e[2Jy"', ['1:6 control-character']],
    ['a reversing character spelled with an escape', 'a: "x\\u202ey"', ['1:6 control-character']],
    ['two documents', 'a: 1\n---\nb: 2', ['2:1 several-documents']],
    ['an empty file', '', ['1:1 empty-file']],
    ['only a comment', '# nothing', ['1:1 empty-file']],
    ['a list', '- a', ['1:1 not-a-mapping']],
    ['a single text', 'hello', ['1:1 not-a-mapping']],
    ['a tab as indentation', 'a:\n\tb: 1', ['2:1 tab-indent']],
  ];

  it.each(cases)('refuses %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('refuses a billion laughs without expanding it', () => {
    expect(new Set(parse(laughs).diagnostics.map(({ code }) => code))).toEqual(new Set(['yaml-alias']));
    expect(parse(laughs).definition).toBeNull();
  });

  it.each([
    ['brackets', '['.repeat(5000)],
    ['braces', '{a: '.repeat(3000)],
    ['lists on one line', '- '.repeat(3000)],
    ['an indented block', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['a closed nest', `a: ${'['.repeat(65)}${']'.repeat(65)}`],
  ])('refuses %s nested too deep, in a sentence', (_, text) => {
    expect(parse(text)).toMatchObject({ definition: null, diagnostics: [{ code: 'too-deep' }] });
  });

  it('allows any nesting that a definition needs', () => {
    expect(found(`a: ${'['.repeat(60)}${']'.repeat(60)}`)).toEqual([]);
  });

  it('takes time in proportion to the size: 30,000 keys are checked for duplicates within a second or two', () => {
    const text = Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`).join('\n');
    const before = performance.now();
    expect(found(text)).toEqual([]);
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it('keeps `__proto__` as a key of its own and pollutes nothing', () => {
    const value = parse('__proto__: { polluted: true }').definition?.value;
    expect(Object.keys(value ?? {})).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('YAML as people write it', () => {
  it('reads Windows line breaks, and counts columns as editors do', () => {
    expect(found('a: 1\r\nb: 2\r\na: 3\r\n')).toEqual(['3:1 duplicate-key']);
  });

  it('allows emoji and scripts that need joiners', () => {
    expect(found('a: 👩‍🚒 می‌خواهم')).toEqual([]);
  });

  it.each([
    ['a: no', 'no', '`no` is read as the text "no", not as false'],
    ['a: [Yes]', 'Yes', '`Yes` is read as the text "Yes", not as true'],
    ['a: off', 'off', '`off` is read as the text "off", not as false'],
    ['a: 0o17', '0o17', '`0o17` is read as the number 15, in base 8'],
    ['a: 0777', '0777', '`0777` is read as the number 777: the leading zero is dropped'],
    ['a: 12:30', '12:30', '`12:30` is read as the text "12:30"'],
    ['a: 1_000', '1_000', '`1_000` is read as the text "1_000", not as a number'],
  ])('warns that in %s the scalar is not what older readers make of it', (text, token, message) => {
    expect(parse(text).diagnostics).toMatchObject([{ code: 'ambiguous-scalar', severity: 'warning', message }]);
    expect(marked(text)).toBe(token);
    expect(parse(text).definition).not.toBeNull();
  });

  it.each([
    'a: "no"',
    "a: 'off'",
    'no: 1',
    'a: note',
    'a: 2026-01-01',
    'a: 10',
    'a: 0',
    'a: 0.5',
    'a: -1.5e3',
    'a: 08:00-18:00',
    'a: x # b',
    'a: x#b',
  ])('says nothing about %s', (text) => expect(found(text)).toEqual([]));

  it('warns when `#` cuts a text short', () => {
    expect(found('title: Rank #1 in class')).toEqual(['1:13 unquoted-hash']);
    expect(marked('title: Rank #1 in class')).toBe('#1 in class');
  });

  it('explains an unclosed bracket where it was opened, and nothing that follows from it', () => {
    expect(formatText(parse('a: 1\nb: [1, 2\nc: 3\nd: 4').diagnostics)).toMatchInlineSnapshot(`
      "f.yaml:2:4 error yaml-syntax \`[\` is never closed
      1 | a: 1
      2 | b: [1, 2
        |    ^
      3 | c: 3
      help: Add \`]\`, or put the value in quotes if the bracket is a part of it.
      docs/rules/yaml-syntax.md

      1 error
      "
    `);
  });

  it.each([
    ['a: "x\nb: 2', '"', 'the quote `"` is never closed'],
    ['a: "x" y', 'y', 'there is text after the end of the value'],
    ["a: 'it's'", "s'", 'there is text after the end of the value'],
    ['a: b: c', 'b: c', '`: ` in text without quotes begins another mapping'],
    ['a: 1\n  b: 2', 'b: 2', 'the indentation of this line fits no line above it'],
    ['a: 1\nb:2', 'b:2', 'a space is missing after `:`'],
    ['a: 1\nb', 'b', 'this line is not `key: value`'],
    ['a: - b', '-', 'a list item cannot begin on the line of its key'],
    ['a: "\\q"', '\\q', '`\\q` is not an escape of double-quoted text'],
    ['a: 1\n}', '}', '`}` closes nothing'],
    ['a: "x"# y', '#', 'a space is missing before `#`'],
  ])('explains %j at its token', (text, token, message) => {
    expect(marked(text)).toBe(token);
    expect(parse(text).diagnostics.map((one) => one.message)).toEqual([message]);
  });
});
