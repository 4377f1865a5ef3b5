import { invariant } from '../../diagnostic/index.ts';
import { duckdb } from '../../expression/index.ts';
import type { ReadPlan, ReadSql } from '../../model/index.ts';
import type { Engine, EngineRow } from '../engine/engine.ts';
import type { DescribedData } from './described-data.ts';
import { explainFileFailure } from './explain-file-failure.ts';
import { scanSql } from './scan-sql.ts';

/** What is needed to read one source of a data set: its files, the plan made from their header, and the plan's statements. */
export interface SourceToRead {
  readonly data: DescribedData;
  readonly plan: ReadPlan;
  readonly sql: ReadSql;
}

/** A source whose files have been read. */
export interface StagedData extends SourceToRead {
  readonly profile: EngineRow;
}

/** The engine names the file that it failed on by the path that it was given. */
const failedFile = ({ files }: DescribedData, cause: unknown): DescribedData['files'][number] => {
  const text = cause instanceof Error ? String(cause.cause ?? cause) : '';
  const file = files.find(({ readable }) => text.includes(readable)) ?? files[0];
  invariant(file, 'a data set has at least one file');
  return file;
};

/**
 * Reads the files of a source, each exactly once, into its staging table.
 * @throws OperationalError naming the file that cannot be read
 */
export const stageData = async (engine: Engine, { data, plan, sql }: SourceToRead): Promise<StagedData> => {
  const source = duckdb.identifier(sql.source);
  await engine.run(`CREATE VIEW ${source} AS ${scanSql(data, plan.columns)}`);
  try {
    await engine.run(sql.stage);
  } catch (cause) {
    throw explainFileFailure(failedFile(data, cause), cause);
  }
  await engine.run(`DROP VIEW ${source}`);
  const [profile = {}] = await engine.rows(sql.profile);
  return { data, plan, sql, profile };
};
