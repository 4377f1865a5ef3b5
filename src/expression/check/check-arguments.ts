import type { ValueType } from '../../model/index.ts';
import type { OperatorDefinition, Parameter } from '../operators/definition.ts';
import { join } from '../operators/types.ts';
import type { Report } from '../problem.ts';
import type { CallSyntax } from '../syntax/syntax.ts';
import { explainDisagreement, explainMismatch, type Value } from './explain-mismatch.ts';
import { oneOf, typeWords } from './words.ts';

/** An argument that was checked; `null` when it had problems of its own. */
export type Operand = Value | null;

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

const checkLiteralArgument = (operand: Value, { name, literal }: Parameter, definition: OperatorDefinition, report: Report): boolean => {
  if (literal === undefined || (operand.kind === 'literal' && literal.accepts(operand.value))) return true;
  const message = `${name} of "${definition.syntax}" must be ${literal.expected}`;
  report({ code: 'formula-literal', message, origin: operand.origin });
  return false;
};

const checkType = (operand: Value, { name, types }: Parameter, definition: OperatorDefinition, report: Report): boolean => {
  if (accepts(types, operand.type)) return true;
  const message = `${name} of "${definition.syntax}" must be ${oneOf(types.map((type) => typeWords[type]))}, this is ${typeWords[operand.type]}`;
  const help = explainMismatch(operand, types);
  report({ code: 'formula-type', message, ...help, origin: operand.origin });
  return false;
};

/** The argument that the others should agree with, of a type that the operator takes: a field says more about what was meant than a literal. */
const modelOf = (operands: readonly Operand[], parameterAt: (index: number) => Parameter | undefined): Value | null => {
  const alike = operands.filter((operand, index) => {
    const parameter = parameterAt(index);
    return operand !== null && parameter?.alike === true && accepts(parameter.types, operand.type);
  });
  return alike.find((operand) => operand?.kind !== 'literal') ?? alike[0] ?? null;
};

const checkAgreement = (operand: Value, model: Value, node: CallSyntax, definition: OperatorDefinition, report: Report): boolean => {
  if (join(operand.type, model.type) !== null) return true;
  const message = `"${definition.syntax}" needs values of one type, these are ${typeWords[model.type]} and ${typeWords[operand.type]}`;
  report({ code: 'formula-type', message, ...explainDisagreement(operand, model, node), origin: operand.origin });
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
  const parameterAt = (index: number): Parameter | undefined => parameters[Math.min(index, parameters.length - 1)];
  const model = modelOf(operands, parameterAt);
  const sound = operands.map((operand, index) => {
    const parameter = parameterAt(index);
    if (operand === null || parameter === undefined) return false;
    const agrees = model === null || parameter.alike !== true || checkAgreement(operand, model, node, definition, report);
    return agrees && checkType(operand, parameter, definition, report) && checkLiteralArgument(operand, parameter, definition, report);
  });
  return sound.includes(false) ? null : result(operands.flatMap((operand) => (operand === null ? [] : [operand.type])));
}
