import { describe, expect, test } from 'vitest';
import { checkRow } from '../../src/expression/index.ts';

const codes = (pattern: string): readonly string[] =>
  checkRow({ extract: [{ var: 's' }, pattern] }, { s: 'text' }).problems.map(({ code }) => code);

describe('the pattern of extract', () => {
  test.each(['^([0-9])', String.raw`\((\d+)\)$`, '[^/]+', '(?:a|b){2,3}', String.raw`\\1`, 'a{1000}'])('%s is accepted', (pattern) => {
    expect(codes(pattern)).toEqual([]);
  });

  test.each([
    ['a reference', String.raw`(a)\1`],
    ['look-ahead', 'a(?=b)'],
    ['look-behind', '(?<=a)b'],
    ['a named group', '(?<name>a)'],
    ['flags', '(?i)a'],
    ['a possessive repeat', 'a++'],
    ['a group that is not closed', '(a'],
    ['nothing', ''],
    ['more repeats than engines unroll', '((a{100}){100}){100}'],
    ['too many characters', 'a'.repeat(301)],
  ])('with %s is refused', (_, pattern) => {
    expect(codes(pattern)).toEqual(['formula-literal']);
  });

  test('is written out', () => {
    expect(checkRow('extract(s, s)', { s: 'text' }).problems.map(({ code }) => code)).toEqual(['formula-literal']);
  });
});
