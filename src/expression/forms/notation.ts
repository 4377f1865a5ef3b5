/** How an operator is written between its arguments, and how tightly it binds; everything else is written as a function. */
export interface Notation {
  readonly sign: string;
  /** Higher binds tighter. */
  readonly strength: number;
  /** The least strength that the arguments need to stand without brackets: left, then right. */
  readonly left: number;
  readonly right: number;
}

const infix = (sign: string, strength: number, left: number, right: number): Notation => ({ sign, strength, left, right });

/** Strength of a condition after a comparison sign, of a sum, of a product, of a value. */
export const strengths = { or: 1, and: 2, not: 3, comparison: 4, sum: 5, product: 6, minus: 7, value: 8 } as const;

const comparison = (sign: string): Notation => infix(sign, strengths.comparison, strengths.sum, strengths.sum);

/** Operators with a sign of their own, by registry name. */
export const notations: Readonly<Record<string, Notation>> = {
  or: infix('or', strengths.or, strengths.and, strengths.and),
  and: infix('and', strengths.and, strengths.not, strengths.not),
  '==': comparison('=='),
  '!=': comparison('!='),
  '<': comparison('<'),
  '<=': comparison('<='),
  '>': comparison('>'),
  '>=': comparison('>='),
  '+': infix('+', strengths.sum, strengths.sum, strengths.product),
  '-': infix('-', strengths.sum, strengths.sum, strengths.product),
  '*': infix('*', strengths.product, strengths.product, strengths.minus),
  '/': infix('/', strengths.product, strengths.product, strengths.minus),
};
