import type { Cadence } from './cadence.ts';
import type { Formula } from './formula.ts';
import type { Json } from './json.ts';
import type { Kpi } from './kpi.ts';

/** A KPI whose formula has been parsed and typed: what compile makes once and evaluate, judge and render read. */
export interface CompiledKpi {
  readonly document: Kpi;
  readonly formula: Formula;
  /** The formula in both published forms; each parses back to `formula`. */
  readonly text: string;
  readonly jsonLogic: Json;
  /** `sha256:` and 64 hex digits over everything that gives the number its meaning: metric, formula, the views it uses, the mappings of their data sets, cadence, time zone. Not over owner, target, title. */
  readonly definition: string;
  /** The cadence at which the KPI is reviewed: the length of its periods. */
  readonly cadence: Cadence;
  /** `sha256:` and 64 hex digits over the clock and the calendar that it counts by; `null` when all time counts. */
  readonly clock: string | null;
  /** Names of the data sets that the formula reads, in alphabetical order. */
  readonly dataSets: readonly string[];
  /** Fields of each segmentation: `[['service'], ['service', 'priority']]`. */
  readonly segmentSets: readonly (readonly string[])[];
}
