import { invariant } from '../../diagnostic/index.ts';
import type { DataReport, JoinSql, ReadPlan, ReadSql } from '../../model/index.ts';
import type { Engine, EngineRow } from '../engine/engine.ts';
import type { DataFile } from './described-data.ts';
import { checkedIssues, reportSource } from './report/report-source.ts';
import { type FileRows, fileRows } from './report/sample-places.ts';
import type { StagedData } from './stage-data.ts';

/** A data set whose sources have been read. */
export interface StagedSources {
  readonly plan: ReadPlan;
  readonly parts: readonly StagedData[];
  readonly join: JoinSql | null;
}

/** A data set that is a table now. */
export interface FinishedData {
  readonly report: DataReport;
  /** The ends of its timestamps, as the plan names them. */
  readonly range: EngineRow;
  /** The files of all its sources, and where the rows of each begin. */
  readonly files: readonly DataFile[];
  readonly starts: readonly FileRows[];
}

/** A source that is a table now, its rows still by the positions in it. */
interface FinishedSource {
  readonly report: Omit<DataReport, 'rows'>;
  readonly files: readonly DataFile[];
  readonly starts: readonly FileRows[];
  /** Rows that its stage holds. */
  readonly size: number;
}

const liesAfter = (inspected: EngineRow): boolean =>
  Object.entries(inspected).some(([name, value]) => /^(?:row-after-as-of|future-timestamp:.*)$/.test(name) && Number(value) > 0);

const finishSource = async (engine: Engine, staged: StagedData, asOf: string): Promise<FinishedSource> => {
  const { sql, profile, data } = staged;
  await engine.run(sql.finish);
  const starts = await fileRows(engine, sql.stageTable);
  const report = await reportSource(engine, staged, asOf, starts);
  return { report, files: data.files, starts, size: Number(profile['rows']) + Number(profile['left-out'] ?? 0) };
};

/** The files of several sources as if they were one, in the order in which their rows follow each other. */
const inOneRow = (sources: readonly FinishedSource[]): Pick<FinishedData, 'files' | 'starts'> => {
  const files: DataFile[] = [];
  const starts: FileRows[] = [];
  let size = 0;
  for (const source of sources) {
    for (const { file, first } of source.starts) starts.push({ file: files.length + file, first: size + first });
    files.push(...source.files);
    size += source.size;
  }
  return { files, starts };
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What was read from all sources; of several, also from each. */
const reportAll = (sources: readonly FinishedSource[], counts: EngineRow | null): Omit<DataReport, 'rows'> => {
  const reports = sources.map(({ report }) => report);
  const leftOut = reports.flatMap(({ left_out }) => left_out ?? []);
  return {
    files: reports.flatMap(({ files }) => files),
    sha256: reports.flatMap(({ sha256 }) => sha256),
    rows_read: sum(reports.map(({ rows_read }) => rows_read)),
    rejected: sum(reports.map(({ rejected }) => rejected)),
    ...(leftOut.length === 0 ? {} : { left_out: sum(leftOut) }),
    ...(counts === null
      ? {}
      : {
          sources: reports.map(({ files, rows_read }, at) => {
            const added = Number(counts[`added:${at}`]);
            return { files, rows_read, rows_added: added, rows_joined: Number(counts[`rows:${at}`]) - added };
          }),
        }),
    issues: reports.flatMap(({ issues }) => issues),
  };
};

/** The statements over a finished table. */
type TableSql = Pick<ReadSql, 'inspect' | 'samples' | 'cut' | 'range'>;

const checkTable = async (
  engine: Engine,
  { inspect, samples, cut, range: ends }: TableSql,
  { plan, parts }: StagedSources,
  places: Pick<FinishedData, 'files' | 'starts'>,
  asOf: string,
): Promise<{ readonly issues: DataReport['issues']; readonly range: EngineRow }> => {
  const [inspected = {}] = await engine.rows(inspect);
  const rows = Number(inspected['rows'] ?? 0);
  const changes = sum(parts.map(({ profile }) => Number(profile['rows'])));
  const checked = (code: string): number => (code === 'change-after-as-of' ? changes : rows);
  // Samples of what will be cut are taken while it is there.
  const issues = await checkedIssues(engine, { plan, samples, ...places }, inspected, checked, asOf);
  if (liesAfter(inspected)) for (const statement of cut) await engine.run(statement);
  const [range = {}] = await engine.rows(ends);
  return { issues, range };
};

/**
 * Makes the table of a data set from what was read, checks it, and takes out of it what lies after `as_of`.
 * @param asOf ISO 8601, for messages
 */
export const finishData = async (engine: Engine, staged: StagedSources, asOf: string): Promise<FinishedData> => {
  const { parts, join } = staged;
  const sources: FinishedSource[] = [];
  for (const part of parts) sources.push(await finishSource(engine, part, asOf));
  if (join) await engine.run(join.join);
  const [counts = null] = join ? await engine.rows(join.counts) : [];
  const sql = join ?? parts[0]?.sql;
  invariant(sql, 'a data set has at least one source');
  const places = inOneRow(sources);
  const { files, sha256, rows_read, ...read } = reportAll(sources, counts);
  const { issues, range } = await checkTable(engine, sql, staged, places, asOf);
  for (const statement of [...parts.map((part) => part.sql.drop), ...(join?.drop ?? [])]) await engine.run(statement);
  const rows = Number(range['rows'] ?? 0);
  return { report: { files, sha256, rows_read, rows, ...read, issues: [...read.issues, ...issues] }, range, ...places };
};
