/**
 * A value as an engine hands it over, the same type for the same column type whatever the value:
 * BOOLEAN is a boolean; integers of up to 32 bits and floating point are numbers; BIGINT, HUGEINT and their unsigned
 * forms are bigints, also when small; a DECIMAL is a number; a TIMESTAMP is a bigint of microseconds since
 * 1970-01-01T00:00:00Z, never a `Date`; a list is an array; anything else is its text.
 */
export type EngineValue = null | boolean | number | bigint | string | readonly EngineValue[];

/** One row, keyed by column name. */
export type EngineRow = Readonly<Record<string, EngineValue>>;

/** One open database. The only class-like thing with a lifetime: whoever opens it closes it. */
export interface Engine {
  /**
   * Runs a statement that returns nothing.
   * @throws OperationalError with the engine's error as cause
   */
  run(sql: string): Promise<void>;
  /**
   * Runs a query and returns its rows, keyed by column name.
   * @throws OperationalError with the engine's error as cause
   */
  rows(sql: string): Promise<readonly EngineRow[]>;
  /** Every statement so far, in order: what tests count and `--debug` prints. */
  readonly statements: readonly string[];
  /** A private folder for intermediate files; `close` removes it with everything in it. */
  readonly temporaryDirectory: string;
  /** From here on no statement can touch a file, the network or the settings. Call it when the files have been read. */
  lock(): Promise<void>;
  /** Stops what runs, releases memory and removes temporary files. Safe to call twice. */
  close(): Promise<void>;
}
