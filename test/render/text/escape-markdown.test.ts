import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../../src/render/text/escape-markdown.ts';

describe('escaping', () => {
  test('turns what means something into numeric references', () => {
    expect(escapeMarkdown('a|b `c` <b> *d* [e](f)')).toBe('a&#124;b &#96;c&#96; &#60;b&#62; &#42;d&#42; &#91;e&#93;(f)');
  });

  test.each([
    '79.2 % is below the target of at least 90 %.',
    '-1.4 points, worse',
    'tickets.due_at',
    '2026-03-02 09:30',
    'by it-director/owner',
  ])('leaves ordinary words, numbers and names readable: %s', (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });

  test.each([
    ['1. item', '1&#46; item'],
    ['12) item', '12&#41; item'],
    ['- item', '&#45; item'],
    ['+ item', '&#43; item'],
    ['---', '&#45;--'],
    ['_x', '&#95;x'],
    ['a: b:c', 'a: b&#58;c'],
  ])('keeps %j from beginning anything', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test.each([
    ['@user', '&#64;\u200Buser'],
    ['#12', '&#35;\u200B12'],
    ['# 12', '&#35; 12'],
    ['https://x.org', 'https&#58;\u200B//x.org'],
    ['www.x.org', '&#119;ww\u200B.x.org'],
  ])('breaks the reference in %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test('cuts long texts before it escapes them', () => {
    expect(escapeMarkdown('abc|def', 5)).toBe('abc&#124;…');
  });
});
