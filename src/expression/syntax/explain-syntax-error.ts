import type { FormulaProblem } from '../problem.ts';
import type { Expectation, SyntaxError as ParserError } from './generated/formula-parser.js';
import type { Token } from './scan.ts';

const words: Readonly<Record<string, string>> = {
  'a number': 'a value',
  'a text': 'a value',
  'a name': 'a value',
  in: 'an operator',
  and: 'an operator',
};

/** Expectations that would only clutter the sentence when a value or an operator is expected too. */
const minor = new Set(['"("', '"["', 'not']);

const inWords = (expectation: Expectation): string => {
  if (expectation.type === 'literal') return JSON.stringify(expectation.text);
  if (expectation.type === 'end') return 'the end';
  return expectation.type === 'other' ? (words[expectation.description] ?? expectation.description) : 'a sign';
};

const listOf = (options: readonly string[]): string =>
  options.length < 2 ? (options[0] ?? 'something else') : `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`;

const comparisons = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', 'between']);

/** What people mean by a token at a place where the language has none. */
const advice = (found: Token | undefined, before: Token | undefined): string | undefined => {
  if (found === undefined) return undefined;
  if (found.text === 'is') return 'Write == to compare, known(x) or not known(x) to ask whether a value is missing.';
  if (found.text === '[') return 'A list may only stand after in, a condition only after a view.';
  if (found.text === '(' && before?.text === 'in') return 'Write the list in square brackets, as in priority in [1, 2].';
  if (comparisons.has(found.text)) return 'Compare two values at a time; for a range write x between low and high.';
  if (before !== undefined && /^\d/.test(before.text) && before.end === found.start) return 'Write numbers without a unit.';
  return undefined;
};

/** Turns the parser's list of expected tokens into one sentence that points at the token it met. */
export function explainSyntaxError(error: ParserError, text: string, tokens: readonly Token[]): FormulaProblem {
  const { offset } = error.location.start;
  const index = tokens.findIndex((token) => token.end > offset);
  const found = tokens[index];
  const before = tokens[index === -1 ? tokens.length - 1 : index - 1];
  const options = [...new Set((error.expected ?? []).map(inWords))];
  const main = options.filter((option) => !minor.has(option));
  const expected = listOf(main.length === 0 ? options : main);
  const met = found === undefined ? 'the formula ends' : `found ${JSON.stringify(found.text)}`;
  const help = advice(found, before);
  return {
    code: 'formula-syntax',
    message: text.trim() === '' ? 'The formula is empty' : `Expected ${expected}, but ${met}`,
    ...(help === undefined ? {} : { help }),
    origin: { kind: 'text', start: found?.start ?? text.length, end: found?.end ?? text.length },
  };
}
