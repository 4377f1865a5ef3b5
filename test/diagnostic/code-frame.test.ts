import { expect, it } from 'vitest';
import { codeFrame, rangeOf } from '../../src/diagnostic/index.ts';

/** The frame around the first `marked` of `text`. */
function frame(text: string, marked: string): string {
  const source = { path: 'f.yaml', text };
  const start = text.indexOf(marked);
  return codeFrame(source, rangeOf(source, start, start + marked.length));
}

it('shows the line with a caret under the token, and one line around it', () => {
  expect(frame('a: 1\nbb: two\nc: 3\nd: 4', 'two')).toBe('1 | a: 1\n2 | bb: two\n  |     ^^^\n3 | c: 3');
});

it('aligns line numbers of different width', () => {
  expect(frame(`${'x: 1\n'.repeat(9)}token: 1\n`, 'token')).toBe(' 9 | x: 1\n10 | token: 1\n   | ^^^^^');
});

it.each([
  ['a tab', 'a:\tx', 'x', '1 | a:    x\n  |       ^'],
  ['wide letters', 'a: 界界 x', 'x', '1 | a: 界界 x\n  |         ^'],
  ['an emoji of several code points', 'a: 👩‍🚒 x', 'x', '1 | a: 👩‍🚒 x\n  |       ^'],
  ['a combining accent', 'a: e\u0301 x', 'x', '1 | a: e\u0301 x\n  |      ^'],
])('keeps the caret in place behind %s', (_, text, marked, expected) => {
  expect(frame(text, marked)).toBe(expected);
});

it('spells out what would act on the terminal', () => {
  expect(frame('a: \u001b]8;;http://evil\u0007\u202e x', 'x')).toBe(
    '1 | a: \\x1b]8;;http://evil\\x07\\u202e x\n  |                                  ^',
  );
});

it('cuts a long line around the token', () => {
  const lines = frame(`a: ${'y'.repeat(5000)} token ${'z'.repeat(5000)}`, 'token').split('\n');
  expect(lines.every((line) => line.length < 140)).toBe(true);
  expect(lines[0]?.indexOf('token')).toBe(lines[1]?.indexOf('^^^^^'));
});

it('marks a range of several lines to the end of the first, and an empty range with one caret', () => {
  expect(frame('a:\n  b: 1\n  c: 2\n', 'b: 1\n  c: 2')).toBe('1 | a:\n2 |   b: 1\n  |   ^^^^\n3 |   c: 2');
  const source = { path: 'f.yaml', text: 'a:' };
  expect(codeFrame(source, rangeOf(source, 2, 2))).toBe('1 | a:\n  |   ^');
});
