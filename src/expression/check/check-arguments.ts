import type { Formula, RowExpression, ValueType } from '../../model/index.ts';
import type { OperatorDefinition, Parameter } from '../operators/definition.ts';
import { join } from '../operators/types.ts';
import type { Report } from '../problem.ts';
import type { CallSyntax } from '../syntax/syntax.ts';
import { explainMismatch } from './explain-mismatch.ts';
import { oneOf, typeWords } from './words.ts';

/** An argument that was checked; `null` when it had problems of its own. */
export type Operand = RowExpression | Formula | null;

const accepts = (types: readonly ValueType[], type: ValueType): boolean =>
  types.includes(type) || (type === 'integer' && types.includes('number'));

/** `syntax` of an aggregate counts its view, its signature does not. */
const checkArity = (node: CallSyntax, definition: OperatorDefinition, count: number, leading: number, report: Report): boolean => {
  const { parameters, optional = 0, repeats } = definition.signature;
  const least = parameters.length - optional;
  if (count >= least && (repeats === true || count <= parameters.length)) return true;
  const most = repeats === true ? ' or more' : optional > 0 ? ` or ${parameters.length + leading}` : '';
  const wanted = `${least + leading}${most}`;
  report({
    code: 'formula-arity',
    message: `"${definition.syntax}" takes ${wanted} argument${wanted === '1' ? '' : 's'}, not ${count + leading}`,
    help: `Write ${definition.example}, for example.`,
    origin: node.operatorOrigin,
  });
  return false;
};

const checkLiteralArgument = (
  operand: RowExpression | Formula,
  { name, literal }: Parameter,
  definition: OperatorDefinition,
  report: Report,
): boolean => {
  if (literal === undefined || (operand.kind === 'literal' && literal.accepts(operand.value))) return true;
  const message = `${name} of "${definition.syntax}" must be ${literal.expected}`;
  report({ code: 'formula-literal', message, origin: operand.origin });
  return false;
};

const checkType = (
  operand: RowExpression | Formula,
  { name, types }: Parameter,
  definition: OperatorDefinition,
  report: Report,
): boolean => {
  if (accepts(types, operand.type)) return true;
  const message = `${name} of "${definition.syntax}" must be ${oneOf(types.map((type) => typeWords[type]))}, this is ${typeWords[operand.type]}`;
  const help = explainMismatch({ definition, operand, types });
  report({ code: 'formula-type', message, ...help, origin: operand.origin });
  return false;
};

/**
 * Checks the arguments of one call against the signature of its operator: how many, of which types, which of them written out.
 * Reports every problem; gives the type of the result, or `null`. `leading` arguments, an aggregate's view, were taken before.
 */
export function checkArguments(
  node: CallSyntax,
  definition: OperatorDefinition,
  operands: readonly Operand[],
  report: Report,
  leading = 0,
): ValueType | null {
  if (!checkArity(node, definition, operands.length, leading, report)) return null;
  const { parameters, result } = definition.signature;
  let sound = true;
  let first: RowExpression | Formula | null = null;
  let common: ValueType | null = null;
  for (const [index, operand] of operands.entries()) {
    const parameter = parameters[Math.min(index, parameters.length - 1)];
    if (operand === null || parameter === undefined) {
      sound = false;
      continue;
    }
    const fits = checkType(operand, parameter, definition, report) && checkLiteralArgument(operand, parameter, definition, report);
    sound &&= fits;
    if (!fits || parameter.alike !== true) continue;
    const together: ValueType | null = common === null ? operand.type : join(common, operand.type);
    if (together === null && first !== null) {
      const message = `"${definition.syntax}" needs values of one type, these are ${typeWords[first.type]} and ${typeWords[operand.type]}`;
      report({ code: 'formula-type', message, ...explainMismatch({ definition, operand, node, first }), origin: operand.origin });
      sound = false;
    }
    first ??= operand;
    common = together ?? common;
  }
  return sound ? result(operands.flatMap((operand) => (operand === null ? [] : [operand.type]))) : null;
}
