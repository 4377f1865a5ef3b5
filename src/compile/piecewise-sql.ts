/** From `from` on, in the order that is searched, the SQL `value` holds. */
export interface Piece {
  readonly from: bigint;
  readonly value: string;
}

/**
 * SQL of the value that holds at `at`, by a balanced search over ascending pieces: eight comparisons for two hundred
 * clock changes. Before the first piece the first value holds; without pieces it is 0.
 */
export const piecewiseSql = (at: string, pieces: readonly Piece[]): string => {
  const middle = pieces.length >> 1;
  const split = pieces[middle];
  if (!split) return '0';
  if (middle === 0) return split.value;
  return `CASE WHEN ${at} < ${split.from} THEN ${piecewiseSql(at, pieces.slice(0, middle))} ELSE ${piecewiseSql(at, pieces.slice(middle))} END`;
};
