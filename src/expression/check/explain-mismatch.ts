import type { Formula, Literal, RowExpression, ValueType } from '../../model/index.ts';
import { notations } from '../forms/notation.ts';
import { printFormula, printRow, printText } from '../forms/print.ts';
import { instantMicros } from '../operators/instant.ts';
import type { CallSyntax } from '../syntax/syntax.ts';

/** A checked argument of either level. */
export type Value = RowExpression | Formula;

interface Help {
  readonly help?: string;
  readonly suggestion?: string;
}

const print = (value: Value): string =>
  value.kind === 'aggregate' || value.kind === 'scalar-call' ? printFormula(value) : printRow(value);

/** The literal written so that it has the wanted type; `null` when it cannot be. */
const rewritten = ({ value }: Literal, wanted: ValueType): string | null => {
  if (wanted === 'text') return printText(String(value));
  const text = String(value).trim();
  if (wanted === 'boolean') return /^(?:true|false)$/i.test(text) ? text.toLowerCase() : null;
  if (wanted === 'timestamp') return printTimestamp(text);
  const digits = /^-?\d+(?:\.\d+)?$/.test(text) && Number.isFinite(Number(text));
  return digits && (wanted === 'number' || Number.isInteger(Number(text))) ? String(Number(text)) : null;
};

/** A date alone is shown with a time and an offset, which it needs to be an instant. */
const printTimestamp = (text: string): string => {
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text;
  return `timestamp(${printText(instantMicros(whole) === null ? '2026-03-01T00:00:00Z' : whole)})`;
};

const toNumber: Partial<Record<ValueType, (text: string, wanted: ValueType) => string>> = {
  text: (text, wanted) => `Write ${wanted}(${text}).`,
  timestamp: () => 'Between two instants write hours(from, to), minutes(from, to) or days(from, to).',
  boolean: (text) => `Write if(${text}, 1, 0).`,
  number: (text) => `Write round(${text}).`,
};

/** Per wanted type and type at hand, the conversion that people must write. */
const conversions: Readonly<Record<ValueType, Partial<Record<ValueType, (text: string, wanted: ValueType) => string>>>> = {
  text: { integer: (text) => `Write text(${text}).`, boolean: (text) => `Write text(${text}).` },
  integer: toNumber,
  number: toNumber,
  boolean: {
    text: (text) => `Compare it, as in ${text} == "...", or ask known(${text}).`,
    integer: (text) => `Compare it, as in ${text} > 0, or ask known(${text}).`,
    number: (text) => `Compare it, as in ${text} > 0, or ask known(${text}).`,
    timestamp: (text) => `Ask known(${text}), or compare it with another instant.`,
  },
  timestamp: {},
};

const conversion = (value: Value, wanted: ValueType): Help => {
  const help = conversions[wanted][value.type]?.(print(value), wanted);
  return help === undefined ? {} : { help };
};

/** Shows the corrected text of the whole comparison; the other side stays as it is. */
const corrected = (literal: Literal, literalFirst: boolean, other: Value, operator: string): Help => {
  const suggestion = rewritten(literal, other.type);
  if (suggestion === null) return {};
  const sign = Object.hasOwn(notations, operator) ? notations[operator]?.sign : undefined;
  const sides = literalFirst ? [suggestion, print(other)] : [print(other), suggestion];
  return { help: `Write ${sign === undefined ? suggestion : sides.join(` ${sign} `)}.`, suggestion };
};

/** What to write where an argument has a type that its operator does not take: nothing is converted silently, so the conversion is shown. */
export function explainMismatch(operand: Value, [wanted]: readonly ValueType[]): Help {
  if (wanted === undefined) return {};
  const suggestion = operand.kind === 'literal' ? rewritten(operand, wanted) : null;
  return suggestion === null ? conversion(operand, wanted) : { help: `Write ${suggestion}.`, suggestion };
}

/** What to write where an argument has another type than the one that it is compared or combined with. */
export function explainDisagreement(operand: Value, model: Value, { operator, arguments: [first] }: CallSyntax): Help {
  const help = operand.kind === 'literal' ? corrected(operand, operand.origin === first?.origin, model, operator) : {};
  return help.help === undefined ? conversion(operand, model.type) : help;
}
