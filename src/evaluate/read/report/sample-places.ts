import { duckdb } from '../../../expression/index.ts';
import type { Engine } from '../../engine/engine.ts';
import { locateRows, type RowPlace } from '../records/locate-rows.ts';
import type { DataFile } from '../described-data.ts';

/** Where a row stands. */
export interface Place extends RowPlace {
  readonly file?: string;
}

/** Where rows of a data set stand, by their `_row`; goes through each file at most once. Rows that no file holds have no place. */
export type LocateRows = (dataSet: string, rows: readonly number[]) => Promise<ReadonlyMap<number, Place>>;

/** Which rows a file gave. */
export interface FileRows {
  readonly file: number;
  /** Position in the stage of its first row. */
  readonly first: number;
}

/** Where the rows of each file begin; the staging table may be gone afterwards. */
export const fileRows = async (engine: Engine, stageTable: string): Promise<readonly FileRows[]> => {
  const rows = await engine.rows(
    `SELECT "@file" AS file, min(rowid) AS first FROM ${duckdb.identifier(stageTable)} GROUP BY "@file" ORDER BY first`,
  );
  return rows.map(({ file, first }) => ({ file: Number(file), first: Number(first) }));
};

/** The places of rows given by their position in the stage; goes through each file at most once. */
export const samplePlaces = async (
  files: readonly DataFile[],
  starts: readonly FileRows[],
  rows: readonly number[],
): Promise<ReadonlyMap<number, Place>> => {
  const places = new Map<number, Place>();
  if (rows.length === 0) return places;
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1]?.first ?? Infinity;
    const inside = rows.filter((row) => row >= start.first && row < end);
    const file = files[start.file];
    if (!file || inside.length === 0) continue;
    const lines = await locateRows(
      file,
      file.delimiter,
      inside.map((row) => row - start.first),
    );
    for (const row of inside) {
      places.set(row, { file: file.path, ...lines.get(row - start.first) });
    }
  }
  return places;
};
