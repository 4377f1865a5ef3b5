import type { Origin } from '../../model/index.ts';

/** What both written forms are read into, before names and types are known. */
export type Syntax = LiteralSyntax | NameSyntax | SelectSyntax | ListSyntax | CallSyntax;

/** A number, a text, `true` or `false`. */
export interface LiteralSyntax {
  readonly kind: 'literal';
  readonly value: boolean | number | string;
  readonly origin: Origin;
}

/** A field or a view: which one, the place decides. */
export interface NameSyntax {
  readonly kind: 'name';
  readonly name: string;
  readonly origin: Origin;
}

/** `view[condition]`, `{"filter": [view, condition]}`. */
export interface SelectSyntax {
  readonly kind: 'select';
  readonly view: Syntax;
  readonly condition: Syntax;
  readonly origin: Origin;
}

/** The list after `in`. */
export interface ListSyntax {
  readonly kind: 'list';
  readonly items: readonly Syntax[];
  readonly origin: Origin;
}

/** An operator or function with its arguments. */
export interface CallSyntax {
  readonly kind: 'call';
  /** Name as in the operator registries: JSON Logic spelling, and `negate` for the minus before a value. */
  readonly operator: string;
  /** Written as a function, `name(...)`; such a name may be misspelt. */
  readonly named: boolean;
  readonly arguments: readonly Syntax[];
  readonly origin: Origin;
  /** Where the operator's own name stands. */
  readonly operatorOrigin: Origin;
}
