import type { Formula, Literal, RowExpression, ValueType } from '../../model/index.ts';
import { notations } from '../forms/notation.ts';
import { printFormula, printRow, printText } from '../forms/print.ts';
import type { OperatorDefinition } from '../operators/definition.ts';
import { instantMicros } from '../operators/instant.ts';
import type { CallSyntax } from '../syntax/syntax.ts';

type Value = RowExpression | Formula;

/** What is known of the mismatch: the argument, and either the types that would do or the argument that it should agree with. */
interface Mismatch {
  readonly definition: OperatorDefinition;
  readonly operand: Value;
  readonly types?: readonly ValueType[];
  readonly first?: Value;
  readonly node?: CallSyntax;
}

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

const conversion = (value: Value, wanted: ValueType): Help => {
  if (wanted === 'text' && (value.type === 'integer' || value.type === 'boolean')) return { help: `Write text(${print(value)}).` };
  if ((wanted === 'number' || wanted === 'integer') && value.type === 'text') return { help: `Write ${wanted}(${print(value)}).` };
  if ((wanted === 'number' || wanted === 'integer') && value.type === 'timestamp') {
    return { help: 'Between two instants write hours(from, to), minutes(from, to) or days(from, to).' };
  }
  if ((wanted === 'number' || wanted === 'integer') && value.type === 'boolean') return { help: `Write if(${print(value)}, 1, 0).` };
  if (wanted === 'boolean')
    return { help: `Compare it, as in ${print(value)} == ${value.type === 'text' ? '"..."' : '...'}, or ask known(${print(value)}).` };
  return {};
};

/** Shows the corrected text of a comparison; `other` stays, the literal is rewritten. */
const corrected = (literal: Literal, other: Value, { first, node }: Mismatch): Help => {
  const suggestion = rewritten(literal, other.type);
  if (suggestion === null) return {};
  const sign = node === undefined || !Object.hasOwn(notations, node.operator) ? undefined : notations[node.operator]?.sign;
  const sides = literal === first ? [suggestion, print(other)] : [print(other), suggestion];
  return { help: `Write ${sign === undefined ? suggestion : sides.join(` ${sign} `)}.`, suggestion };
};

/** What to write where an argument has the wrong type: nothing is converted silently, so the conversion is shown. */
export function explainMismatch(mismatch: Mismatch): Help {
  const { operand, types, first } = mismatch;
  if (first === undefined) {
    const [wanted] = types ?? [];
    if (wanted === undefined) return {};
    const suggestion = operand.kind === 'literal' ? rewritten(operand, wanted) : null;
    return suggestion === null ? conversion(operand, wanted) : { help: `Write ${suggestion}.`, suggestion };
  }
  if (operand.kind === 'literal') return corrected(operand, first, mismatch);
  if (first.kind === 'literal') return { ...corrected(first, operand, mismatch), suggestion: print(operand) };
  return first.type === 'text' ? conversion(operand, 'text') : conversion(operand, first.type);
}
