import type { DataIssue } from './measurement.ts';

/** A check of tables after the derivations have run. */
export interface DerivedCheck {
  /** The data set whose report says what was found. */
  readonly dataSet: string;
  readonly code: string;
  readonly severity: DataIssue['severity'];
  readonly field?: string;
  /** One row: `count`, how often it is so, `rows`, of how many, and `samples`, a list of up to five texts. */
  readonly sql: string;
  /** What it is and what to do, with `{count}` and `{rows}` for the numbers. */
  readonly message: string;
}

/** What is looked at after the derivations have run: pure data. */
export interface DerivedChecks {
  readonly checks: readonly DerivedCheck[];
  /** One row for each period of the identity of the backlog, with the columns of `BacklogPeriod`; `null` without history. */
  readonly backlogSql: string | null;
}
