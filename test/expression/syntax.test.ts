import { describe, expect, test } from 'vitest';
import { checkRow, printRow } from '../../src/expression/index.ts';

const fields = { priority: 'integer', contacts: 'integer', type: 'text', escalated: 'boolean', created_at: 'timestamp' } as const;

/** The problems of a text, each as the stretch that it points at with what it says. */
const problemsOf = (text: string): readonly string[] =>
  checkRow(text, fields).problems.map(({ message, help, suggestion, origin }) => {
    const place = origin.kind === 'text' ? text.slice(origin.start, origin.end) : '?';
    return [place, message, help, suggestion].filter((part) => part !== undefined).join(' | ');
  });

/** How a text is understood, with no more brackets than needed. */
const understood = (text: string): string => {
  const { expression, problems } = checkRow(text, fields);
  return expression === null ? JSON.stringify(problems) : printRow(expression);
};

describe('signs from other languages come with what to write instead', () => {
  test.each([
    ['priority = 1', '= | "=" is not an operator | Write == to compare; a formula assigns nothing. | =='],
    ['priority === 1', '=== | "===" is not an operator | Write == instead. | =='],
    ['priority <> 1', '<> | "<>" is not an operator | Write != instead. | !='],
    ['priority => 1', '=> | "=>" is not an operator | Write >= instead. | >='],
    ['escalated && true', '&& | "&&" is not an operator | Write and instead. | and'],
    ['escalated || true', '|| | "||" is not an operator | Write or instead. | or'],
    ['!escalated', '! | "!" is not an operator | Write not instead. | not'],
    ['escalated AND true', 'AND | "AND" is not an operator | Write and instead. | and'],
    ['Not escalated', 'Not | "Not" is not an operator | Write not instead. | not'],
    ['escalated == TRUE', 'TRUE | "TRUE" is not an operator | Write true instead. | true'],
    ['priority % 2', '% | "%" has no meaning in a formula | For a percentage write percent(part, whole) or share(view, condition).'],
    ['type == \u201cincident\u201d', '\u201c | "\u201c" has no meaning in a formula | Use straight quotes, " or \'.'],
    ['priority == null', 'null | A missing value cannot be written | Write known(x) or not known(x) to ask whether a value is missing.'],
    ['priority > .5', '.5 | ".5" has no meaning in a formula | Write the digit before the point, as in 0.5.'],
    ['escalated ? 1 : 2', '? | "?" has no meaning in a formula | Write if(condition, this, otherwise).'],
  ])('%s', (text, problem) => {
    expect(problemsOf(text)[0]).toBe(problem);
  });
});

describe('brackets and quotes without a partner are pointed at where they open', () => {
  test.each([
    ['(priority + 1 > 2', '( | This "(" is never closed | Close it with ")".'],
    ['priority in [1, 2', '[ | This "[" is never closed | Close it with "]".'],
    ['(priority in [1, 2)', '[ | This "[" is closed by ")" | Close it with "]".'],
    ['priority + 1)', ') | This ")" closes nothing'],
    ['type == "incident', '" | This text has no closing quote'],
    ["type == 'incident", "' | This text has no closing quote"],
    ['`type == 1', '` | This name has no closing back-quote'],
  ])('%s', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  test('a bracket inside a text is text', () => {
    expect(understood('type == "("')).toBe('type == "("');
  });
});

describe('other mistakes say what was found and what was expected', () => {
  test.each([
    ['', ' | The formula is empty'],
    ['priority ==', ' | Expected a value, but the formula ends'],
    [
      'priority contacts',
      'contacts | Expected an operator or the end, but found "contacts" | A name with spaces stands in back-quotes, as in `Date Created`.',
    ],
    [
      '1 < priority < 3',
      '< | Expected an operator or the end, but found "<" | Compare two values at a time; for a range write x between low and high.',
    ],
    [
      'priority is missing',
      'is | Expected an operator or the end, but found "is" | Write == to compare, known(x) or not known(x) to ask whether a value is missing.',
    ],
    ['priority in (1, 2)', '( | Expected "[", but found "(" | Write the list in square brackets, as in priority in [1, 2].'],
    ['priority == [1]', '[ | Expected a value, but found "[" | A list may only stand after in, a condition only after a view.'],
    ['minutes(created_at, created_at) < 8h', 'h | Expected an operator or the end, but found "h" | Write numbers without a unit.'],
    [
      'type like "a"',
      'like | Expected an operator or the end, but found "like" | Write contains(x, part), starts_with(x, part) or ends_with(x, part).',
    ],
    ['in [1]', 'in | Expected a value, but found "in"'],
    [
      'type == "\\q"',
      '"\\q" | Expected a value, but found "\\"\\\\q\\"" | After a backslash stands one of " \' \\ n t r, or u and four hexadecimal digits.',
    ],
    ['min(1, )', ') | Expected a value, but found ")"'],
    ['priority ; 1', '; | ";" has no meaning in a formula | A formula is one expression; arguments are parted by commas.'],
    ['priority # 1', '# | "#" has no meaning in a formula'],
    ['priority between 1 or 2', 'or | Expected an operator, but found "or"'],
  ])('%s', (text, problem) => {
    expect(problemsOf(text)[0]).toBe(problem);
  });

  test('several stray signs are all reported, each kind once', () => {
    expect(problemsOf('priority = 1 && contacts = 2')).toHaveLength(2);
  });
});

describe('operators bind as in school and in SQL', () => {
  test.each([
    ['1+2*3', '1 + 2 * 3'],
    ['(1+2)*3', '(1 + 2) * 3'],
    ['1-(2-3)', '1 - (2 - 3)'],
    ['(1-2)-3', '1 - 2 - 3'],
    ['- (1 + 2)', '-(1 + 2)'],
    ['- - 3', '3'],
    ['-priority * 2', '-priority * 2'],
    ['-(priority * 2)', '-(priority * 2)'],
    ['not priority == 1 and escalated', 'not priority == 1 and escalated'],
    ['not (priority == 1 and escalated)', 'not (priority == 1 and escalated)'],
    ['escalated or escalated and escalated', 'escalated or escalated and escalated'],
    ['(escalated or escalated) and escalated', '(escalated or escalated) and escalated'],
    ['escalated and (escalated and escalated)', 'escalated and escalated and escalated'],
    ['priority not in [1,2]', 'not priority in [1, 2]'],
    ['(priority == 1) == (contacts == 1)', '(priority == 1) == (contacts == 1)'],
    ['priority between 1 and 2 and escalated', 'priority between 1 and 2 and escalated'],
    ['if(escalated, 1, priority == 1, 2, 3)', 'if(escalated, 1, if(priority == 1, 2, 3))'],
    [
      "type == 'it''s'",
      '[{"code":"formula-syntax","message":"Expected an operator or the end, but found \\"\'s\'\\"","origin":{"kind":"text","start":12,"end":15}}]',
    ],
    ['type == \'say "hi"\'', 'type == "say \\"hi\\""'],
    ['`type` == "a"', 'type == "a"'],
    ['1.50e2', '150'],
  ])('%s', (text, printed) => {
    expect(understood(text)).toBe(printed);
  });
});

const codes = (text: string): readonly string[] => checkRow(text, fields).problems.map(({ code }) => code);

test('a formula has a greatest length and depth', () => {
  expect(codes(`${' '.repeat(9_999)}1`)).toEqual([]);
  expect(codes(`${' '.repeat(10_000)}1`)).toEqual(['formula-limit']);
  expect(codes(`${'('.repeat(64)}1${')'.repeat(64)}`)).toEqual([]);
  expect(codes(`${'('.repeat(65)}1${')'.repeat(65)}`)).toEqual(['formula-limit']);
  expect(codes(`1${' + 1'.repeat(64)}`)).toEqual([]);
  expect(codes(`1${' + 1'.repeat(65)}`)).toEqual(['formula-limit']);
});
