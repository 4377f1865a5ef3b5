import type Handlebars from 'handlebars';
import type { TemplateProblem } from './template-texts.ts';

/** The block helpers that templates have; values need none, because the view holds ready texts. */
export const blockHelpers: readonly string[] = ['each', 'if', 'unless', 'with'];

/** What one parsed template does: the partials it includes, once for each time, and what of it is refused. */
export interface Inspection {
  readonly partials: readonly string[];
  readonly problems: readonly TemplateProblem[];
}

type Node = hbs.AST.Node;

const is = <T extends Node>(node: Node, type: string): node is T => node.type === type;

const refusals: Readonly<Record<string, string>> = {
  SubExpression: 'sub-expressions are not available',
  Decorator: 'decorators are not available',
  DecoratorBlock: 'inline partials are not available',
  PartialBlockStatement: 'partial blocks are not available',
};

const harmless = new Set([
  'Program',
  'ContentStatement',
  'CommentStatement',
  'PathExpression',
  'StringLiteral',
  'NumberLiteral',
  'BooleanLiteral',
  'NullLiteral',
  'UndefinedLiteral',
  'Hash',
  'HashPair',
]);

function refuseMustache(node: hbs.AST.MustacheStatement): string | null {
  if (!node.escaped) return 'unescaped output is not available';
  if (node.params.length > 0 || node.hash !== undefined) return 'values take no parameters; there are no helpers';
  return is<hbs.AST.PathExpression>(node.path, 'PathExpression') ? null : 'only values of the report can be printed';
}

function refuseBlock(node: hbs.AST.BlockStatement): string | null {
  const name = is<hbs.AST.PathExpression>(node.path, 'PathExpression') ? node.path.original : '';
  return blockHelpers.includes(name) ? null : `only the blocks ${blockHelpers.join(', ')} are available`;
}

function refusePartial(node: hbs.AST.PartialStatement): string | null {
  return is<hbs.AST.PathExpression>(node.name, 'PathExpression') ? null : 'a partial is named literally';
}

function refuse(node: Node): string | null {
  if (is<hbs.AST.MustacheStatement>(node, 'MustacheStatement')) return refuseMustache(node);
  if (is<hbs.AST.BlockStatement>(node, 'BlockStatement')) return refuseBlock(node);
  if (is<hbs.AST.PartialStatement>(node, 'PartialStatement')) return refusePartial(node);
  return harmless.has(node.type) ? null : (refusals[node.type] ?? `${node.type} is not available`);
}

/** Nodes below a node; the parser's tree is plain data, so every object with a type is one. */
function children(node: Node): readonly Node[] {
  return Object.values(node)
    .flat()
    .filter((value): value is Node => typeof value === 'object' && value !== null && typeof value.type === 'string');
}

/** Walks a parsed template and allows only what is known to be harmless: values, four blocks and named partials. */
export function inspectTemplate(template: string, program: ReturnType<typeof Handlebars.parse>): Inspection {
  const partials: string[] = [];
  const problems: TemplateProblem[] = [];
  const visit = (node: Node): void => {
    const message = refuse(node);
    if (message !== null) problems.push({ template, message, line: node.loc.start.line, column: node.loc.start.column + 1 });
    else if (is<hbs.AST.PartialStatement>(node, 'PartialStatement') && 'original' in node.name) partials.push(String(node.name.original));
    for (const child of children(node)) visit(child);
  };
  visit(program);
  return { partials, problems };
}
