import type { Diagnostic } from '../../diagnostic/index.ts';
import { checkFormula, type FormulaProblem, formulaNames } from '../../expression/index.ts';
import type { Json, Path, View } from '../../model/index.ts';
import type { ExtendedKpi } from '../extends/extend-kpi.ts';
import type { KpiDraft } from '../rule-context.ts';
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

/** Values for the parameters of a formula. One that is missing is reported elsewhere; its example lets the rest be checked. */
function parametersOf({ definition, metric }: ExtendedKpi): Readonly<Record<string, number>> {
  const examples = Object.entries(metric?.parameters ?? {}).map(([name, { example }]) => [name, example] as const);
  const given = Object.entries(definition.value.with ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries([...examples, ...given]);
}

/** Where the reader can mend a problem: the value of a parameter of an inherited formula, else the formula. */
function problemPath({ written }: ExtendedKpi, name: string): Path {
  return written.value.formula === undefined && Object.hasOwn(written.value.with ?? {}, name) ? ['with', name] : ['formula'];
}

/** The typed formula of a KPI, and its mistakes at their tokens. */
export function checkKpiFormula(
  kpi: ExtendedKpi,
  { views, broken, complete }: KnownViews,
): { readonly draft: KpiDraft; readonly diagnostics: readonly Diagnostic[] } {
  const { definition } = kpi;
  const formula = definition.value.formula as Json | undefined;
  if (formula === undefined) return { draft: { ...kpi, formula: null, names: null }, diagnostics: [] };
  const checked = checkFormula(formula, views, parametersOf(kpi));
  const problems = checked.problems.filter(
    (problem) => problem.code !== 'formula-unknown-view' || (complete && !broken.includes(marked(formula, problem))),
  );
  return {
    draft: { ...kpi, formula: checked.formula, names: formulaNames(formula) },
    diagnostics: problems.map((problem) => problemDiagnostic(definition, problemPath(kpi, marked(formula, problem)), problem)),
  };
}
