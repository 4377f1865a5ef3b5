import { OperationalError } from '../../diagnostic/index.ts';
import { printRow } from '../../expression/index.ts';
import type { Scan, ScanStatement } from '../../model/index.ts';
import type { Engine, EngineRow } from '../engine/engine.ts';

/**
 * How many row-periods a stock may be spread out to, over all its grouping sets. One takes 40 to 80 bytes while values are
 * gathered to lists: 50 million took 16 s and 3.8 GB without segments, 11 s and 2.0 GB in four grouping sets (2 cores).
 * So this many stay below about 2 GB, which the memory limit of the engine does not bound.
 */
export const LARGEST_SPREAD = 25_000_000;

const numberOf = (row: EngineRow | undefined, column: string): number => Number(row?.[column] ?? 0);

const words = (count: number): string => count.toLocaleString('en-US');

/** `rows of "tickets" from created_at until resolved_at, daily`. */
const named = ({ dataSet, time, cadence }: Scan): string =>
  time.kind === 'stock'
    ? `the rows of \`${dataSet}\` from \`${printRow(time.from)}\` until \`${printRow(time.until)}\`, ${cadence}`
    : `the rows of \`${dataSet}\`, ${cadence}`;

const helpFor = ({ time }: Scan, rows: number, endless: number): string => {
  const until = time.kind === 'stock' && time.until.kind !== 'literal' && endless > 0 ? printRow(time.until) : null;
  const check = until === null ? '' : ` \`${until}\` is missing in ${words(endless)} of ${words(rows)} rows: check its mapping.`;
  return `Use a longer cadence, fewer segments, data of fewer years, or a count, which is not held row by row.${check}`;
};

/**
 * Counts, without spreading anything out, how often the rows of a stock would have to be held, and refuses what would
 * take minutes and the memory of the machine. `kpis` are those that use the scan.
 * @throws OperationalError when it is more than `largest`, or when the engine fails
 */
export const refuseWideSpread = async (
  engine: Engine,
  { scan, spreadSql }: ScanStatement,
  { kpis, largest = LARGEST_SPREAD }: { readonly kpis: readonly string[]; readonly largest?: number | undefined },
): Promise<void> => {
  if (spreadSql === null) return;
  const [row] = await engine.rows(spreadSql);
  const sets = scan.groupingSets.length;
  const spread = numberOf(row, 'spread') * sets;
  if (spread <= largest) return;
  const times = sets === 1 ? '' : ` (${words(spread / sets)} in each of ${sets} groupings)`;
  throw new OperationalError(
    `${kpis.join(', ')}: ${named(scan)}, would have to be held ${words(spread)} times, once for each period in which they are there${times}; at most ${words(largest)} is possible`,
    { help: helpFor(scan, numberOf(row, 'rows'), numberOf(row, 'endless')) },
  );
};
