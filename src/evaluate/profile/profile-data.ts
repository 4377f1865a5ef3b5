import { duckdb } from '../../expression/index.ts';
import type { ColumnProfile, FileProfile } from '../../model/index.ts';
import type { Engine } from '../engine/engine.ts';
import type { DescribedData } from '../read/described-data.ts';
import { explainFileFailure } from '../read/explain-file-failure.ts';
import { scanSql } from '../read/scan-sql.ts';

/** Rows that are looked at: enough to know a column by. */
const ROWS = 100_000;

/** Texts of a column that are looked at, the most frequent first. */
const VALUES = 1_000;

const table = duckdb.identifier('@profile');

const profileColumn = async (engine: Engine, name: string, as: string): Promise<ColumnProfile> => {
  const column = duckdb.identifier(as);
  const known = `${column} IS NOT NULL AND ${column} <> ''`;
  const [counts = {}] = await engine.rows(`SELECT count(*) AS filled, count(DISTINCT ${column}) AS different FROM ${table} WHERE ${known}`);
  const values = await engine.rows(
    `SELECT ${column} AS text, count(*) AS n FROM ${table} WHERE ${known} GROUP BY 1 ORDER BY n DESC, min("@row") LIMIT ${VALUES}`,
  );
  return {
    name,
    filled: Number(counts['filled'] ?? 0),
    distinct: Number(counts['different'] ?? 0),
    values: values.map(({ text, n }) => ({ text: String(text), count: Number(n) })),
  };
};

/**
 * Looks at the first rows of files whose columns are known: how many values each column has and which are frequent.
 * @throws OperationalError naming the file that cannot be read
 */
export const profileData = async (engine: Engine, data: DescribedData): Promise<FileProfile> => {
  const columns = data.columns.map((column, at) => ({ column, as: `c${at}` }));
  const names = columns.map(({ as }) => duckdb.identifier(as)).join(', ');
  try {
    await engine.run(
      `CREATE TABLE ${table} AS SELECT row_number() OVER () AS "@row", ${names === '' ? '1' : names} FROM (${scanSql(data, columns)}) LIMIT ${ROWS + 1}`,
    );
  } catch (cause) {
    const [file] = data.files;
    throw file === undefined ? cause : await explainFileFailure(file, cause);
  }
  const [count = {}] = await engine.rows(`SELECT count(*) AS n FROM ${table}`);
  await engine.run(`DELETE FROM ${table} WHERE "@row" > ${ROWS}`);
  const found: ColumnProfile[] = [];
  for (const { column, as } of columns) found.push(await profileColumn(engine, column, as));
  await engine.run(`DROP TABLE ${table}`);
  const rows = Number(count['n'] ?? 0);
  return { rows: Math.min(rows, ROWS), complete: rows <= ROWS, columns: found };
};
