import * as fc from 'fast-check';
import type { Literal, Origin, RowExpression, RowOperator, ValueType } from '../../src/model/index.ts';
import type { Row } from '../conformance/conformance-case.ts';

const origin: Origin = { kind: 'text', start: 0, end: 0 };

/** Fields of the generated rows: two of each type. */
export const fields: Readonly<Record<string, ValueType>> = {
  i: 'integer',
  j: 'integer',
  x: 'number',
  y: 'number',
  s: 'text',
  u: 'text',
  b: 'boolean',
  c: 'boolean',
  t: 'timestamp',
  v: 'timestamp',
};

/** Letters whose case changes one to one; the rest of Unicode is compared as it is. */
const character = fc.constantFrom(...'aAbBzZ 019.-+eE\t\n\'"\\`%_äÄéñжЖ中😀\u200d\u0301');
const textValue = fc.string({ unit: character, maxLength: 8 });
const integerValue = fc.integer({ min: -1000, max: 1000 });
const numberValue = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -40, max: 40 }).map((quarters) => quarters / 4),
);

/** Instants from 1900 to 2100, many of them near each other. */
const instantValue = fc
  .oneof(
    fc.integer({ min: 0, max: 7 }).map((hour) => 1_767_225_600_000 + hour * 3_600_000),
    fc.integer({ min: -2_208_988_800_000, max: 4_102_444_800_000 }),
  )
  .chain((millis) =>
    fc.integer({ min: 0, max: 999 }).map((micros) => new Date(millis).toISOString().replace('Z', `${String(micros).padStart(3, '0')}Z`)),
  );

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null, freq: 4 });

/** A row where any field may be missing. */
export const row: fc.Arbitrary<Row> = fc.record({
  i: maybe(integerValue),
  j: maybe(integerValue),
  x: maybe(numberValue),
  y: maybe(numberValue),
  s: maybe(textValue),
  u: maybe(textValue),
  b: maybe(fc.boolean()),
  c: maybe(fc.boolean()),
  t: maybe(instantValue),
  v: maybe(instantValue),
});

const literal = (type: ValueType, value: boolean | number | string): Literal => ({
  kind: 'literal',
  type,
  value: value === 0 ? 0 : value,
  origin,
});
const numeral = (value: number): Literal => literal(Number.isSafeInteger(value) ? 'integer' : 'number', value);
const call = (operator: RowOperator, type: ValueType, ...args: readonly RowExpression[]): RowExpression => ({
  kind: 'row-call',
  operator,
  arguments: args,
  type,
  origin,
});

const fieldsOf = (type: ValueType): fc.Arbitrary<RowExpression> =>
  fc.constantFrom(...Object.keys(fields).filter((name) => fields[name] === type)).map((name) => ({ kind: 'field', name, type, origin }));

const instantCall = instantValue.map((text) => call('timestamp', 'timestamp', literal('text', text)));

const leaves: Readonly<Record<ValueType, fc.Arbitrary<RowExpression>>> = {
  boolean: fc.oneof(
    fieldsOf('boolean'),
    fc.boolean().map((value) => literal('boolean', value)),
  ),
  integer: fc.oneof(fieldsOf('integer'), integerValue.map(numeral)),
  number: fieldsOf('number'),
  text: fc.oneof(
    fieldsOf('text'),
    textValue.map((value) => literal('text', value)),
  ),
  timestamp: fc.oneof(fieldsOf('timestamp'), instantCall),
};

type Typed = (type: ValueType) => fc.Arbitrary<RowExpression>;

/** A number, written or computed; integers are numbers. */
const anyNumber = (of: Typed): fc.Arbitrary<RowExpression> => fc.oneof(of('number'), of('integer'), numberValue.map(numeral));

const joined = (...args: readonly RowExpression[]): ValueType => (args.every(({ type }) => type === 'integer') ? 'integer' : 'number');

/** What any type allows: a choice, or the first known. */
const choices = (type: ValueType, of: Typed): readonly fc.Arbitrary<RowExpression>[] => [
  fc.tuple(of('boolean'), of(type), of(type)).map((args) => call('if', type, ...args)),
  fc.array(of(type), { minLength: 2, maxLength: 3 }).map((args) => call('first_known', type, ...args)),
];

const extremes = (type: ValueType, of: Typed): fc.Arbitrary<RowExpression> =>
  fc
    .tuple(fc.constantFrom('min', 'max'), fc.array(of(type), { minLength: 2, maxLength: 3 }))
    .map(([operator, args]) => call(operator, type, ...args));

/** A minus before a literal is part of the literal. */
const negated = (value: RowExpression): RowExpression =>
  value.kind === 'literal' ? numeral(-Number(value.value)) : call('negate', value.type, value);

const listOf = (of: Typed): fc.Arbitrary<RowExpression> =>
  fc.oneof(
    fc
      .tuple(of('text'), fc.array(textValue, { minLength: 1, maxLength: 3 }))
      .map(([value, items]) => call('in', 'boolean', value, ...items.map((item) => literal('text', item)))),
    fc
      .tuple(anyNumber(of), fc.array(numberValue, { minLength: 1, maxLength: 3 }))
      .map(([value, items]) => call('in', 'boolean', value, ...items.map(numeral))),
  );

/** Conditions of conditions are one operator: `a and (b and c)` has three. */
const conditions = (of: Typed): fc.Arbitrary<RowExpression> =>
  fc
    .tuple(fc.constantFrom('and', 'or'), fc.array(of('boolean'), { minLength: 2, maxLength: 3 }))
    .map(([operator, args]) =>
      call(operator, 'boolean', ...args.flatMap((arg) => (arg.kind === 'row-call' && arg.operator === operator ? arg.arguments : [arg]))),
    );

const comparisons = (of: Typed): readonly fc.Arbitrary<RowExpression>[] => {
  const pairs = fc.oneof(fc.tuple(anyNumber(of), anyNumber(of)), fc.tuple(of('timestamp'), of('timestamp')));
  const equals = fc.oneof(pairs, fc.tuple(of('text'), of('text')), fc.tuple(of('boolean'), of('boolean')));
  return [
    fc.tuple(fc.constantFrom('==', '!='), equals).map(([operator, args]) => call(operator, 'boolean', ...args)),
    fc.tuple(fc.constantFrom('<', '<=', '>', '>='), pairs).map(([operator, args]) => call(operator, 'boolean', ...args)),
    fc.tuple(anyNumber(of), anyNumber(of), anyNumber(of)).map((args) => call('between', 'boolean', ...args)),
    listOf(of),
  ];
};

const digits = fc.integer({ min: 0, max: 4 }).map(numeral);

const branches: Readonly<Record<ValueType, (of: Typed) => readonly fc.Arbitrary<RowExpression>[]>> = {
  boolean: (of) => [
    ...comparisons(of),
    conditions(of),
    of('boolean').map((value) => call('!', 'boolean', value)),
    fc.oneof(of('integer'), of('number'), of('text'), of('boolean'), of('timestamp')).map((value) => call('known', 'boolean', value)),
    fc
      .tuple(fc.constantFrom('starts_with', 'ends_with', 'contains'), of('text'), of('text'))
      .map(([operator, ...args]) => call(operator, 'boolean', ...args)),
    ...choices('boolean', of),
  ],
  integer: (of) => [
    fc.tuple(fc.constantFrom('+', '-', '*'), of('integer'), of('integer')).map(([operator, ...args]) => call(operator, 'integer', ...args)),
    of('integer').map(negated),
    of('integer').map((value) => call('abs', 'integer', value)),
    anyNumber(of).map((value) => call('round', 'integer', value)),
    of('text').map((value) => call('integer', 'integer', value)),
    extremes('integer', of),
    ...choices('integer', of),
  ],
  number: (of) => [
    fc
      .tuple(fc.constantFrom('+', '-', '*'), of('number'), anyNumber(of))
      .map(([operator, ...args]) => call(operator, joined(...args), ...args)),
    fc.tuple(anyNumber(of), anyNumber(of)).map((args) => call('/', 'number', ...args)),
    of('number').map(negated),
    of('number').map((value) => call('abs', 'number', value)),
    fc.tuple(anyNumber(of), digits).map((args) => call('round', 'number', ...args)),
    fc
      .tuple(fc.constantFrom('seconds', 'minutes', 'hours', 'days'), of('timestamp'), of('timestamp'))
      .map(([operator, ...args]) => call(operator, 'number', ...args)),
    of('text').map((value) => call('number', 'number', value)),
    extremes('number', of),
    ...choices('number', of),
  ],
  text: (of) => [
    fc.tuple(fc.constantFrom('lower', 'upper', 'trim'), of('text')).map(([operator, value]) => call(operator, 'text', value)),
    fc
      .tuple(of('text'), fc.integer({ min: -9, max: 9 }), fc.option(fc.integer({ min: 0, max: 9 })))
      .map(([value, start, length]) => call('substr', 'text', value, numeral(start), ...(length === null ? [] : [numeral(length)]))),
    fc.oneof(of('integer'), of('boolean'), of('text')).map((value) => call('text', 'text', value)),
    fc.tuple(of('text'), of('text')).map((args) => call('concat', 'text', ...args)),
    fc.tuple(of('text'), of('text')).map(([value, by]) => call('replace', 'text', value, literal('text', 'a'), by)),
    ...choices('text', of),
  ],
  timestamp: (of) => [extremes('timestamp', of), ...choices('timestamp', of)],
};

/** A well-typed expression of the type, at most so many operators deep. */
export const expressionOf = (type: ValueType, depth: number): fc.Arbitrary<RowExpression> =>
  depth === 0
    ? leaves[type]
    : fc.oneof(
        { weight: 1, arbitrary: leaves[type] },
        ...branches[type]((inner) => expressionOf(inner, depth - 1)).map((arbitrary) => ({ weight: 1, arbitrary })),
      );

/** A well-typed expression of any type. */
export const expression: fc.Arbitrary<RowExpression> = fc
  .constantFrom<ValueType>('boolean', 'integer', 'number', 'text', 'timestamp')
  .chain((type) => expressionOf(type, 3));
