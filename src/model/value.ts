/**
 * The types of the formula language and of data fields. `integer` is a `number` without fraction;
 * `timestamp` is an instant in UTC with microseconds.
 */
export type ValueType = 'boolean' | 'integer' | 'number' | 'text' | 'timestamp';

/** A cell of a data set after mapping; a timestamp is an ISO 8601 text in UTC; `null` is missing. */
export type Cell = boolean | number | string | null;
