import type { Clock } from './business-calendar.ts';
import type { CadenceSetting } from './project.ts';
import type { Definition } from './source.ts';
import type { Direction, Kpi, Unit } from './kpi.ts';
import type { ValueType } from './value.ts';

/** A number that the user of a catalogue metric chooses: a name in its formula. */
export interface Parameter {
  readonly type: Extract<ValueType, 'integer' | 'number'>;
  /** What it means, with unit. */
  readonly description: string;
  /** The value when the KPI gives none; without it, the KPI must give one. */
  readonly default?: number;
  /** A value to show how it is given; never a recommendation. */
  readonly example: number;
}

/** Schemes of metric families; one metric has one family in each. */
export type FamilyScheme = 'four' | 'five_faq' | 'five_body' | 'business_links' | 'stakeholder';

/** A shipped definition (`kpis/metrics/<family>/<id>.yaml`), which `extends: catalogue/<id>` starts from. */
export interface CatalogueMetric {
  /** The id of the metric: always one variant, never a bare "MTTR". */
  readonly catalogue: string;
  /** The bare name that it is a variant of, which alone would mean several things: `fcr`, `mttr`, `csat`. */
  readonly variant_of?: string;
  readonly title: string;
  /** What it says and what it does not, in a few sentences. */
  readonly description: string;
  /** Where the specification of the field has it. */
  readonly ref?: string;
  readonly families: Readonly<Record<FamilyScheme, string>>;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly formula: Kpi['formula'];
  readonly parameters?: Readonly<Record<string, Parameter>>;
  readonly clock?: Clock;
  readonly cadence: CadenceSetting;
  readonly segment?: Kpi['segment'];
  /** Ids of metrics that it must be read together with. */
  readonly companions: readonly string[];
  readonly pitfalls: readonly string[];
  /** Other variants of the same idea, and how they differ. */
  readonly variants?: Readonly<Record<string, string>>;
  readonly min_n?: number;
  /** Days that must pass after a period before its value is final: the window of a reopen or a survey. */
  readonly matures_after_days?: number;
  readonly sources: readonly string[];
}

/** A bundle of metrics that serve one objective (`kpis/objectives/<id>.yaml`). */
export interface ObjectiveBundle {
  readonly bundle: string;
  readonly title: string;
  readonly description: string;
  /** Catalogue ids. */
  readonly metrics: readonly string[];
  readonly sources: readonly string[];
}

/** A catalogue metric with its file, as far as a KPI or a reader asked for it. */
export type ShippedMetric = Definition<CatalogueMetric>;

/** The shipped metrics that the KPIs of a project extend, and the ids of all there are. */
export interface ShippedMetrics {
  readonly ids: readonly string[];
  /** By id. */
  readonly read: Readonly<Record<string, ShippedMetric>>;
}

/** What a KPI writes before the id of the metric that it extends. */
export const catalogueReference = 'catalogue/';
