import { earliest } from '../earliest.ts';
import { OperationalError } from '../../diagnostic/index.ts';
import { duckdb } from '../../expression/index.ts';
import type { DataReport } from '../../model/index.ts';
import type { Engine, EngineRow } from '../engine/engine.ts';
import { reportData } from './report/report-data.ts';
import { type FileRows, fileRows, type LocateRows, samplePlaces } from './report/sample-places.ts';
import { type DataToRead, type StagedData, stageData } from './stage-data.ts';

/** The oldest and the newest timestamp of a table that are no promises about the future; microseconds since 1970-01-01T00:00:00Z. */
export interface TimeRange {
  readonly minMicros: bigint;
  readonly maxMicros: bigint;
}

/** What reading leaves behind, beside the tables. */
export interface ReadResult {
  /** The instant of judgement, in microseconds since 1970-01-01T00:00:00Z. */
  readonly asOfMicros: bigint;
  /** By data set; `null` when it has no timestamp. */
  readonly profile: Readonly<Record<string, TimeRange | null>>;
  readonly reports: Readonly<Record<string, DataReport>>;
  /** Where rows of the tables stand in the files. */
  readonly locate: LocateRows;
}

const instants = (row: EngineRow, prefix: string): readonly bigint[] =>
  Object.entries(row).flatMap(([name, value]) => (name.startsWith(prefix) && typeof value === 'bigint' ? [value] : []));

const newest = (values: readonly bigint[]): bigint | null =>
  values.reduce<bigint | null>((top, value) => (top === null || value > top ? value : top), null);

/** Without an `as_of`, the newest thing that has happened in the data is now. */
const latest = (staged: readonly StagedData[]): bigint | null => newest(staged.flatMap(({ profile }) => instants(profile, 'newest:')));

/** Why no row of a data set has a time, as its report says it: of its timestamps when it could try to read them. */
const withoutTime = ({ plan }: StagedData, { issues }: DataReport): string => {
  const times = new Set(plan.fields.filter(({ type }) => type === 'timestamp').map(({ name }) => name));
  const issue = issues.find(({ code, field = '' }) => code === 'unreadable-value' && times.has(field)) ?? issues[0];
  if (issue === undefined) return `${plan.dataSet} has no field with a timestamp`;
  const [sample] = issue.samples;
  return `${plan.dataSet}: ${issue.message}${sample?.text ? `; there is ${JSON.stringify(sample.text)}` : ''}`;
};

const noTimestamp = (staged: readonly StagedData[], reports: Readonly<Record<string, DataReport>>): OperationalError => {
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

const liesAfter = (inspected: EngineRow): boolean =>
  Object.entries(inspected).some(([name, value]) => /^(?:row-after-as-of|future-timestamp:.*)$/.test(name) && Number(value) > 0);

const finishData = async (
  engine: Engine,
  staged: StagedData,
  asOf: string,
): Promise<{ readonly report: DataReport; readonly range: TimeRange | null; readonly starts: readonly FileRows[] }> => {
  const { sql } = staged;
  await engine.run(sql.finish);
  const [inspected = {}] = await engine.rows(sql.inspect);
  // Samples of what will be cut are taken while it is there.
  const starts = await fileRows(engine, sql.stageTable);
  const report = await reportData(engine, staged, inspected, Number(inspected['rows'] ?? 0), asOf, starts);
  if (liesAfter(inspected)) for (const statement of sql.cut) await engine.run(statement);
  const [range = {}] = await engine.rows(sql.range);
  await engine.run(sql.drop);
  return { report: { ...report, rows: Number(range['rows'] ?? 0) }, range: rangeOf(range), starts };
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
 * @throws OperationalError when a file cannot be read, or no `as_of` is given and the data has no timestamp
 */
export const readData = async (
  engine: Engine,
  sets: readonly DataToRead[],
  { asOf }: { readonly asOf?: bigint } = {},
): Promise<ReadResult> => {
  const staged: StagedData[] = [];
  for (const set of sets) staged.push(await stageData(engine, set));
  const known = asOf ?? latest(staged);
  // Where nothing has a time, what is reported is the same at every instant.
  const asOfMicros = known ?? 0n;
  const asOfTable = duckdb.identifier(sets[0]?.sql.asOfTable ?? '@as_of');
  await engine.run(`CREATE TABLE ${asOfTable} AS SELECT make_timestamp(${asOfMicros}) AS "at"`);
  const reports: Record<string, DataReport> = {};
  const profile: Record<string, TimeRange | null> = {};
  const places = new Map<string, { readonly set: StagedData; readonly starts: readonly FileRows[] }>();
  for (const set of staged) {
    const { report, range, starts } = await finishData(engine, set, instantIn(asOfMicros));
    places.set(set.plan.dataSet, { set, starts });
    reports[set.plan.dataSet] = report;
    profile[set.plan.dataSet] = range;
  }
  await engine.run(`DROP TABLE ${asOfTable}`);
  if (known === null) throw noTimestamp(staged, reports);
  await engine.lock();
  const locate: LocateRows = async (dataSet, rows) => {
    const place = places.get(dataSet);
    return place === undefined ? new Map() : samplePlaces(place.set, place.starts, rows);
  };
  return { asOfMicros, profile, reports, locate };
};
