/** A value as an engine hands it over: timestamps are asked for as integer microseconds, so none of them is a `Date`. */
export type EngineValue = null | boolean | number | bigint | string | readonly EngineValue[];

/** One open database. The only class-like thing with a lifetime: whoever opens it closes it. */
export interface Engine {
  /** Runs a statement that returns nothing. */
  run(sql: string): Promise<void>;
  /** Runs a query and returns its rows, keyed by column name. */
  rows(sql: string): Promise<readonly Readonly<Record<string, EngineValue>>[]>;
  /** Every statement so far, in order: what tests count and `--debug` prints. */
  readonly statements: readonly string[];
  /** Releases memory and removes temporary files. Safe to call twice. */
  close(): Promise<void>;
}
