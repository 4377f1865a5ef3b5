import { didYouMean } from '../../diagnostic/index.ts';
import type { RowExpression, ValueType } from '../../model/index.ts';
import { printName } from '../forms/print.ts';
import { aggregates } from '../operators/aggregates.ts';
import { isRowOperator, isScalarOperator, rowOperators } from '../operators/registry.ts';
import type { Report } from '../problem.ts';
import type { CallSyntax, NameSyntax, Syntax } from '../syntax/syntax.ts';
import { checkArguments } from './check-arguments.ts';
import { checkListedValues, type ValuesOf } from './check-listed-values.ts';
import { checkLiteral } from './check-literal.ts';
import { reportUnknownFunction } from './report-unknown-function.ts';

/** The fields that a row expression may name. */
export interface RowScope {
  typeOf(name: string): ValueType | undefined;
  readonly valuesOf: ValuesOf;
  /** All names, for suggestions; empty when they are not known. */
  readonly names: readonly string[];
  /** Whose fields, for messages: `the view "resolved"`. */
  readonly owner: string;
}

const checkField = ({ name, origin }: NameSyntax, scope: RowScope, report: Report): RowExpression | null => {
  const type = scope.typeOf(name);
  if (type !== undefined) return { kind: 'field', name, type, origin };
  const near = didYouMean(name, scope.names);
  report({
    code: 'formula-unknown-field',
    message: `${scope.owner} has no field ${JSON.stringify(name)}`,
    help: near === undefined ? fieldsHelp(scope) : `Did you mean ${printName(near)}?`,
    ...(near === undefined ? {} : { suggestion: printName(near) }),
    origin,
  });
  return null;
};

const fieldsHelp = ({ names }: RowScope): string => {
  if (names.length === 0) return 'A text is written in quotes.';
  const shown = names.slice(0, 12).map(printName).join(', ');
  return `It has ${shown}${names.length > 12 ? ' and more' : ''}; a text is written in quotes.`;
};

const checkRowCall = (node: CallSyntax, scope: RowScope, report: Report): RowExpression | null => {
  const { operator, origin } = node;
  if (!isRowOperator(operator)) {
    if (Object.hasOwn(aggregates, operator) || isScalarOperator(operator)) {
      const help =
        operator === 'percent'
          ? 'For each row write 100 * a / b.'
          : 'Take it out of the condition or expression: each row is looked at alone.';
      report({
        code: 'formula-misplaced',
        message: `"${operator}" works on whole views, not on one row`,
        help,
        origin: node.operatorOrigin,
      });
    } else reportUnknownFunction(node, Object.keys(rowOperators), report);
    return null;
  }
  const args = node.arguments.flatMap((argument) => (operator === 'in' && argument.kind === 'list' ? argument.items : [argument]));
  const operands = args.map((argument) => checkRowSyntax(argument, scope, report));
  if (operator === 'in' && !isList(node)) {
    report({
      code: 'formula-arity',
      message: '"in" takes a value and a list that is not empty',
      help: 'Write priority in [1, 2], for example.',
      origin: node.operatorOrigin,
    });
    return null;
  }
  const type = checkArguments(node, rowOperators[operator], operands, report);
  if (type !== null) checkListedValues(operator, operands, scope.valuesOf, report);
  return type === null ? null : { kind: 'row-call', operator, arguments: operands.filter((operand) => operand !== null), type, origin };
};

const isList = ({ arguments: args }: CallSyntax): boolean =>
  args.length === 2 && args[0]?.kind !== 'list' && args[1]?.kind === 'list' && args[1].items.length > 0;

/** Gives types to an expression over one row. Reports all problems; `null` when there was one. */
export function checkRowSyntax(node: Syntax, scope: RowScope, report: Report): RowExpression | null {
  if (node.kind === 'literal') return checkLiteral(node, report);
  if (node.kind === 'name') return checkField(node, scope, report);
  if (node.kind === 'call') return checkRowCall(node, scope, report);
  const message = node.kind === 'list' ? 'A list may only stand after in' : 'A view has no place inside the expression of a row';
  report({ code: 'formula-misplaced', message, origin: node.origin });
  return null;
}
