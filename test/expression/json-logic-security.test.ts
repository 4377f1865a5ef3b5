import { afterEach, expect, test } from 'vitest';
import { checkFormula, checkRow, resolveViews } from '../../src/expression/index.ts';
import type { Json } from '../../src/model/index.ts';

const { views } = resolveViews({ data: { tickets: { files: 'tickets.csv' } } });

/** The codes that a condition over `resolved` gives, as a whole formula. */
const codesOf = (condition: Json): readonly string[] =>
  checkFormula({ count: [{ filter: [{ var: 'resolved' }, condition] }] }, views).problems.map(({ code }) => code);

const nested = (depth: number): Json => (depth === 0 ? true : { '!': [nested(depth - 1)] });

const list = Array.from({ length: 40 }, (_, index) => index);

/** Every hostile input that is known to have broken a JSON Logic interpreter, and what it must come to here. */
test.each<[string, Json, readonly string[]]>([
  [
    'a method call',
    { method: [{ method: [{ var: '__proto__.constructor.is.__proto__' }, 'constructor', ['x']] }, 'call'] },
    ['formula-unknown-function'],
  ],
  ['a path to Function', { '==': [{ var: 'constructor.constructor' }, 'x'] }, ['formula-json']],
  ['the prototype', { '==': [{ var: '__proto__' }, 'x'] }, ['formula-json']],
  ['an inherited name', { '==': [{ var: 'constructor' }, 'x'] }, ['formula-unknown-field']],
  ['an inherited method', { '==': [{ var: 'toString' }, 'x'] }, ['formula-unknown-field']],
  ['an inherited operator', { constructor: ['x'] }, ['formula-unknown-function']],
  ['an inherited operator that writes', { __defineGetter__: ['+', 'x'] }, ['formula-unknown-function']],
  ['an inherited conversion', { toString: [] }, ['formula-unknown-function']],
  ['a dotted operator', { 'cat.prototype.constructor': ['a', 'b'] }, ['formula-unknown-function']],
  [
    'a list that doubles',
    { reduce: [list, { merge: [{ var: 'accumulator' }, { var: 'accumulator' }] }, [1]] },
    ['formula-unknown-function'],
  ],
  ['a text that doubles', { reduce: [list, { cat: [{ var: 'accumulator' }, { var: 'accumulator' }] }, 'x'] }, ['formula-unknown-function']],
  ['loops in loops', { map: [list, { map: [list, { var: '' }] }] }, ['formula-unknown-function']],
  ['20,000 negations', nested(2000), ['formula-limit']],
  ['workflow commands', { log: '\n::add-mask::x\n::warning file=a.yml,line=1::forged' }, ['formula-unknown-function']],
  ['a misspelling that is not reached', { if: [true, true, { misspelt: [1] }] }, ['formula-unknown-function']],
  ['two operators in one node', { '<': [5, 1], '>': [1, 5] }, ['formula-json']],
  ['no operator in a node', {}, ['formula-json']],
  ['a difference of three', { '==': [{ '-': [10, 2, 3] }, 8] }, ['formula-arity']],
  ['a quotient of three', { '==': [{ '/': [100, 10, 2] }, 10] }, ['formula-arity']],
  ['a comparison of three', { '>': [5, 3, 10] }, ['formula-arity']],
  ['a comparison with a name that is not there', { '<': [{ var: 'nope' }, 5] }, ['formula-unknown-field']],
  ['texts that are numbers', { '<': ['10', '9'] }, ['formula-type', 'formula-type']],
  ['a number and a text', { '==': [{ '+': ['12abc', 1] }, 13] }, ['formula-type']],
  ['a greatest value of nothing', { '>': [{ max: [] }, 1] }, ['formula-arity']],
  ['a text as a list', { in: ['low', 'slow'] }, ['formula-arity']],
  ['a default value', { '==': [{ var: ['priority', 7] }, 7] }, ['formula-json']],
  ['a number as a name', { '==': [{ var: 1 }, 7] }, ['formula-json']],
  ['an empty name', { '==': [{ var: '' }, 'x'] }, ['formula-json']],
  ['a missing value', { '==': [{ var: 'priority' }, null] }, ['formula-json']],
  ['the name that only trees have', { '==': [{ negate: [1] }, 1] }, ['formula-unknown-function']],
  ['infinity', { '==': [{ var: 'priority' }, Infinity] }, ['formula-literal']],
  ['a text with NUL', { '==': [{ var: 'type' }, 'a\0b'] }, ['formula-literal']],
])('%s is refused', (_, condition, codes) => {
  expect(codesOf(condition)).toEqual(codes);
});

test('a formula with too many nodes is refused', () => {
  expect(codesOf({ and: Array.from({ length: 20_000 }, () => true) })).toEqual(['formula-limit']);
  expect(codesOf({ in: [{ var: 'priority' }, Array.from({ length: 20_000 }, () => 1)] })).toEqual(['formula-limit']);
});

test('a formula whose text form would be too long is refused', () => {
  expect(codesOf({ '==': [{ var: 'category' }, 'x'.repeat(10_000)] })).toEqual(['formula-limit']);
});

test('a key named __proto__, as JSON.parse makes it, is refused', () => {
  expect(codesOf(JSON.parse('{"__proto__": [1]}') as Json)).toEqual(['formula-unknown-function']);
  expect(checkFormula('count(__proto__)', views).problems.map(({ code }) => code)).toEqual(['formula-unknown-view']);
  expect(checkFormula('constructor(created)', views).problems.map(({ code }) => code)).toEqual(['formula-unknown-function']);
  expect(checkFormula('count(toString[valueOf])', views).problems.map(({ code }) => code)).toEqual(['formula-unknown-view']);
});

const inherited = ['var', 'hostile', 'undone', 'evil'];

afterEach(() => {
  for (const name of inherited) Reflect.deleteProperty(Object.prototype, name);
});

test('nothing that objects inherit is ever read', () => {
  for (const name of inherited)
    Reflect.defineProperty(Object.prototype, name, { value: 'priority', configurable: true, enumerable: false });
  expect(codesOf({ '==': [{ var: 'evil' }, 1] })).toEqual(['formula-unknown-field']);
  expect(codesOf({ hostile: [1] })).toEqual(['formula-unknown-function']);
  expect(checkFormula({ count: [{ var: 'undone' }] }, views).problems.map(({ code }) => code)).toEqual(['formula-unknown-view']);
  expect(checkRow('evil == 1', {}).problems.map(({ code }) => code)).toEqual(['formula-unknown-field']);
  expect(codesOf({})).toEqual(['formula-json']);
});

test('a single argument needs no list', () => {
  expect(checkFormula({ count: { var: 'resolved' } }, views).problems).toEqual([]);
  expect(checkFormula({ count: { filter: [{ var: 'resolved' }, { known: { var: ['due_at'] } }] } }, views).problems).toEqual([]);
});

test('a problem points at the node that has it', () => {
  const { problems } = checkFormula({ count: [{ filter: [{ var: 'resolved' }, { '==': [{ var: 'priority' }, '2'] }] }] }, views);
  expect(problems.map(({ origin }) => origin)).toEqual([{ kind: 'json', path: ['count', 0, 'filter', 1, '==', 1] }]);
});
