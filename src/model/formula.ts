import type { Path } from './json.ts';
import type { ValueType } from './value.ts';

/** Where a node was written: characters of the text form, or a path into the JSON Logic form. */
export type Origin =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | { readonly kind: 'json'; readonly path: Path };

/** Names of row operators; the registry in `operators/` is total over them. JSON Logic spelling where JSON Logic has one. */
export type RowOperator =
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'in'
  | 'between'
  | 'and'
  | 'or'
  | '!'
  | 'known'
  | 'if'
  | '+'
  | '-'
  | '*'
  | '/'
  | 'negate'
  | 'min'
  | 'max'
  | 'round'
  | 'abs'
  | 'seconds'
  | 'minutes'
  | 'hours'
  | 'days'
  | 'lower'
  | 'upper'
  | 'trim'
  | 'starts_with'
  | 'ends_with'
  | 'contains'
  | 'substr'
  | 'concat'
  | 'extract'
  | 'replace'
  | 'split_part'
  | 'clock_minutes'
  | 'duration_seconds'
  | 'text'
  | 'number'
  | 'integer'
  | 'timestamp'
  | 'first_known'
  | 'recode'
  | 'plus_minutes';

/** Operators between whole aggregates. */
export type ScalarOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | 'negate'
  | 'percent'
  | 'if'
  | 'min'
  | 'max'
  | 'round'
  | 'abs'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'between'
  | 'and'
  | 'or'
  | '!'
  | 'known';

/** Functions that turn the rows of a view into one value. */
export type AggregateFunction =
  | 'count'
  | 'sum'
  | 'avg'
  | 'min'
  | 'max'
  | 'median'
  | 'percentile'
  | 'distinct'
  | 'share'
  | 'top_share'
  | 'km_median';

/** A literal; `in` takes a list of them. */
export interface Literal {
  readonly kind: 'literal';
  readonly type: ValueType;
  readonly value: boolean | number | string;
  readonly origin: Origin;
}

/** A field of the row. */
export interface Field {
  readonly kind: 'field';
  readonly name: string;
  readonly type: ValueType;
  readonly origin: Origin;
}

/**
 * What a duration counts: `minutes`, `hours` and `days` over a clock, and `km_median`.
 * - `calendar`: business hours; `null` for all time
 * - `pause`: statuses in which the clock stands still, in alphabetical order; needs the field `stays`
 */
export interface RowClock {
  readonly calendar:
    | null
    | { readonly kind: 'named'; readonly name: string }
    /** The calendar that the text field names, as one of `names`; another one counts nothing, so there is no value. */
    | { readonly kind: 'current'; readonly field: string; readonly names: readonly string[] }
    /** Each calendar that the row had, for as long as it had it, or the first of them. `stays` is the internal field that lists them. */
    | { readonly kind: 'changing'; readonly stays: string; readonly policy: 'at_event' | 'first'; readonly names: readonly string[] };
  readonly pause: readonly string[];
  /** Whether the time between a resolution and the reopening after it is left out. */
  readonly openTimeOnly: boolean;
}

/** An operator over row values. Every argument is a row expression; `in` has the value first and the literals after it. */
export interface RowCall {
  readonly kind: 'row-call';
  readonly operator: RowOperator;
  readonly arguments: readonly RowExpression[];
  /** On `minutes`, `hours` and `days` of a KPI with a clock. */
  readonly clock?: RowClock;
  readonly type: ValueType;
  readonly origin: Origin;
}

/** A typed expression over one row. */
export type RowExpression = Literal | Field | RowCall;

/** A view narrowed by conditions, all of which must be true (not false, not unknown). */
export interface ViewSelection {
  readonly view: string;
  readonly conditions: readonly RowExpression[];
  readonly origin: Origin;
}

/** One aggregate over one view. */
export interface Aggregate {
  readonly kind: 'aggregate';
  readonly function: AggregateFunction;
  readonly selection: ViewSelection;
  /** The row expressions that the function takes: none for count; two timestamps for km_median. */
  readonly arguments: readonly RowExpression[];
  /** The fraction of `percentile` and `top_share`, above 0 and below 1. */
  readonly fraction?: number;
  /** On `km_median` of a KPI with a clock. */
  readonly clock?: RowClock;
  readonly type: ValueType;
  readonly origin: Origin;
}

/** An operator between aggregates. */
export interface ScalarCall {
  readonly kind: 'scalar-call';
  readonly operator: ScalarOperator;
  readonly arguments: readonly Formula[];
  readonly type: ValueType;
  readonly origin: Origin;
}

/** A typed KPI formula. */
export type Formula = Literal | Aggregate | ScalarCall;

/**
 * A named set of rows of one data set, with every condition and field of the views that it stands on already put in.
 * A flow view puts a row into the period that contains `at`. A stock view counts a row at the end t of each period with
 * `from < t` and `until` missing or t and later: periods are half-open, so what happens at t itself belongs to the next.
 * The open period is looked at at `as_of`, which belongs to it: `from <= as_of` and `until` missing or later than `as_of`.
 */
export interface View {
  readonly name: string;
  readonly dataSet: string;
  /** Present when neither `data` nor anything that goodhart makes gives the data set: formulas over it are sound and have no value. */
  readonly undeclared?: true;
  /** Fields that only another data set would give, with the input that is lacking: `policy` of `sla` where there are no `sla_instances`. */
  readonly lent?: Readonly<Record<string, string>>;
  readonly condition: RowExpression | null;
  readonly time:
    | { readonly kind: 'flow'; readonly at: RowExpression }
    | { readonly kind: 'stock'; readonly from: RowExpression; readonly until: RowExpression };
  /** Fields that the view computes: `met` of `sla`, `age` of `open`. They may use the field `instant` in a stock view: the period's end. */
  readonly derived: Readonly<Record<string, RowExpression>>;
  /** All fields that a formula over the view may use, with their types: those of the data set, the derived ones, and `instant` in a stock view. */
  readonly fields: Readonly<Record<string, ValueType>>;
  /** Why what the view says of the past is not exact, in words that end a sentence; absent where it is. */
  readonly approximate?: string;
}
