/** A text of a column and in how many rows it stands. */
export interface ValueCount {
  readonly text: string;
  readonly count: number;
}

/** What the values of one column look like. */
export interface ColumnProfile {
  readonly name: string;
  /** Rows in which it is not empty. */
  readonly filled: number;
  /** How many different texts it holds, the empty one left out. */
  readonly distinct: number;
  /** The most frequent texts first, equally frequent ones in the order of the file; not all of them when there are many. */
  readonly values: readonly ValueCount[];
}

/** What the rows of a file look like, before anything is known of their meaning. */
export interface FileProfile {
  /** Rows that were looked at. */
  readonly rows: number;
  /** Whether these are all rows of the file. */
  readonly complete: boolean;
  readonly columns: readonly ColumnProfile[];
}
