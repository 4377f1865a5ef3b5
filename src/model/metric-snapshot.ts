import type { Cell } from './value.ts';

/**
 * One value as it was reported: a line of `.goodhart/snapshots.ndjson` (`schemas/snapshot.schema.json`). Lines are only ever
 * added, so that what was said then can be held against what is known now.
 */
export interface MetricSnapshot {
  readonly schema: 'goodhart/snapshot/1';
  readonly kpi: string;
  readonly metric: string;
  readonly version: number;
  /** Fingerprint of the definition. */
  readonly definition: string;
  /** Fingerprint of the clock and its calendar; `null` when all time counts. */
  readonly clock: string | null;
  /** Fingerprint of the files of each data set that the KPI reads. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The segment; empty for the whole. */
  readonly by: Readonly<Record<string, Cell>>;
  readonly period: string;
  /** The instant of judgement, ISO 8601. */
  readonly as_of: string;
  /** `null` is no value: nothing to measure, or too few to be shown. */
  readonly value: number | null;
  readonly n: number;
  readonly interval: readonly [number, number] | null;
  /** Whether the value was still expected to change. */
  readonly provisional: boolean;
}

/** What had changed when a final value was found to be another one. `unexplained`: nothing that goodhart knows of. */
export type RestatementCause = 'data' | 'definition' | 'clock' | 'unexplained';

/** What was said of a period at one time. */
export interface Statement {
  readonly as_of: string;
  readonly version: number;
  readonly value: number | null;
  readonly n: number;
}

/** A final value that became another one. */
export interface Restatement {
  readonly by: Readonly<Record<string, Cell>>;
  readonly period: string;
  readonly said: Statement;
  readonly known: Statement;
  readonly causes: readonly RestatementCause[];
  /** Data sets whose files had changed, in alphabetical order. */
  readonly changed_data: readonly string[];
}
