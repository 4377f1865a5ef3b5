import { type Diagnostic, sortDiagnostics } from '../diagnostic/index.ts';
import type { Definition, Kpi, Project, ShippedMetrics } from '../model/index.ts';
import { checkKpiFormula, type KnownViews } from './formulas/check-kpi-formula.ts';
import { checkProjectExpressions } from './formulas/check-project-expressions.ts';
import { type ExtendedKpi, extendKpi } from './extends/extend-kpi.ts';
import { inheritedPaths } from './extends/inherited-paths.ts';
import * as schemas from './generated/schemas.js';
import * as validators from './generated/validators.js';
import type { Draft } from './draft.ts';
import { mergeDiagnostics } from './merge-diagnostics.ts';
import { checkPresets } from './presets/check-presets.ts';
import { withPresets } from './presets/with-presets.ts';
import { rules } from './rules/registry.ts';
import { checkSchema } from './schema/check-schema.ts';

/** The definitions of a project as they were read. */
export interface Unvalidated {
  readonly project: Definition | null;
  readonly definitions: { readonly kpi: readonly Definition[] };
  readonly shippedMetrics: ShippedMetrics;
  /** By the names by which the project uses them. */
  readonly presets?: Readonly<Record<string, Definition>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What may be computed, and everything that was found on the way, in the order of files and places. */
export interface Validated {
  /** With its presets put in; `null` when `goodhart.yaml` or one of them has an error. */
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
function isIncomplete({ project, definitions, presets = {}, diagnostics }: Unvalidated): boolean {
  const definitionsRead = [...definitions.kpi, ...Object.values(presets), ...(project === null ? [] : [project])];
  const read = new Set(definitionsRead.map(({ source }) => source.path));
  return diagnostics.some(({ severity, source }) => severity === 'error' && !read.has(source.path));
}

/** Nothing was taken out of the draft when neither the project's file nor one of its presets has an error. */
function soundProject(
  { project, presets = {} }: Unvalidated,
  merged: Definition<Draft<Project>> | null,
  diagnostics: readonly Diagnostic[],
): Definition<Project> | null {
  const written = [...(project === null ? [] : [project]), ...Object.values(presets)];
  const isSound = merged !== null && sound(written, diagnostics).length === written.length;
  return isSound ? (merged as Definition<unknown> as Definition<Project>) : null;
}

/** A preset that is used twice is read twice; each of its mistakes is one. */
function eachOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ source, range, code, message }) => {
    const key = JSON.stringify([source.path, range.start.offset, code, message]);
    return !seen.has(key) && seen.add(key);
  });
}

function inheritedByKpi(kpis: readonly ExtendedKpi[]): Validated['inherited'] {
  const extended = kpis.filter(({ metric }) => metric !== null);
  return Object.fromEntries(extended.map((kpi) => [kpi.definition.value.kpi ?? '', inheritedPaths(kpi)]));
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
  const { presets, diagnostics: inPresets } = checkPresets(loaded.presets);
  const checks = [...(projectCheck === null ? [] : [projectCheck]), ...kpiChecks];
  const schemaFindings = [...checks.flatMap((check) => check.diagnostics), ...inPresets];
  const merged = projectCheck === null ? null : withPresets(projectCheck.draft, presets);
  const expressions = merged === null ? null : checkProjectExpressions(merged);
  const known = expressions?.known ?? noViews;
  const formulas = kpiChecks.map(({ draft }) => checkKpiFormula(extendKpi(draft, loaded.shippedMetrics), known));
  const kpis = formulas.map(({ draft }) => draft);
  const catalogueIds = loaded.shippedMetrics.ids;
  const context = { project: merged, presets, kpis, catalogueIds, incomplete: isIncomplete(loaded), views: known.views };

  const found = [
    ...mergeDiagnostics(loaded.diagnostics, schemaFindings),
    ...(expressions?.diagnostics ?? []),
    ...formulas.flatMap((checked) => checked.diagnostics),
    ...rules.flatMap((rule) => rule.run(context)),
  ];
  const diagnostics = sortDiagnostics(eachOnce(found));
  return {
    project: soundProject(loaded, merged, diagnostics),
    kpis: sound<Kpi>(
      kpis.map(({ definition }) => definition),
      diagnostics,
    ),
    inherited: inheritedByKpi(kpis),
    diagnostics,
  };
}
