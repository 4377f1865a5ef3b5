import type { Engine } from '../engine/engine.ts';
import { locateRows, type RowPlaces } from './locate-rows.ts';
import type { RejectedRow } from './rejected-rows.ts';
import type { StagedData } from './stage-data.ts';
import { sqlName } from './sql-text.ts';

/** Where a row stands. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
}

/** Finds where rows stand: accepted ones by their position in the stage, rejected ones by themselves. */
export interface Places {
  accepted(row: number): Place;
  rejected(row: RejectedRow): Place & { readonly lines: number };
}

interface FileRows {
  readonly file: number;
  /** Position in the stage of its first row. */
  readonly first: number;
}

const fileRows = async (engine: Engine, stageTable: string): Promise<readonly FileRows[]> => {
  const rows = await engine.rows(`SELECT "@file" AS file, min(rowid) AS first FROM ${sqlName(stageTable)} GROUP BY "@file" ORDER BY first`);
  return rows.map(({ file, first }) => ({ file: Number(file), first: Number(first) }));
};

/** Goes through the files for the places of all the rows that a report shows, each file at most once. */
export const samplePlaces = async (engine: Engine, { data, sql, rejected }: StagedData, rows: readonly number[]): Promise<Places> => {
  const starts = rows.length > 0 ? await fileRows(engine, sql.stageTable) : [];
  const startOf = (row: number): FileRows | undefined => starts.findLast(({ first }) => first <= row);
  const found = new Map<number, RowPlaces>();
  for (const [at, file] of data.files.entries()) {
    const wanted = rows.flatMap((row) => {
      const start = startOf(row);
      return start?.file === at ? [row - start.first] : [];
    });
    const bytes = rejected.filter((one) => one.file === at).map(({ byte }) => byte);
    found.set(at, await locateRows(file, data.delimiter ?? ',', wanted, bytes));
  }
  const placeIn = (at: number, line: number | undefined): Place => {
    const path = data.files[at]?.path;
    return { ...(path === undefined ? {} : { file: path }), ...(line === undefined ? {} : { line }) };
  };
  return {
    accepted: (row) => {
      const start = startOf(row);
      return start ? placeIn(start.file, found.get(start.file)?.accepted.get(row - start.first)) : {};
    },
    rejected: (row) => {
      const nth = rejected.filter((one) => one.file === row.file).indexOf(row);
      const place = found.get(row.file)?.rejected[nth];
      return { ...placeIn(row.file, place?.line), lines: place?.lines ?? 1 };
    },
  };
};
