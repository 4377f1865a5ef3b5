import { didYouMean } from '../../diagnostic/index.ts';
import {
  type Aggregate,
  type AggregateFunction,
  entityOf,
  type Formula,
  type Literal,
  type View,
  type ViewSelection,
} from '../../model/index.ts';
import { printName } from '../forms/print.ts';
import { aggregates } from '../operators/aggregates.ts';
import { isRowOperator, isScalarOperator, scalarOperators } from '../operators/registry.ts';
import type { Report } from '../problem.ts';
import type { CallSyntax, LiteralSyntax, NameSyntax, Syntax } from '../syntax/syntax.ts';
import { fieldValues } from '../views/field-values.ts';
import { checkArguments } from './check-arguments.ts';
import { checkLiteral } from './check-literal.ts';
import { checkRowSyntax, type RowScope } from './check-row-syntax.ts';
import { reportUnknownFunction } from './report-unknown-function.ts';

/** The views that a formula may name. */
export type Views = Readonly<Record<string, View>>;

/** The fields of a view; own names only. */
const scopeOf = (view: View): RowScope => ({
  typeOf: (field) => (Object.hasOwn(view.fields, field) ? view.fields[field] : undefined),
  valuesOf: (field) => fieldValues(view, field),
  names: Object.keys(view.fields),
  owner: `The view "${view.name}"`,
});

const viewOf = (name: string, views: Views): View | undefined => (Object.hasOwn(views, name) ? views[name] : undefined);

const reportUnknownView = ({ name, origin }: NameSyntax, views: Views, report: Report): void => {
  const near = didYouMean(name, Object.keys(views));
  const given = Object.values(views).filter(({ undeclared }) => undeclared === undefined);
  const owner = [...given, ...Object.values(views)].find(({ fields }) => Object.hasOwn(fields, name));
  const isField = near === undefined && owner !== undefined;
  report({
    code: isField ? 'formula-misplaced' : 'formula-unknown-view',
    message: isField ? `The field "${name}" has a value for each row, not for a whole view` : `There is no view ${JSON.stringify(name)}`,
    help: isField
      ? `Put it into an aggregate, as in median(${printName(owner.name)}, ${name}).`
      : near === undefined
        ? `The views of the declared data are ${given.map((view) => printName(view.name)).join(', ')}.`
        : `Did you mean ${printName(near)}?`,
    ...(near === undefined ? {} : { suggestion: printName(near) }),
    origin,
  });
};

/** Not a mistake: the KPI is sound, and unknown until the data set comes. */
const reportUndeclared = ({ name, origin }: NameSyntax, { dataSet }: View, report: Report): void => {
  const { unlocks, madeFrom } = entityOf(dataSet) ?? {};
  const input = madeFrom === 'ticket_events' ? madeFrom : dataSet;
  const other = madeFrom === 'agreements' ? ', or write `agreements`' : '';
  report({
    code: 'formula-undeclared-data',
    severity: 'info',
    message: `This KPI is unknown: the view ${JSON.stringify(name)} needs the data set ${input}, which goodhart.yaml does not declare`,
    help: `Declare data.${input}${other} to unlock ${unlocks ?? 'it'}.`,
    origin,
  });
};

/** Reads `view[condition][condition]`. */
const checkSelection = (
  node: Syntax,
  views: Views,
  report: Report,
): { readonly view: View; readonly selection: ViewSelection | null } | null => {
  const conditions: Syntax[] = [];
  let base = node;
  for (; base.kind === 'select'; base = base.view) conditions.unshift(base.condition);
  if (base.kind !== 'name') {
    report({
      code: 'formula-type',
      message: 'The first argument of an aggregate must be a view',
      help: 'Write count(created), for example.',
      origin: base.origin,
    });
    return null;
  }
  const view = viewOf(base.name, views);
  if (view === undefined) {
    reportUnknownView(base, views, report);
    return null;
  }
  if (view.undeclared === true) reportUndeclared(base, view, report);
  const checked = conditions.map((condition) => checkCondition(condition, scopeOf(view), report));
  const sound = checked.filter((condition) => condition !== null);
  const selection = sound.length === checked.length ? { view: base.name, conditions: sound, origin: node.origin } : null;
  return { view, selection };
};

const checkCondition = (node: Syntax, scope: RowScope, report: Report): ReturnType<typeof checkRowSyntax> => {
  const condition = checkRowSyntax(node, scope, report);
  if (condition === null || condition.type === 'boolean') return condition;
  const message = 'A view is narrowed by a condition, this is none';
  report({ code: 'formula-type', message, help: 'Compare it, as in [priority == 1].', origin: condition.origin });
  return null;
};

const checkAggregate = (name: AggregateFunction, node: CallSyntax, views: Views, report: Report): Aggregate | null => {
  const [first, ...rest] = node.arguments;
  const definition = aggregates[name];
  if (first === undefined) {
    checkArguments(
      node,
      {
        ...definition,
        signature: { ...definition.signature, parameters: [{ name: 'view', types: [] }, ...definition.signature.parameters] },
      },
      [],
      report,
    );
    return null;
  }
  const source = checkSelection(first, views, report);
  if (source === null) return null;
  const operands = rest.map((argument) => checkRowSyntax(argument, scopeOf(source.view), report));
  const type = checkArguments(node, definition, operands, report, 1);
  if (type === null || source.selection === null) return null;
  const args = operands.filter((operand) => operand !== null);
  const last = args.at(-1);
  const takesFraction = definition.signature.parameters.at(-1)?.literal !== undefined;
  const fraction = takesFraction && last?.kind === 'literal' ? { fraction: Number(last.value) } : {};
  return {
    kind: 'aggregate',
    function: name,
    selection: source.selection,
    arguments: takesFraction ? args.slice(0, -1) : args,
    ...fraction,
    type,
    origin: node.origin,
  };
};

/** `min` and `max` are aggregates when a view stands first; outside of rows a name can be nothing else. */
const aggregateName = ({ operator, arguments: [first] }: CallSyntax): AggregateFunction | null => {
  if (!Object.hasOwn(aggregates, operator)) return null;
  if (isScalarOperator(operator) && first?.kind !== 'name' && first?.kind !== 'select') return null;
  return operator as AggregateFunction;
};

const checkScalarCall = (node: CallSyntax, views: Views, report: Report): Formula | null => {
  const aggregate = aggregateName(node);
  if (aggregate !== null) return checkAggregate(aggregate, node, views, report);
  const { operator, origin } = node;
  if (!isScalarOperator(operator)) {
    if (isRowOperator(operator) && operator !== 'negate') {
      const help = 'Put it into an aggregate or a condition, as in avg(resolved, hours(created_at, resolved_at)).';
      report({ code: 'formula-misplaced', message: `"${operator}" works on the values of one row`, help, origin: node.operatorOrigin });
    } else reportUnknownFunction(node, [...Object.keys(aggregates), ...Object.keys(scalarOperators)], report);
    return null;
  }
  const operands = node.arguments.map((argument) => checkFormulaSyntax(argument, views, report));
  const type = checkArguments(node, scalarOperators[operator], operands, report);
  return type === null ? null : { kind: 'scalar-call', operator, arguments: operands.filter((operand) => operand !== null), type, origin };
};

const checkScalarLiteral = (node: LiteralSyntax, report: Report): Literal | null => {
  const literal = checkLiteral(node, report);
  if (literal?.type !== 'text') return literal;
  const help = 'Compare texts in the condition of a view, as in count(created[channel == "email"]).';
  report({ code: 'formula-type', message: 'A text has no place between aggregates', help, origin: node.origin });
  return null;
};

/** Gives types to a formula. Reports all problems; `null` when there was one. */
export function checkFormulaSyntax(node: Syntax, views: Views, report: Report): Formula | null {
  if (node.kind === 'literal') return checkScalarLiteral(node, report);
  if (node.kind === 'call') return checkScalarCall(node, views, report);
  if (node.kind === 'name' && viewOf(node.name, views) === undefined) reportUnknownView(node, views, report);
  else if (node.kind === 'list') report({ code: 'formula-misplaced', message: 'A list may only stand after in', origin: node.origin });
  else {
    const help =
      node.kind === 'name'
        ? `Write count(${printName(node.name)}) for the number of its rows.`
        : 'Write count(...) around it for the number of its rows.';
    report({ code: 'formula-type', message: 'A view is a set of rows, not a number', help, origin: node.origin });
  }
  return null;
}
