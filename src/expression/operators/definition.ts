import type { RowCall, RowClock, ValueType } from '../../model/index.ts';
import type { Dialect } from '../dialect.ts';

/** A value between aggregates; `null` is "no value". */
export type ScalarValue = number | boolean | null;

/** What an argument may be. */
export interface Parameter {
  readonly name: string;
  readonly types: readonly ValueType[];
  /** All arguments of one call that are so marked agree in type; an integer is a number. */
  readonly alike?: true;
  /** Present when the argument must be written out: which literals are accepted, and the words for that. */
  readonly literal?: { readonly expected: string; accepts(value: boolean | number | string): boolean };
}

/** How an operator is called and what comes out. */
export interface Signature {
  readonly parameters: readonly Parameter[];
  /** How many of the last parameters may be left out. */
  readonly optional?: number;
  /** The last parameter may be given again and again. */
  readonly repeats?: true;
  /** The type of the result; receives the types of the arguments as given. */
  result(types: readonly ValueType[]): ValueType;
}

/** What the reader of the documentation learns of an operator. */
export interface OperatorText {
  /** How it is written, with names for the arguments. */
  readonly syntax: string;
  /** One sentence: what it gives. */
  readonly means: string;
  /** One sentence: what it gives when an argument is missing. */
  readonly missing: string;
  /** A formula over the standard views that uses it; checked by a test. */
  readonly example: string;
}

/** SQL of what a clock counts from one instant to the other, both SQL in microseconds, as whole microseconds. */
export type Elapsed = (clock: RowClock, from: string, to: string) => string;

/** An operator over the values of one row. */
export interface RowOperatorDefinition extends OperatorText {
  readonly signature: Signature;
  /** SQL of a call, from the SQL of its arguments; safe to put into any other expression. `elapsed` is there where clocks can be. */
  sql(dialect: Dialect, args: readonly string[], call: RowCall, elapsed?: Elapsed): string;
}

/** An operator between aggregates. */
export interface ScalarOperatorDefinition extends OperatorText {
  readonly signature: Signature;
  /** Never NaN or infinite. */
  evaluate(args: readonly ScalarValue[]): ScalarValue;
}

/** An operator with the same meaning on both levels. */
export type SharedOperatorDefinition = RowOperatorDefinition & ScalarOperatorDefinition;

/** A function over the rows of a view. */
export interface AggregateDefinition extends OperatorText {
  /** What follows the view. */
  readonly signature: Signature;
}

/** Any definition, as the type checker sees it. */
export type OperatorDefinition = OperatorText & { readonly signature: Signature };
