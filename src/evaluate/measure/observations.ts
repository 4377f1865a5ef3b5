import type { Aggregate, Formula } from '../../model/index.ts';

/**
 * How many observations stand behind a formula, from those of its aggregates: of the denominator for `percent` and `/`
 * (of the numerator when the denominator is a plain number), else of the part with the fewest, because a combination
 * is no better known than its worst-known part.
 */
export const observations = (formula: Formula, of: (aggregate: Aggregate) => number): number => {
  const count = (node: Formula): number | null => {
    if (node.kind === 'literal') return null;
    if (node.kind === 'aggregate') return of(node);
    const parts = node.arguments.map(count);
    if (node.operator === 'percent' || node.operator === '/') return parts[1] ?? parts[0] ?? null;
    const known = parts.filter((part) => part !== null);
    return known.length === 0 ? null : Math.min(...known);
  };
  return count(formula) ?? 0;
};
