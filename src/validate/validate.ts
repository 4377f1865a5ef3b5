import { type Diagnostic, sortDiagnostics } from '../diagnostic/index.ts';
import type { Definition, Kpi, Project } from '../model/index.ts';
import { checkKpiFormula, type KnownViews } from './formulas/check-kpi-formula.ts';
import { checkProjectExpressions } from './formulas/check-project-expressions.ts';
import * as schemas from './generated/schemas.js';
import * as validators from './generated/validators.js';
import { mergeDiagnostics } from './merge-diagnostics.ts';
import type { KpiDraft } from './rule-context.ts';
import { rules } from './rules/registry.ts';
import { checkSchema } from './schema/check-schema.ts';

/** The definitions of a project as they were read. */
export interface Unvalidated {
  readonly project: Definition | null;
  readonly definitions: { readonly kpi: readonly Definition[] };
  readonly diagnostics: readonly Diagnostic[];
}

/** What may be computed, and everything that was found on the way, in the order of files and places. */
export interface Validated {
  /** `null` when `goodhart.yaml` has an error. */
  readonly project: Definition<Project> | null;
  /** KPIs of files without an error. */
  readonly kpis: readonly Definition<Kpi>[];
  readonly diagnostics: readonly Diagnostic[];
}

const noViews: KnownViews = { views: {}, broken: [], complete: false };

/** The definitions of files in which nothing is an error; a schema has checked that they have the type. */
function sound<T>(definitions: readonly Definition[], diagnostics: readonly Diagnostic[]): readonly Definition<T>[] {
  const faulty = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ source }) => source.path));
  return definitions.filter(({ source }) => !faulty.has(source.path)) as readonly Definition<unknown>[] as readonly Definition<T>[];
}

/**
 * Checks all definitions of a project in one run: each against its schema, then formulas, then the rules between files.
 * A file with mistakes takes part with what is left of it.
 */
export function validate(loaded: Unvalidated): Validated {
  const kpiChecks = loaded.definitions.kpi.map((definition) =>
    checkSchema<Kpi>(definition, { schema: schemas.kpi, validator: validators.kpi }),
  );
  const projectCheck =
    loaded.project === null ? null : checkSchema<Project>(loaded.project, { schema: schemas.project, validator: validators.project });
  const schemaFindings = [...(projectCheck === null ? [] : [projectCheck]), ...kpiChecks].flatMap((check) => check.diagnostics);

  const expressions = projectCheck === null ? null : checkProjectExpressions(projectCheck.draft);
  const known = expressions?.known ?? noViews;
  const formulas = kpiChecks.map(({ draft }) => ({ draft, ...checkKpiFormula(draft, known) }));
  const kpis: readonly KpiDraft[] = formulas.map(({ draft, formula }) => ({ definition: draft, formula }));
  const context = { project: projectCheck?.draft ?? null, kpis, views: known.views };

  const diagnostics = sortDiagnostics([
    ...mergeDiagnostics(loaded.diagnostics, schemaFindings),
    ...(expressions?.diagnostics ?? []),
    ...formulas.flatMap((checked) => checked.diagnostics),
    ...rules.flatMap((rule) => rule.run(context)),
  ]);
  const [project = null] = loaded.project === null ? [] : sound<Project>([loaded.project], diagnostics);
  return { project, kpis: sound<Kpi>(loaded.definitions.kpi, diagnostics), diagnostics };
}
