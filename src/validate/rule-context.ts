import type { Definition, Formula, Project, View } from '../model/index.ts';
import type { Draft } from './draft.ts';
import type { ExtendedKpi } from './extends/extend-kpi.ts';
import type { Presets } from './presets/preset-chain.ts';

/** A KPI draft with what it inherits and its formula, typed when it is sound. */
export interface KpiDraft extends ExtendedKpi {
  readonly formula: Formula | null;
  /** The names in the formula; `null` when there is no formula to look at. */
  readonly names: ReadonlySet<string> | null;
}

/** What rules look at: every definition of the project, as far as it passed its schema. */
export interface RuleContext {
  /** With its presets put in; `null` when `goodhart.yaml` could not be read. */
  readonly project: Definition<Draft<Project>> | null;
  readonly presets: Presets;
  readonly kpis: readonly KpiDraft[];
  /** The ids of all metrics of the catalogue; empty when no KPI extends one. */
  readonly catalogueIds: readonly string[];
  /** Whether some file could not be read at all, so that what seems to be missing may stand in it. */
  readonly incomplete: boolean;
  /** The views that formulas may use. */
  readonly views: Readonly<Record<string, View>>;
}
