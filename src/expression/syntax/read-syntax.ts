import type { Json } from '../../model/index.ts';
import { limits } from '../limits.ts';
import type { FormulaProblem } from '../problem.ts';
import { desugar } from './desugar.ts';
import { parseText } from './parse-text.ts';
import { readJson } from './read-json.ts';
import type { Syntax } from './syntax.ts';

/** Reads either form: a text is the text form, anything else JSON Logic. Bounds the depth of the tree for all who walk it. */
export function readSyntax(input: Json): { readonly syntax: Syntax | null; readonly problems: readonly FormulaProblem[] } {
  const read = typeof input === 'string' ? parseText(input) : readJson(input);
  if (read.syntax === null) return read;
  const syntax = tooDeep(read.syntax) === null ? desugar(read.syntax) : read.syntax;
  const deep = tooDeep(syntax);
  if (deep === null) return { syntax, problems: read.problems };
  const message = `Operators may be at most ${limits.depth} deep`;
  return { syntax: null, problems: [{ code: 'formula-limit', message, origin: deep.origin }] };
}

const childrenOf = (node: Syntax): readonly Syntax[] => {
  if (node.kind === 'call') return node.arguments;
  if (node.kind === 'list') return node.items;
  return node.kind === 'select' ? [node.view, node.condition] : [];
};

/** The first node below the allowed depth, found level by level: long chains of signs would exhaust a recursion. */
function tooDeep(root: Syntax): Syntax | null {
  let level: readonly Syntax[] = [root];
  for (let depth = 0; depth <= limits.depth; depth += 1) level = level.flatMap(childrenOf);
  return level[0] ?? null;
}
