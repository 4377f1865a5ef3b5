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

const aRange = 'Compare two values at a time; for a range write x between low and high.';

/** What people mean by a token after a value, where the language has none. */
const afterValue: Readonly<Record<string, string>> = {
  is: 'Write == to compare, known(x) or not known(x) to ask whether a value is missing.',
  like: 'Write contains(x, part), starts_with(x, part) or ends_with(x, part).',
  where: 'A condition stands in square brackets after its view, as in created[priority == 1].',
  ...Object.fromEntries(['==', '!=', '<', '<=', '>', '>=', 'in', 'between'].map((sign) => [sign, aRange])),
};

const word = /^(?!(?:and|or|not|in|between)$)[A-Za-z_]/;

/** What people mean by a token at a place where the language has none. */
interface Hint {
  applies(found: Token, before: Token): boolean;
  readonly help: string;
}

/** Tried in order; a token that stands first has an empty one before it. */
const hints: readonly Hint[] = [
  {
    applies: ({ text }) => /^["'].*\\/.test(text),
    help: 'After a backslash stands one of " \' \\ n t r, or u and four hexadecimal digits.',
  },
  { applies: ({ text }) => text === '[', help: 'A list may only stand after in, a condition only after a view.' },
  {
    applies: ({ text }, before) => text === '(' && before.text === 'in',
    help: 'Write the list in square brackets, as in priority in [1, 2].',
  },
  {
    applies: ({ text }, before) => text === '*' && before.text === '(',
    help: 'Name the view whose rows are counted, as in count(created).',
  },
  {
    applies: ({ text, start }, before) => word.test(text) && /^\d/.test(before.text) && before.end === start,
    help: 'Write numbers without a unit.',
  },
  {
    applies: ({ text }, before) => word.test(text) && word.test(before.text),
    help: 'A name with spaces stands in back-quotes, as in `Date Created`.',
  },
];

const nothing: Token = { text: '', start: 0, end: 0 };

const advice = (found: Token, before: Token = nothing): string | undefined =>
  before !== nothing && Object.hasOwn(afterValue, found.text)
    ? afterValue[found.text]
    : hints.find(({ applies }) => applies(found, before))?.help;

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
  const help = found === undefined ? undefined : advice(found, before);
  return {
    code: 'formula-syntax',
    message: text.trim() === '' ? 'The formula is empty' : `Expected ${expected}, but ${met}`,
    ...(help === undefined ? {} : { help }),
    origin: { kind: 'text', start: found?.start ?? text.length, end: found?.end ?? text.length },
  };
}
