import { earliest } from '../earliest.ts';
import { OperationalError } from '../../diagnostic/index.ts';
import { duckdb } from '../../expression/index.ts';
import type { DataReport, SourceProfile } from '../../model/index.ts';
import type { Engine, EngineRow } from '../engine/engine.ts';
import { type FinishedData, finishData, type StagedSources } from './finish-data.ts';
import { refuseFiles } from './refuse-files.ts';
import { profileSource } from './report/profile-source.ts';
import { type LocateRows, samplePlaces } from './report/sample-places.ts';
import { type SourceToRead, type StagedData, stageData } from './stage-data.ts';

/** What is needed to read one data set: its sources, and how they become one table when there are several. */
export interface DataToRead extends Omit<StagedSources, 'parts'> {
  readonly parts: readonly SourceToRead[];
}

/** The oldest and the newest timestamp of a table that are no promises about the future; microseconds since 1970-01-01T00:00:00Z. */
export interface TimeRange {
  readonly minMicros: bigint;
  readonly maxMicros: bigint;
}

/** What reading leaves behind, beside the tables. */
export interface ReadResult {
  /** The instant of judgement, in microseconds since 1970-01-01T00:00:00Z; 0 when nothing says it. */
  readonly asOfMicros: bigint;
  /** Whether something says it. */
  readonly hasTime: boolean;
  /** By data set; `null` when it has no timestamp. */
  readonly profile: Readonly<Record<string, TimeRange | null>>;
  readonly reports: Readonly<Record<string, DataReport>>;
  /** By data set what its sources are like; empty unless that was asked for. */
  readonly sources: Readonly<Record<string, readonly SourceProfile[]>>;
  /** Where rows of the tables stand in the files. */
  readonly locate: LocateRows;
}

const instants = (row: EngineRow, prefix: string): readonly bigint[] =>
  Object.entries(row).flatMap(([name, value]) => (name.startsWith(prefix) && typeof value === 'bigint' ? [value] : []));

const newest = (values: readonly bigint[]): bigint | null =>
  values.reduce<bigint | null>((top, value) => (top === null || value > top ? value : top), null);

/** Without an `as_of`, the newest thing that has happened in the data is now. */
const latest = (staged: readonly StagedSources[]): bigint | null =>
  newest(staged.flatMap(({ parts }) => parts.flatMap(({ profile }) => instants(profile, 'newest:'))));

/** Why no row of a data set has a time, as its report says it: of its timestamps when it could try to read them. */
const withoutTime = ({ plan }: StagedSources, { issues }: DataReport): string => {
  const times = new Set(plan.fields.filter(({ type }) => type === 'timestamp').map(({ name }) => name));
  const issue = issues.find(({ code, field = '' }) => code === 'unreadable-value' && times.has(field)) ?? issues[0];
  if (issue === undefined) return `${plan.dataSet} has no field with a timestamp`;
  const [sample] = issue.samples;
  return `${plan.dataSet}: ${issue.message}${sample?.text ? `; there is ${JSON.stringify(sample.text)}` : ''}`;
};

const noTimestamp = (staged: readonly StagedSources[], reports: Readonly<Record<string, DataReport>>): OperationalError => {
  const reasons = staged.flatMap((set) => {
    const report = reports[set.plan.dataSet];
    return report ? [withoutTime(set, report)] : [];
  });
  return new OperationalError('there is no timestamp in the data, so it is not known as of when it is', {
    help: [...reasons, 'Or set `as_of`'].join('. ') + '.',
  });
};

const rangeOf = (row: EngineRow): TimeRange | null => {
  const minMicros = earliest(instants(row, 'oldest:'));
  const maxMicros = newest(instants(row, 'newest:'));
  return minMicros === null || maxMicros === null ? null : { minMicros, maxMicros };
};

const stageAll = async (engine: Engine, parts: readonly SourceToRead[]): Promise<readonly StagedData[]> => {
  const staged: StagedData[] = [];
  for (const part of parts) {
    const one = await stageData(engine, part);
    await refuseFiles(engine, one);
    staged.push(one);
  }
  return staged;
};

const asOfTableOf = ([first]: readonly DataToRead[]): string => first?.parts[0]?.sql.asOfTable ?? '@as_of';

const profileAll = async (engine: Engine, staged: readonly StagedSources[]): Promise<ReadResult['sources']> => {
  const sources: Record<string, readonly SourceProfile[]> = {};
  for (const { plan, parts } of staged) {
    const profiles: SourceProfile[] = [];
    for (const part of parts) profiles.push(await profileSource(engine, part));
    sources[plan.dataSet] = profiles;
  }
  return sources;
};

/** ISO 8601 in UTC, to the second when there is no more. */
const instantIn = (micros: bigint): string => {
  const millis = Number(micros / 1000n);
  return new Date(millis).toISOString().replace('.000Z', 'Z');
};

/**
 * Reads data sets into tables of the engine, one named as each data set, with one column per field and `_row`, the order
 * in the files: BOOLEAN, BIGINT, DOUBLE, VARCHAR, and TIMESTAMP in UTC. Rows and timestamps later than `as_of` are not in
 * them. Then the engine is locked: nothing that follows can touch a file.
 * @param asOf microseconds since 1970-01-01T00:00:00Z; the newest timestamp of all data sets when absent
 * @param inspect whether somebody wants to look at the data: each source is profiled, and data without a timestamp is read too
 * @throws OperationalError when a file cannot be read, or no `as_of` is given and the data has no timestamp
 */
export const readData = async (
  engine: Engine,
  sets: readonly DataToRead[],
  { asOf, inspect = false }: { readonly asOf?: bigint; readonly inspect?: boolean } = {},
): Promise<ReadResult> => {
  const staged: StagedSources[] = [];
  for (const { parts, ...set } of sets) staged.push({ ...set, parts: await stageAll(engine, parts) });
  const known = asOf ?? latest(staged);
  const sources = inspect ? await profileAll(engine, staged) : {};
  // Where nothing has a time, what is reported is the same at every instant.
  const asOfMicros = known ?? 0n;
  const asOfTable = duckdb.identifier(asOfTableOf(sets));
  await engine.run(`CREATE TABLE ${asOfTable} AS SELECT make_timestamp(${asOfMicros}) AS "at"`);
  const reports: Record<string, DataReport> = {};
  const profile: Record<string, TimeRange | null> = {};
  const finished = new Map<string, FinishedData>();
  for (const set of staged) {
    const data = await finishData(engine, set, instantIn(asOfMicros));
    finished.set(set.plan.dataSet, data);
    reports[set.plan.dataSet] = data.report;
    profile[set.plan.dataSet] = rangeOf(data.range);
  }
  await engine.run(`DROP TABLE ${asOfTable}`);
  if (known === null && !inspect) throw noTimestamp(staged, reports);
  await engine.lock();
  const locate: LocateRows = async (dataSet, rows) => {
    const data = finished.get(dataSet);
    return data === undefined ? new Map() : samplePlaces(data.files, data.starts, rows);
  };
  return { asOfMicros, hasTime: known !== null, profile, reports, sources, locate };
};
