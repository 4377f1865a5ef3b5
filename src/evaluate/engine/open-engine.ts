import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { OperationalError } from '../../diagnostic/index.ts';
import { engineValue } from './engine-value.ts';
import type { Engine, EngineRow } from './engine.ts';

/** How much of the machine the engine may use; its own defaults (all cores, 80 % of memory) where absent. */
export interface EngineOptions {
  readonly threads?: number;
  /** As the engine writes it, for example `2GB`. It bounds tables and sorts; the state of quantiles can exceed it. */
  readonly memoryLimit?: string;
  /** Folder in which the engine makes its private folder; the system's temporary folder when absent. */
  readonly temporaryDirectory?: string;
}

/** Nothing is fetched or loaded behind our back: https://duckdb.org/docs/stable/operations_manual/securing_duckdb/overview */
const settings = (options: EngineOptions, spill: string): Record<string, string> => ({
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  preserve_insertion_order: 'true',
  temp_directory: spill,
  ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
  ...(options.memoryLimit === undefined ? {} : { memory_limit: options.memoryLimit }),
});

/** The driver reports everything as an Error whose first line says what is wrong. */
const failure = (cause: unknown): OperationalError => {
  const text = cause instanceof Error ? cause.message : String(cause);
  return new OperationalError(`the engine failed: ${text.split('\n', 1)[0] ?? text}`, { cause });
};

const connect = async (options: EngineOptions, spill: string): Promise<{ instance: DuckDBInstance; connection: DuckDBConnection }> => {
  // Loading the native library takes a quarter of a second: only whoever evaluates pays it.
  const { DuckDBInstance: Database } = await import('@duckdb/node-api');
  const instance = await Database.create(':memory:', settings(options, spill));
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  // A long list after IN becomes a join, which mixes up the order of the rows, and with it which row of a ticket is the last.
  await connection.run("SET disabled_optimizers = 'in_clause'");
  return { instance, connection };
};

/**
 * Opens an empty database in memory, in UTC, with a private folder for what does not fit.
 * @throws OperationalError when the engine does not start or a setting is not accepted
 */
export const openEngine = async (options: EngineOptions = {}): Promise<Engine> => {
  const temporaryDirectory = await mkdtemp(join(options.temporaryDirectory ?? tmpdir(), 'goodhart-')).catch((cause: unknown) => {
    throw new OperationalError('no folder for temporary files can be made', { cause });
  });
  const removeFiles = (): Promise<void> => rm(temporaryDirectory, { recursive: true, force: true });
  const { instance, connection } = await connect(options, join(temporaryDirectory, 'spill')).catch(async (cause: unknown) => {
    await removeFiles();
    throw failure(cause);
  });

  const statements: string[] = [];
  const running = new Set<Promise<unknown>>();
  let closed: Promise<void> | undefined;

  const attempt = async <T>(sql: string, work: () => Promise<T>): Promise<T> => {
    if (closed) throw new OperationalError('the engine is closed');
    statements.push(sql);
    const promise = work();
    running.add(promise);
    try {
      return await promise;
    } catch (cause) {
      throw failure(cause);
    } finally {
      running.delete(promise);
    }
  };
  const run = (sql: string): Promise<void> =>
    attempt(sql, async () => {
      await connection.run(sql);
    });
  const rows = (sql: string): Promise<readonly EngineRow[]> =>
    attempt(sql, async () => {
      const reader = await connection.runAndReadAll(sql);
      return reader
        .getRowObjects()
        .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, engineValue(value)])));
    });
  const shutDown = async (): Promise<void> => {
    if (running.size > 0) connection.interrupt();
    // A statement that has not begun yet does not hear the interruption, so it is asked again until it ends.
    const again = setInterval(() => connection.interrupt(), 20);
    await Promise.allSettled(running);
    clearInterval(again);
    connection.closeSync();
    instance.closeSync();
    await removeFiles();
  };

  return {
    run,
    rows,
    statements,
    temporaryDirectory,
    lock: async () => {
      await run('SET enable_external_access = false');
      await run('SET lock_configuration = true');
    },
    close: () => (closed ??= shutDown()),
  };
};
