import type { Json } from '../../model/index.ts';
import { readSyntax } from '../syntax/read-syntax.ts';
import type { Syntax } from '../syntax/syntax.ts';

const render = (node: Syntax): Json => {
  if (node.kind === 'literal') return node.value;
  if (node.kind === 'name') return { var: node.name };
  if (node.kind === 'list') return node.items.map(render);
  if (node.kind === 'select') return { filter: [render(node.view), render(node.condition)] };
  return { [node.operator === 'negate' ? '-' : node.operator]: node.arguments.map(render) };
};

/** The JSON Logic form of a formula as written, its parameters still names; `null` when it cannot be read. */
export function writtenJsonLogic(input: Json): Json {
  const { syntax } = readSyntax(input);
  return syntax === null ? null : render(syntax);
}
