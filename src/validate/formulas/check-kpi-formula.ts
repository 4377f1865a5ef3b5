import type { Diagnostic } from '../../diagnostic/index.ts';
import { checkFormula, type FormulaProblem } from '../../expression/index.ts';
import type { Definition, Formula, Json, Kpi, View } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { valueAt } from '../schema/describe-value.ts';
import { problemDiagnostic } from './problem-diagnostic.ts';

/** The views that a formula may use, and whether an unknown name means anything: not when goodhart.yaml itself is broken. */
export interface KnownViews {
  readonly views: Readonly<Record<string, View>>;
  /** Names that are declared but have a mistake of their own, which is reported there. */
  readonly broken: readonly string[];
  readonly complete: boolean;
}

/** The text that a problem marks. */
function marked(formula: Json, { origin }: FormulaProblem): string {
  if (origin.kind === 'text') return typeof formula === 'string' ? formula.slice(origin.start, origin.end) : '';
  const value = valueAt(formula, origin.path);
  const name = typeof value === 'object' && value !== null ? valueAt(value, ['var']) : value;
  return typeof name === 'string' ? name : '';
}

/** The typed formula of a KPI, and its mistakes at their tokens. */
export function checkKpiFormula(
  definition: Definition<Draft<Kpi>>,
  { views, broken, complete }: KnownViews,
): { readonly formula: Formula | null; readonly diagnostics: readonly Diagnostic[] } {
  const formula = definition.value.formula as Json | undefined;
  if (formula === undefined) return { formula: null, diagnostics: [] };
  const checked = checkFormula(formula, views);
  const problems = checked.problems.filter(
    (problem) => problem.code !== 'formula-unknown-view' || (complete && !broken.includes(marked(formula, problem))),
  );
  return { formula: checked.formula, diagnostics: problems.map((problem) => problemDiagnostic(definition, ['formula'], problem)) };
}
