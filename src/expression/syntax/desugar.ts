import type { CallSyntax, Syntax } from './syntax.ts';

/** Longer forms of JSON Logic, each written with the exact operators of the language. */
const longer: Readonly<Record<string, (call: CallSyntax) => Syntax>> = {
  /** `a and (b and c)` is one operator with three conditions. */
  and: (call) => flattened(call),
  or: (call) => flattened(call),
  '+': (call) => leftToRight(call),
  '*': (call) => leftToRight(call),
  /** `if(c, a, d, b, e)` asks for d where c does not hold. */
  if: (call) => nested(call),
  negate: (call) => negated(call),
};

const flattened = (call: CallSyntax): Syntax => ({
  ...call,
  arguments: call.arguments.flatMap((child) => (child.kind === 'call' && child.operator === call.operator ? child.arguments : [child])),
});

const leftToRight = (call: CallSyntax): Syntax => {
  const [first, second, ...rest] = call.arguments;
  if (first === undefined || second === undefined) return call;
  return rest.reduce<CallSyntax>((left, right) => ({ ...call, arguments: [left, right] }), { ...call, arguments: [first, second] });
};

const nested = (call: CallSyntax): Syntax => {
  const { length } = call.arguments;
  if (length <= 3 || length % 2 === 0) return call;
  let otherwise = call.arguments[length - 1];
  for (let index = length - 3; index >= 0 && otherwise !== undefined; index -= 2) {
    otherwise = { ...call, arguments: [...call.arguments.slice(index, index + 2), otherwise] };
  }
  return otherwise ?? call;
};

/** A minus before a written number is part of the number, and there is one zero. */
const negated = (call: CallSyntax): Syntax => {
  const [value] = call.arguments;
  return value?.kind === 'literal' && typeof value.value === 'number' ? { ...value, value: 0 - value.value, origin: call.origin } : call;
};

/** Rewrites longer forms all over the tree, so that equal meanings are equal trees. */
export function desugar(node: Syntax): Syntax {
  if (node.kind === 'select') return { ...node, view: desugar(node.view), condition: desugar(node.condition) };
  if (node.kind === 'list') return { ...node, items: node.items.map(desugar) };
  if (node.kind !== 'call') return node;
  const call = { ...node, arguments: node.arguments.map(desugar) };
  return Object.hasOwn(longer, node.operator) ? (longer[node.operator]?.(call) ?? call) : call;
}
