import type { CallSyntax, Syntax } from './syntax.ts';

/** Values of the names that stand for a number in a formula. */
export type ParameterValues = Readonly<Record<string, number>>;

const putCall = (call: CallSyntax, values: ParameterValues): CallSyntax => ({
  ...call,
  arguments: call.arguments.map((argument) => putParameters(argument, values)),
});

/**
 * Puts the values of parameters in the place of their names: from there on they are literals, typed and checked as if they
 * had been written out. A parameter hides a field or view of the same name.
 */
export function putParameters(node: Syntax, values: ParameterValues): Syntax {
  if (node.kind === 'call') return putCall(node, values);
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => putParameters(item, values)) };
  if (node.kind === 'select') return { ...node, view: putParameters(node.view, values), condition: putParameters(node.condition, values) };
  const value = node.kind === 'name' && Object.hasOwn(values, node.name) ? values[node.name] : undefined;
  return value === undefined ? node : { kind: 'literal', value, origin: node.origin };
}

/** Every name in a tree, each once: views, fields and parameters. */
export function namesIn(node: Syntax): ReadonlySet<string> {
  if (node.kind === 'name') return new Set([node.name]);
  if (node.kind === 'literal') return new Set();
  const children = node.kind === 'call' ? node.arguments : node.kind === 'list' ? node.items : [node.view, node.condition];
  return new Set(children.flatMap((child) => [...namesIn(child)]));
}
