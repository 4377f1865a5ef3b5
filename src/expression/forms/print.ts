import type { Aggregate, Formula, Literal, RowExpression } from '../../model/index.ts';
import { notations, strengths } from './notation.ts';

const plainName = /^(?!(?:and|or|not|in|between|true|false|null|Null|NULL)$)[A-Za-z_]\w*$/;
const keyword = /^(?:and|or|not|in|between|true|false|null)$/i;

/** A name as the text form writes it: in back-quotes unless it is plain. */
export const printName = (name: string): string =>
  plainName.test(name) && !keyword.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text as the text form writes it. */
export const printText = (value: string): string => {
  const escaped = value.replaceAll(/["\\\p{Cc}\u2028\u2029]/gu, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return escapes[character] ?? `\\u${code}`;
  });
  return `"${escaped}"`;
};

const printLiteral = ({ value }: Literal): string => (typeof value === 'string' ? printText(value) : String(value));

interface Printed {
  readonly text: string;
  readonly strength: number;
}

const bracketed = ({ text, strength }: Printed, least: number): string => (strength < least ? `(${text})` : text);

/** Both kinds of call print alike: operators and arguments that are printed already. */
const printCall = (operator: string, args: readonly Printed[]): Printed => {
  const notation = Object.hasOwn(notations, operator) ? notations[operator] : undefined;
  const [first = { text: '', strength: strengths.value }, ...rest] = args;
  if (notation !== undefined) {
    const parts = [bracketed(first, notation.left), ...rest.map((arg) => bracketed(arg, notation.right))];
    return { text: parts.join(` ${notation.sign} `), strength: notation.strength };
  }
  const operands = args.map((arg) => bracketed(arg, strengths.sum));
  if (operator === '!') return { text: `not ${bracketed(first, strengths.not)}`, strength: strengths.not };
  if (operator === 'negate') return { text: `-${bracketed(first, strengths.minus)}`, strength: strengths.minus };
  if (operator === 'in') {
    const list = rest.map(({ text }) => text).join(', ');
    return { text: `${operands[0]} in [${list}]`, strength: strengths.comparison };
  }
  if (operator === 'between') return { text: `${operands[0]} between ${operands[1]} and ${operands[2]}`, strength: strengths.comparison };
  return { text: `${operator}(${args.map(({ text }) => text).join(', ')})`, strength: strengths.value };
};

const literalPrinted = (literal: Literal): Printed => ({
  text: printLiteral(literal),
  strength: typeof literal.value === 'number' && literal.value < 0 ? strengths.minus : strengths.value,
});

const rowPrinted = (expression: RowExpression): Printed => {
  if (expression.kind === 'literal') return literalPrinted(expression);
  if (expression.kind === 'field') return { text: printName(expression.name), strength: strengths.value };
  return printCall(expression.operator, expression.arguments.map(rowPrinted));
};

/** The text form of a row expression, with no more brackets than it needs; reads back as the same tree. */
export const printRow = (expression: RowExpression): string => rowPrinted(expression).text;

/** The text form of one aggregate. */
export const printAggregate = ({ function: name, selection, arguments: args, fraction }: Aggregate): string => {
  const view = printName(selection.view) + selection.conditions.map((condition) => `[${printRow(condition)}]`).join('');
  return `${name}(${[view, ...args.map(printRow), ...(fraction === undefined ? [] : [String(fraction)])].join(', ')})`;
};

const formulaPrinted = (formula: Formula): Printed => {
  if (formula.kind === 'literal') return literalPrinted(formula);
  if (formula.kind === 'aggregate') return { text: printAggregate(formula), strength: strengths.value };
  return printCall(formula.operator, formula.arguments.map(formulaPrinted));
};

/** The text form of a formula, with no more brackets than it needs; reads back as the same tree. */
export const printFormula = (formula: Formula): string => formulaPrinted(formula).text;
