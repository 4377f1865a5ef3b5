import type { CalendarTables } from './compile/index.ts';
import type { Compiled } from './compiled-project.ts';
import type { Engine, ReadResult } from './evaluate/index.ts';
import { type DataReport, type Derivation, type DerivationPlan, entities, type FieldsByDataSet } from './model/index.ts';
import { asOfMicrosOf, folderAbove, type RunOptions } from './run-options.ts';

/** What of a run is known before its data is. */
export interface Run {
  readonly engine: Engine;
  readonly folder: string;
  readonly compiled: Compiled;
  readonly options: RunOptions;
  readonly asOf: bigint | undefined;
  /** The fields that `goodhart.yaml` itself maps, where everything that the files give is wanted and not only what KPIs use. */
  readonly everything?: FieldsByDataSet;
}

/** The data of a project as tables of the engine, those that are made from others included, and what was found on the way. */
export interface ProjectTables {
  /** What the tables have. */
  readonly available: FieldsByDataSet;
  /** What the files could give. */
  readonly given: FieldsByDataSet;
  readonly derivation: DerivationPlan;
  readonly calendars: CalendarTables;
  readonly asOfMicros: bigint;
  /** False when no timestamp could be read and nothing else says as of when the data is. */
  readonly hasTime: boolean;
  /** The oldest event of the data, when it has one. */
  readonly fromMicros?: bigint;
  readonly reports: Readonly<Record<string, DataReport>>;
  readonly sources: ReadResult['sources'];
}

/** The oldest event of the data, when it has one. */
const oldestOf = (profile: ReadResult['profile']): Pick<ProjectTables, 'fromMicros'> => {
  const oldest = Object.values(profile).flatMap((range) => (range === null ? [] : [range.minMicros]));
  return oldest.length === 0 ? {} : { fromMicros: oldest.reduce((low, next) => (next < low ? next : low)) };
};

/** Looks at the files that could matter and decides what is read of them and what is made from that. */
const planData = async ({ engine, folder, compiled: { project, views, kpis }, options, asOf, everything }: Run) => {
  const {
    agreementDerivations,
    derivationsFor,
    givenFields,
    historyNeeds,
    neededFields,
    planDerivations,
    planSources,
    qualityNeeds,
    reachableFields,
    withDerived,
  } = await import('./compile/index.ts');
  const { describeData } = await import('./evaluate/index.ts');
  const { duckdb } = await import('./expression/index.ts');
  const roots = Object.values(options.data ?? {}).map(folderAbove);
  const used = neededFields(kpis, views);
  const derivations = (wanted: FieldsByDataSet, given?: FieldsByDataSet): readonly Derivation[] => [
    ...derivationsFor(wanted, given),
    ...agreementDerivations(project, duckdb),
  ];
  const reachable = reachableFields(derivations(used), used);
  // Where no KPI has data, the data still says as of when that is.
  const forTime = asOf === undefined && !Object.keys(project.data).some((name) => Object.hasOwn(reachable, name));
  const described = [];
  for (const [name, dataSet] of Object.entries(project.data)) {
    // A data set may be named as a property that every object has.
    if (everything === undefined && !forTime && !Object.hasOwn(reachable, name)) continue;
    const data = await describeData(engine, { folder, roots }, name, dataSet);
    described.push({ data, request: { name, dataSet, timezone: project.timezone, columns: data.map(({ columns }) => columns) } });
  }
  const given = Object.fromEntries(described.map(({ request }) => [request.name, givenFields(request)]));
  const needed = everything === undefined ? used : withDerived(used, given);
  const wanted = planDerivations({ derivations: derivations(needed, given), needed, given });
  const checkable = everything === undefined ? Object.keys(wanted.read) : Object.keys(entities);
  const checked = withDerived(qualityNeeds(checkable, project.quality ?? {}), historyNeeds(wanted, given));
  const looked = withDerived(needed, checked);
  const derivation = planDerivations({ derivations: derivations(looked, given), needed: looked, given });
  // The KPIs lack so much that nothing can be made from what could be read: it still says as of when the data is.
  const forTimeAlone = asOf === undefined && Object.keys(derivation.read).length === 0;
  const sets = described.flatMap(({ data, request }) => {
    const fields = Object.hasOwn(derivation.read, request.name) ? derivation.read[request.name] : undefined;
    if (fields === undefined && !forTimeAlone) return [];
    const mapped = Object.hasOwn(everything ?? {}, request.name) ? (everything?.[request.name] ?? []) : [];
    const { parts, ...planned } = planSources({ ...request, needed: [...new Set([...(fields ?? []), ...mapped])] }, duckdb);
    return [{ ...planned, parts: parts.flatMap((part, at) => (data[at] ? [{ ...part, data: data[at] }] : [])) }];
  });
  return { given, derivation, sets };
};

/** The holidays of all calendars of the project. */
const holidaysOf = ({ calendars = {} }: Compiled['project']): readonly string[] =>
  Object.values(calendars).flatMap(({ holidays = [] }) => holidays.map((day) => (typeof day === 'string' ? day : day.date)));

/**
 * Reads the data, makes what is made from it, and checks it.
 * @throws OperationalError when data cannot be read
 */
export const projectTables = async (run: Run): Promise<ProjectTables> => {
  const { backlogMonths, backlogSql, calendarTables, deriveSql, planQuality, withDerived } = await import('./compile/index.ts');
  const { gradeIssues, readBacklog, readData, runQuality } = await import('./evaluate/index.ts');
  const { duckdb: dialect } = await import('./expression/index.ts');
  const { engine, asOf, everything } = run;
  const { project } = run.compiled;
  const { given, derivation, sets } = await planData(run);
  const read = Object.fromEntries(sets.map(({ plan: { dataSet, fields } }) => [dataSet, fields.map((field) => field.name)]));
  const inspect = everything !== undefined;
  const { asOfMicros, hasTime, profile, reports, sources, locate } = await readData(engine, sets, {
    inspect,
    ...(asOf === undefined ? {} : { asOf }),
  });
  const fromMicros = oldestOf(profile);
  const calendars = calendarTables({ project, asOfMicros, ...fromMicros, dialect });
  for (const statement of [...calendars.statements, ...deriveSql(derivation, read, asOfMicros, dialect, calendars)])
    await engine.run(statement);

  const settings = project.quality ?? {};
  const available = withDerived(read, derivation.derived);
  const tables = { available, zone: project.timezone, asOfMicros, ...fromMicros, dialect };
  const probes = planQuality({ ...tables, settings, holidays: holidaysOf(project), asOfFromData: asOf === undefined });
  const backlog = derivation.derived['ticket_stays'] === undefined ? null : backlogSql(backlogMonths(tables), dialect);
  const graded = gradeIssues(reports, await runQuality(engine, probes, locate), settings);
  return {
    available,
    given,
    derivation,
    calendars,
    asOfMicros,
    hasTime,
    ...fromMicros,
    reports: await readBacklog(engine, backlog, graded),
    sources,
  };
};

/**
 * Opens an engine for a run that lives as long as this call, or as nobody stops it.
 * @throws OperationalError when an option names what is not there
 */
export const inRun = async <T>(request: Omit<Run, 'engine' | 'asOf'>, use: (run: Run) => Promise<T>): Promise<T> => {
  const { openEngine } = await import('./evaluate/index.ts');
  const { signal } = request.options;
  const asOf = asOfMicrosOf(request.compiled.project, request.options);
  const engine = await openEngine();
  const stop = (): void => void engine.close();
  signal?.addEventListener('abort', stop);
  try {
    signal?.throwIfAborted();
    return await use({ ...request, engine, asOf });
  } finally {
    signal?.removeEventListener('abort', stop);
    await engine.close();
  }
};
