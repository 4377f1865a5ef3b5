import { instantText } from './calendar/index.ts';
import type { Compiled } from './compiled-project.ts';
import type { Engine, ReadResult } from './evaluate/index.ts';
import type { Derivation, Evaluation, FieldsByDataSet } from './model/index.ts';
import { asOfMicrosOf, chosenKpis, folderAbove, type RunOptions } from './run-options.ts';

/** What of a run is known before its data is. */
interface Run {
  readonly engine: Engine;
  readonly folder: string;
  readonly compiled: Compiled;
  readonly options: RunOptions;
  readonly asOf: bigint | undefined;
}

/** The oldest event of the data, when it has one. */
const oldestOf = (profile: ReadResult['profile']): { readonly fromMicros?: bigint } => {
  const oldest = Object.values(profile).flatMap((range) => (range === null ? [] : [range.minMicros]));
  return oldest.length === 0 ? {} : { fromMicros: oldest.reduce((low, next) => (next < low ? next : low)) };
};

/** Looks at the files that could matter and decides what is read of them and what is made from that. */
const planData = async ({ engine, folder, compiled: { project, views, kpis }, options, asOf }: Run) => {
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
  const needed = neededFields(kpis, views);
  const derivations = (wanted: FieldsByDataSet, given?: FieldsByDataSet): readonly Derivation[] => [
    ...derivationsFor(wanted, given),
    ...agreementDerivations(project, duckdb),
  ];
  const reachable = reachableFields(derivations(needed), needed);
  // Where no KPI has data, the data still says as of when that is.
  const forTime = asOf === undefined && !Object.keys(project.data).some((name) => Object.hasOwn(reachable, name));
  const described = [];
  for (const [name, dataSet] of Object.entries(project.data)) {
    // A data set may be named as a property that every object has.
    if (!forTime && !Object.hasOwn(reachable, name)) continue;
    const data = await describeData(engine, { folder, roots }, name, dataSet);
    described.push({ data, request: { name, dataSet, timezone: project.timezone, columns: data.map(({ columns }) => columns) } });
  }
  const given = Object.fromEntries(described.map(({ request }) => [request.name, givenFields(request)]));
  const forKpis = planDerivations({ derivations: derivations(needed, given), needed, given });
  const checked = withDerived(qualityNeeds(Object.keys(forKpis.read), project.quality ?? {}), historyNeeds(forKpis, given));
  const looked = withDerived(needed, checked);
  const derivation = planDerivations({ derivations: derivations(looked, given), needed: looked, given });
  // The KPIs lack so much that nothing can be made from what could be read: it still says as of when the data is.
  const forTimeAlone = asOf === undefined && Object.keys(derivation.read).length === 0;
  const sets = described.flatMap(({ data, request }) => {
    const fields = Object.hasOwn(derivation.read, request.name) ? derivation.read[request.name] : undefined;
    if (fields === undefined && !forTimeAlone) return [];
    const { parts, ...planned } = planSources({ ...request, needed: fields ?? [] }, duckdb);
    return [{ ...planned, parts: parts.flatMap((part, at) => (data[at] ? [{ ...part, data: data[at] }] : [])) }];
  });
  return { derivation, sets };
};

/** The holidays of all calendars of the project. */
const holidaysOf = ({ calendars = {} }: Compiled['project']): readonly string[] =>
  Object.values(calendars).flatMap(({ holidays = [] }) => holidays.map((day) => (typeof day === 'string' ? day : day.date)));

/** Reads the data, makes what is made from it, checks it, and measures the chosen KPIs. */
const measureIn = async (run: Run): Promise<Evaluation> => {
  const { backlogMonths, backlogSql, calendarTables, deriveSql, planMeasures, planQuality, withDerived } =
    await import('./compile/index.ts');
  const { clockGaps, gradeIssues, measure, readBacklog, readData, runQuality } = await import('./evaluate/index.ts');
  const { duckdb: dialect } = await import('./expression/index.ts');
  const { engine, asOf } = run;
  const { project, views, kpis } = run.compiled;
  const { derivation, sets } = await planData(run);
  const read = Object.fromEntries(sets.map(({ plan: { dataSet, fields } }) => [dataSet, fields.map((field) => field.name)]));
  const { asOfMicros, profile, reports, locate } = await readData(engine, sets, asOf === undefined ? {} : { asOf });
  const fromMicros = oldestOf(profile);
  const calendars = calendarTables({ project, asOfMicros, ...fromMicros, dialect });
  for (const statement of [...calendars.statements, ...deriveSql(derivation, read, asOfMicros, dialect, calendars)])
    await engine.run(statement);

  const zone = project.timezone;
  const settings = project.quality ?? {};
  const tables = { available: withDerived(read, derivation.derived), zone, asOfMicros, ...fromMicros, dialect };
  const probes = planQuality({ ...tables, settings, holidays: holidaysOf(project), asOfFromData: asOf === undefined });
  const backlog = derivation.derived['ticket_stays'] === undefined ? null : backlogSql(backlogMonths(tables), dialect);
  const data = await readBacklog(engine, backlog, gradeIssues(reports, await runQuality(engine, probes, locate), settings));
  const plan = planMeasures({
    ...tables,
    kpis: chosenKpis(kpis, run.options.kpis),
    views,
    lacking: derivation.lacking,
    calendars,
    weekStart: project.week_starts ?? 'monday',
  });
  return { asOf: instantText(asOfMicros, zone), data, measurements: await measure(engine, plan), clockGaps: await clockGaps(engine, plan) };
};

/**
 * Reads the data sets that the KPIs of a compiled project use and measures the chosen ones, in an engine that lives as long as this call.
 * @throws OperationalError when data cannot be read, or an option names what is not there
 */
export const measureProject = async (folder: string, compiled: Compiled, options: RunOptions): Promise<Evaluation> => {
  const { openEngine } = await import('./evaluate/index.ts');
  const asOf = asOfMicrosOf(compiled.project, options);
  chosenKpis(compiled.kpis, options.kpis);
  const engine = await openEngine();
  const stop = (): void => void engine.close();
  options.signal?.addEventListener('abort', stop);
  try {
    options.signal?.throwIfAborted();
    return await measureIn({ engine, folder, compiled, options, asOf });
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await engine.close();
  }
};
