import type { Clock } from './business-calendar.ts';
import type { CadenceSetting } from './project.ts';
import type { Json } from './json.ts';

/** Which way is better. `band`: inside limits is better. `demand`: neither, so it carries no target. */
export type Direction = 'higher' | 'lower' | 'band' | 'demand';

/** Units that the report knows how to print; any other text is printed as it is. */
export type Unit = string;

/** A KPI file as written, after it passed its JSON Schema (`schemas/kpi.schema.json`). */
export interface Kpi {
  readonly kpi: string;
  readonly version: number;
  /** `catalogue/<id>`: the shipped definition that this one started from; what the file says has replaced what that one says. */
  readonly extends?: string;
  readonly title: string;
  readonly description?: string;
  readonly objective: string;
  readonly owner: string;
  readonly family?: string;
  readonly metric: { readonly id: string; readonly unit: Unit; readonly direction: Direction };
  /** One-line text form, or JSON Logic. */
  readonly formula: string | { readonly [operator: string]: Json };
  /** Values of the parameters of the formula, by name. */
  readonly with?: Readonly<Record<string, number>>;
  /** What `minutes`, `hours` and `days` of the formula count; all time when absent. */
  readonly clock?: Clock;
  /** Each entry alone; an inner list is a cross. */
  readonly segment?: readonly (string | readonly string[])[];
  readonly audience: readonly string[];
  readonly cadence: CadenceSetting;
  readonly baseline?: Baseline;
  readonly target?: Target;
  /** Below this many observations a value is never judged. */
  readonly min_n?: number;
  /** Days that must pass after a period before its value is final; until then it is provisional and not judged. */
  readonly matures_after_days?: number;
}

/** The starting point that targets and change are measured from. */
export type Baseline =
  | { readonly value: number; readonly period?: string; readonly n?: number }
  | { readonly period: string }
  | { readonly periods: number };

/** A requirement: exactly one of the four is present. `between` is inclusive at both ends. */
export interface Requirement {
  readonly at_least?: number;
  readonly at_most?: number;
  readonly between?: readonly [number, number];
  /** Relative to the baseline, in the good direction, as `10%` or as an absolute number of units. */
  readonly improve?: string | number;
}

/** A target with its optional near band, due date, steps and overrides. */
export interface Target extends Requirement {
  /** The value from which a miss is called near; on the bad side of the requirement. For `between`: how far outside still counts as near. */
  readonly near?: number;
  /** Local date, inclusive. */
  readonly by?: string;
  readonly milestones?: readonly (Requirement & { readonly by: string })[];
  /** field -> value -> what is required there instead. */
  readonly segments?: Readonly<Record<string, Readonly<Record<string, Requirement & { readonly near?: number }>>>>;
}
