import type { Aggregate, Formula } from '../model/index.ts';
import { invariant } from '../diagnostic/index.ts';
import type { ScalarValue } from './operators/definition.ts';
import { scalarOperators } from './operators/registry.ts';

/**
 * Computes a formula from the values of its aggregates. `null` is "no value" in and out; the result is never NaN or infinite.
 * A condition between aggregates is three-valued: no value on either side is unknown, and `if` takes the last branch then.
 */
export function evaluateScalar(formula: Formula, valueOf: (aggregate: Aggregate) => number | null): number | boolean | null {
  const evaluate = (node: Formula): ScalarValue => {
    if (node.kind === 'aggregate') return valueOf(node);
    if (node.kind === 'scalar-call') return scalarOperators[node.operator].evaluate(node.arguments.map(evaluate));
    invariant(typeof node.value !== 'string', 'a text has no place between aggregates');
    return node.value;
  };
  return evaluate(formula);
}
