import type { Definition, Formula, Kpi, Project, View } from '../model/index.ts';
import type { Draft } from './draft.ts';
import type { Presets } from './presets/preset-chain.ts';

/** A KPI draft with its formula, typed when it is sound. */
export interface KpiDraft {
  readonly definition: Definition<Draft<Kpi>>;
  readonly formula: Formula | null;
}

/** What rules look at: every definition of the project, as far as it passed its schema. */
export interface RuleContext {
  /** With its presets put in; `null` when `goodhart.yaml` could not be read. */
  readonly project: Definition<Draft<Project>> | null;
  readonly presets: Presets;
  readonly kpis: readonly KpiDraft[];
  /** Whether some file could not be read at all, so that what seems to be missing may stand in it. */
  readonly incomplete: boolean;
  /** The views that formulas may use. */
  readonly views: Readonly<Record<string, View>>;
}
