import { compileProject, hasErrors, loadAndValidate } from './compiled-project.ts';
import type { Diagnostic } from './diagnostic/index.ts';
import { type Definition, entityOf, isInternalField, type Json, type Kpi } from './model/index.ts';
import { asOfMicrosOf, chosenKpis } from './run-options.ts';

/** One key of a definition with where it was said. */
export interface DefinitionLine {
  /** `formula`, `metric.unit`. */
  readonly key: string;
  readonly value: Json;
  /** A file of the project, or `catalogue/<id>`. */
  readonly origin: string;
  /** In that file; absent for what comes from the catalogue. */
  readonly line?: number;
}

/** How one KPI is understood. */
export interface Explanation {
  readonly kpi: string;
  readonly title: string;
  readonly version: number;
  readonly definition: string;
  /** The whole definition, what it inherits put in. */
  readonly lines: readonly DefinitionLine[];
  readonly formula: string;
  readonly json_logic: Json;
  /** What `minutes`, `hours`, `days` and `km_median` count, line by line; empty for all time. */
  readonly clock: readonly string[];
  /** Fields that are read, as `tickets.created_at`; a whole data set where everything of a ticket's history is. */
  readonly inputs: readonly string[];
  /** One statement for each data set and time that the KPI reads. */
  readonly sql: readonly string[];
}

/** An explanation, or none when a definition has an error. */
export interface ExplainResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly explanation: Explanation | null;
}

/** These are put together key by key; any other key is replaced as a whole. */
const joined: ReadonlySet<string> = new Set(['metric', 'with']);

const linesOf = (definition: Definition<Kpi>, inherited: readonly string[] = []): readonly DefinitionLine[] => {
  const { value, source } = definition;
  const line = (path: readonly string[], content: Json): DefinitionLine => {
    const key = path.join('.');
    if (inherited.includes(key)) return { key, value: content, origin: value.extends ?? '' };
    return { key, value: content, origin: source.path, line: definition.locate(path, 'key').start.line };
  };
  return Object.entries(value as unknown as Readonly<Record<string, Json>>).flatMap(([key, content]) =>
    joined.has(key) && typeof content === 'object' && content !== null
      ? Object.entries(content).map(([inner, part]) => line([key, inner], part as Json))
      : [line([key], content)],
  );
};

/** Whether files may give a field. */
const isFromFiles =
  (dataSet: string) =>
  (field: string): boolean =>
    entityOf(dataSet)?.fields[field]?.derived !== true;

/** A year of clock changes is enough to show how local time is found. */
const explainedMicros = 365n * 86_400n * 1_000_000n;

/**
 * Explains one KPI without reading data: its formula in both forms, the fields that it needs and the SQL that computes it.
 * @param options.asOf bounds the clock changes that the SQL spells out; the project's `as_of` goes before it
 * @throws OperationalError when there is no such KPI
 */
export const explainKpi = async (folder: string, id: string, options: { readonly asOf: string }): Promise<ExplainResult> => {
  const { project, kpis, definitions, inherited, diagnostics } = await loadAndValidate(folder);
  if (project === null || hasErrors(diagnostics)) return { diagnostics, explanation: null };
  const { agreementDerivations, calendarTables, clockWords, derivationsFor, explainSql, neededFields, planDerivations, withDerived } =
    await import('./compile/index.ts');
  const { dataSetFields, duckdb } = await import('./expression/index.ts');
  const { views, kpis: compiled } = await compileProject(project, kpis);
  const [kpi] = chosenKpis(compiled, [id]);
  const written = definitions.find(({ value }) => value.kpi === id);
  if (kpi === undefined || written === undefined) return { diagnostics, explanation: null };
  const asOfMicros = asOfMicrosOf(project, {}) ?? asOfMicrosOf(project, options) ?? 0n;
  const { document, definition, text, jsonLogic } = kpi;
  const needed = neededFields([kpi], views);
  const given = Object.fromEntries(
    Object.entries(project.data).map(([name, dataSet]) => [name, Object.keys(dataSetFields(name, dataSet)).filter(isFromFiles(name))]),
  );
  const derivations = [...derivationsFor(needed, given), ...agreementDerivations(project, duckdb)];
  const { derived } = planDerivations({ derivations, needed, given });
  const sql = explainSql(kpi, {
    views,
    available: withDerived(given, derived),
    zone: project.timezone,
    weekStart: project.week_starts ?? 'monday',
    asOfMicros,
    fromMicros: asOfMicros - explainedMicros,
    calendars: calendarTables({ project, asOfMicros, fromMicros: asOfMicros - explainedMicros, dialect: duckdb }),
    dialect: duckdb,
  });
  const inputs = Object.entries(needed).flatMap(([dataSet, fields]) =>
    fields.map((field) => (isInternalField(field) ? 'ticket_events' : `${dataSet}.${field}`)),
  );
  return {
    diagnostics,
    explanation: {
      kpi: document.kpi,
      title: document.title,
      version: document.version,
      definition,
      lines: linesOf(written, inherited[id]),
      formula: text,
      json_logic: jsonLogic,
      clock: clockWords(document.clock, project),
      inputs: [...new Set(inputs)].toSorted(),
      sql,
    },
  };
};
