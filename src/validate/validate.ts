import { type Diagnostic, sortDiagnostics } from '../diagnostic/index.ts';
import type { Definition, Kpi, Project, ShippedMetrics } from '../model/index.ts';
import { checkKpiFormula, type KnownViews } from './formulas/check-kpi-formula.ts';
import { checkProjectExpressions } from './formulas/check-project-expressions.ts';
import { extendKpi } from './extends/extend-kpi.ts';
import { inheritedPaths } from './extends/inherited-paths.ts';
import * as schemas from './generated/schemas.js';
import * as validators from './generated/validators.js';
import { mergeDiagnostics } from './merge-diagnostics.ts';
import { rules } from './rules/registry.ts';
import { checkSchema } from './schema/check-schema.ts';

/** The definitions of a project as they were read. */
export interface Unvalidated {
  readonly project: Definition | null;
  readonly definitions: { readonly kpi: readonly Definition[] };
  readonly shipped: ShippedMetrics;
  readonly diagnostics: readonly Diagnostic[];
}

/** What may be computed, and everything that was found on the way, in the order of files and places. */
export interface Validated {
  /** `null` when `goodhart.yaml` has an error. */
  readonly project: Definition<Project> | null;
  /** KPIs of files without an error, with what they inherit put in. */
  readonly kpis: readonly Definition<Kpi>[];
  /** By KPI that extends a metric of the catalogue: what it inherits, as paths such as `formula` and `metric.unit`. */
  readonly inherited: Readonly<Record<string, readonly string[]>>;
  readonly diagnostics: readonly Diagnostic[];
}

const noViews: KnownViews = { views: {}, broken: [], complete: false };

/** The definitions of files in which nothing is an error; a schema has checked that they have the type. */
function sound<T>(definitions: readonly Definition<unknown>[], diagnostics: readonly Diagnostic[]): readonly Definition<T>[] {
  const faulty = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ source }) => source.path));
  return definitions.filter(({ source }) => !faulty.has(source.path)) as readonly Definition<T>[];
}

/** Whether loading refused a whole file. */
function isIncomplete({ project, definitions, diagnostics }: Unvalidated): boolean {
  const read = new Set([...definitions.kpi, ...(project === null ? [] : [project])].map(({ source }) => source.path));
  return diagnostics.some(({ severity, source }) => severity === 'error' && !read.has(source.path));
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
  const formulas = kpiChecks.map(({ draft }) => checkKpiFormula(extendKpi(draft, loaded.shipped), known));
  const kpis = formulas.map(({ draft }) => draft);
  const context = {
    project: projectCheck?.draft ?? null,
    kpis,
    catalogueIds: loaded.shipped.ids,
    incomplete: isIncomplete(loaded),
    views: known.views,
  };

  const diagnostics = sortDiagnostics([
    ...mergeDiagnostics(loaded.diagnostics, schemaFindings),
    ...(expressions?.diagnostics ?? []),
    ...formulas.flatMap((checked) => checked.diagnostics),
    ...rules.flatMap((rule) => rule.run(context)),
  ]);
  const [project = null] = loaded.project === null ? [] : sound<Project>([loaded.project], diagnostics);
  const whole = sound<Kpi>(
    kpis.map(({ definition }) => definition),
    diagnostics,
  );
  const extended = kpis
    .filter(({ metric }) => metric !== null)
    .map((kpi) => [kpi.definition.value.kpi ?? '', inheritedPaths(kpi)] as const);
  return { project, kpis: whole, inherited: Object.fromEntries(extended), diagnostics };
}
