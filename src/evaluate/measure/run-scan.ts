import type { AggregateSource, Scan, ScanStatement } from '../../model/index.ts';
import { orderStatisticRanks } from '../../statistics/index.ts';
import type { Engine, EngineRow } from '../engine/engine.ts';
import { type Cell, finite, type OrderStatistics, quantileKey } from './cell.ts';
import type { CellTable } from './cell-table.ts';
import { readCells } from './read-cells.ts';

/** One percentile that is wanted of one list. */
export interface WantedQuantile {
  /** Position of the accumulator. */
  readonly list: number;
  readonly fraction: number;
}

/** The percentiles that KPIs want of the scan at position `scan`, each once. */
export const wantedQuantiles = (sources: readonly AggregateSource[], scan: number): readonly WantedQuantile[] => {
  const wanted = new Map<string, WantedQuantile>();
  for (const source of sources) {
    if (source.kind !== 'quantile' || source.scan !== scan) continue;
    wanted.set(quantileKey(source.value, source.fraction), { list: source.value, fraction: source.fraction });
  }
  return [...wanted.values()];
};

const TABLE = 'goodhart_cells';

const noQuantiles: Cell['quantiles'] = new Map();

const cellOf = (scan: Scan, row: EngineRow, quantiles = noQuantiles): Cell => ({
  accumulators: scan.accumulators.map((_, index) => row[`a${index}`] ?? null),
  quantiles,
});

/** Everything but the lists, of which only the length leaves the engine. */
const summarySql = (scan: Scan): string =>
  [
    'SELECT rowid AS line, period, first, cell',
    ...scan.segmentFields.map((_, index) => `s${index}`),
    ...scan.accumulators.map(({ kind }, index) => (kind === 'list' ? `len(a${index}) AS a${index}` : `a${index}`)),
  ].join(', ') + ` FROM ${TABLE} ORDER BY rowid`;

/** The ranks depend on the length of a list, so they come back to the engine as a table: one row for each length and fraction. */
const ranksSql = (summary: readonly EngineRow[], wanted: readonly WantedQuantile[]): string | null => {
  const lines = wanted.flatMap(({ list, fraction }, index) => {
    const lengths = new Set(summary.map((row) => finite(row[`a${list}`]) ?? 0));
    return [...lengths]
      .filter((n) => n > 0)
      .map((n) => {
        const { rank, low, high } = orderStatisticRanks(n, fraction);
        return `(${index}, ${n}, ${rank}, ${low ?? 'NULL'}, ${high ?? 'NULL'})`;
      });
  });
  return lines.length === 0 ? null : lines.join(', ');
};

const picksSql = (ranks: string, wanted: readonly WantedQuantile[]): string => {
  const columns = wanted.flatMap(({ list }, index) =>
    (['rank', 'low', 'high'] as const).map((name) => `a${list}[CAST(p${index}.${name} AS BIGINT)] AS ${name}${index}`),
  );
  const joins = wanted.map(
    ({ list }, index) => `LEFT JOIN ranks AS p${index} ON p${index}.want = ${index} AND p${index}.n = len(a${list})`,
  );
  return [
    `WITH ranks (want, n, rank, low, high) AS (VALUES ${ranks})`,
    `SELECT cells.rowid AS line, ${columns.join(', ')}`,
    `FROM ${TABLE} AS cells`,
    ...joins,
  ].join('\n');
};

const quantilesOf = (row: EngineRow, wanted: readonly WantedQuantile[]): Cell['quantiles'] =>
  new Map(
    wanted.map(({ list, fraction }, index): readonly [string, OrderStatistics] => [
      quantileKey(list, fraction),
      { value: finite(row[`rank${index}`]), low: finite(row[`low${index}`]), high: finite(row[`high${index}`]) },
    ]),
  );

/** Lists stay in the engine: it is asked for their lengths, then for the few places that matter. */
const runOrdered = async (engine: Engine, { scan, sql }: ScanStatement, wanted: readonly WantedQuantile[]): Promise<CellTable> => {
  await engine.run(`CREATE TEMP TABLE ${TABLE} AS\n${sql}`);
  try {
    const summary = await engine.rows(summarySql(scan));
    const ranks = ranksSql(summary, wanted);
    const picks = ranks === null ? [] : await engine.rows(picksSql(ranks, wanted));
    const quantiles = new Map(picks.map((row) => [row['line'], quantilesOf(row, wanted)]));
    return readCells(
      scan,
      summary.map((row) => ({ row, cell: cellOf(scan, row, quantiles.get(row['line'])) })),
    );
  } finally {
    await engine.run(`DROP TABLE ${TABLE}`);
  }
};

const runPlain = async (engine: Engine, { scan, sql }: ScanStatement): Promise<CellTable> => {
  const rows = await engine.rows(sql);
  return readCells(
    scan,
    rows.map((row) => ({ row, cell: cellOf(scan, row) })),
  );
};

/**
 * Runs one scan: one statement that reads the data set; for percentiles two more over its result, for a stock one that asks
 * when it began.
 * @throws OperationalError when the engine fails
 */
export const runScan = async (engine: Engine, statement: ScanStatement, wanted: readonly WantedQuantile[]): Promise<CellTable> => {
  const table = await (wanted.length > 0 ? runOrdered(engine, statement, wanted) : runPlain(engine, statement));
  if (statement.firstEntrySql === null) return table;
  const [entry] = await engine.rows(statement.firstEntrySql);
  return { ...table, firstMicros: typeof entry?.['first'] === 'bigint' ? entry['first'] : null };
};
