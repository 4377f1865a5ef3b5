import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { planSources } from '../src/compile/index.ts';
import { loadAndValidate } from '../src/compiled-project.ts';
import { describeData, openEngine, readData } from '../src/evaluate/index.ts';
import { duckdb } from '../src/expression/index.ts';
import type { DataReport, DataSource } from '../src/model/index.ts';

const fixtures = join(process.cwd(), 'test/fixtures/presets');

/** What a source of five lines of YAML makes of a fixture. */
export interface PresetRows {
  /** One line a row: the asked fields in their order, `-` where one is missing, instants in UTC to the minute. */
  readonly rows: readonly string[];
  /** `unmapped-value status 1`: what was found on the way, informations left out. */
  readonly issues: readonly string[];
  readonly report: DataReport;
}

const cell = (value: unknown, isTime: boolean): string => {
  if (value === null || value === undefined) return '-';
  if (!isTime) return String(value);
  return new Date(Number(BigInt(String(value)) / 1000n)).toISOString().slice(0, 16);
};

/** Hands over a folder with one fixture and the `goodhart.yaml` that reads it, and removes it afterwards. */
const inFolder = async <T>(file: string, data: object, use: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'preset-'));
  try {
    copyFileSync(join(fixtures, file), join(folder, basename(file)));
    writeFileSync(
      join(folder, 'goodhart.yaml'),
      JSON.stringify({ project: 'p', timezone: 'Europe/Brussels', objectives: { o: 'Good' }, data }),
    );
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/**
 * Reads a fixture with a shipped preset, through the doors that an evaluation takes.
 * @param file below `test/fixtures/presets`
 * @param fields with ' | ' between them, as in the rows
 */
export const presetRows = (preset: string, set: string, file: string, fields: string, own: Partial<DataSource> = {}): Promise<PresetRows> =>
  inFolder(file, { [set]: { files: basename(file), preset, ...own } }, async (folder) => {
    const { project, diagnostics } = await loadAndValidate(folder);
    const dataSet = project?.data[set];
    if (!project || !dataSet) throw new Error(JSON.stringify(diagnostics.map(({ message, help }) => [message, help])));
    const engine = await openEngine();
    try {
      const needed = fields.split(' | ');
      const data = await describeData(engine, { folder }, set, dataSet);
      const columnsOf = data.map((source) => source.columns);
      const { parts, ...planned } = planSources({ name: set, dataSet, timezone: project.timezone, columns: columnsOf, needed }, duckdb);
      const { plan } = planned;
      const { reports } = await readData(engine, [
        { ...planned, parts: parts.flatMap((part, at) => (data[at] ? [{ ...part, data: data[at] }] : [])) },
      ]);
      const has = new Map(plan.fields.map(({ name, type }) => [name, type]));
      const columns = needed.map((field) => (has.has(field) ? duckdb.identifier(field) : `NULL AS ${duckdb.identifier(field)}`));
      const rows = await engine.rows(`SELECT ${columns.join(', ')} FROM ${duckdb.identifier(set)} ORDER BY "_row"`);
      const report = reports[set];
      if (!report) throw new Error('the data set has no report');
      return {
        rows: rows.map((row) => needed.map((field) => cell(row[field], has.get(field) === 'timestamp')).join(' | ')),
        issues: report.issues
          .filter(({ severity }) => severity !== 'info')
          .map(({ code, field = '', count }) => `${code} ${field} ${count}`),
        report,
      };
    } finally {
      await engine.close();
    }
  });
