import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../src/render/text/clean-text.ts';

describe('cleaning', () => {
  test.each([
    ['a\nb\r\nc\td\u2028e\u0085f', 'a b c d e f'],
    ['  spaced   out\u00A0 ', 'spaced out'],
    ['a\u0000b\u001B[2Jc\u009B', 'ab[2Jc'],
    ['right\u202Eto\u2066left\u2069', 'righttoleft'],
    ['ze\u200Bro\u200D\uFEFF\u00ADwidth', 'zerowidth'],
    ['tag\u{E0041}s', 'tags'],
    ['half \uD83D and \uDE00', 'half \uFFFD and \uFFFD'],
    ['whole 😀', 'whole 😀'],
    ['\u200B \n', ''],
  ])('%j becomes %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test('cuts by characters, not in the middle of one, and says so', () => {
    expect(cleanText('😀😀😀😀', 3)).toBe('😀😀…');
    expect(cleanText('abc', 3)).toBe('abc');
    expect(cleanText('ab cd', 4)).toBe('ab…');
  });
});
