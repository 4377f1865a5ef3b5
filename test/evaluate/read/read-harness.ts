import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { planSources } from '../../../src/compile/index.ts';
import {
  describeData,
  type Engine,
  type EngineOptions,
  type EngineRow,
  openEngine,
  readData,
  type ReadResult,
} from '../../../src/evaluate/index.ts';
import { duckdb } from '../../../src/expression/index.ts';
import type { DataSet } from '../../../src/model/index.ts';

/** How a test reads: data sets by name, the zone of the project, the needed fields by data set (all declared ones when absent). */
export interface Reading {
  readonly data: Readonly<Record<string, DataSet>>;
  readonly timezone?: string;
  readonly asOf?: bigint;
  readonly needed?: Readonly<Record<string, readonly string[]>>;
  readonly engine?: EngineOptions;
}

export interface Read extends ReadResult {
  readonly missing: Readonly<Record<string, readonly string[]>>;
  readonly tables: Readonly<Record<string, readonly EngineRow[]>>;
  readonly statements: readonly string[];
}

/** Runs `use` over a folder that holds `files`, then removes it. */
export const inFolder = async <T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<T>,
): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'read-test-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Opens an engine for `use` and closes it. */
export const withEngine = async <T>(options: EngineOptions, use: (engine: Engine) => Promise<T>): Promise<T> => {
  const engine = await openEngine(options);
  try {
    return await use(engine);
  } finally {
    await engine.close();
  }
};

/** Reads data sets from a folder, through header, plan and SQL, as a run does, and returns their tables. */
export const readFolder = (folder: string, { data, timezone = 'UTC', asOf, needed = {}, engine: options = {} }: Reading): Promise<Read> =>
  withEngine(options, async (engine) => {
    const missing: Record<string, readonly string[]> = {};
    const sets = [];
    for (const [name, dataSet] of Object.entries(data)) {
      const described = await describeData(engine, { folder }, name, dataSet);
      const fields = needed[name] ?? Object.keys(dataSet.fields ?? {});
      const columns = described.map((one) => one.columns);
      const { parts, ...planned } = planSources({ name, dataSet, timezone, columns, needed: fields }, duckdb);
      missing[name] = fields.filter((field) => !planned.plan.fields.some((one) => one.name === field));
      sets.push({ ...planned, parts: parts.flatMap((part, at) => (described[at] ? [{ ...part, data: described[at] }] : [])) });
    }
    const result = await readData(engine, sets, asOf === undefined ? {} : { asOf });
    const statements = [...engine.statements];
    const tables: Record<string, readonly EngineRow[]> = {};
    for (const name of Object.keys(data)) tables[name] = await engine.rows(`SELECT * FROM ${duckdb.identifier(name)} ORDER BY _row`);
    return { ...result, missing, tables, statements };
  });

/** Reads one data set, `things` unless named, from files given as text. */
export const read = (
  files: Readonly<Record<string, string | Uint8Array>>,
  dataSet: Partial<DataSet>,
  more: Partial<Reading> & { readonly name?: string } = {},
): Promise<Read> =>
  inFolder(files, (folder) =>
    readFolder(folder, {
      ...more,
      data: { [more.name ?? 'things']: { files: Object.keys(files), ...dataSet } },
      asOf: more.asOf ?? 4_000_000_000_000_000n,
    }),
  );
