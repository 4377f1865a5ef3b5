/**
 * SQL of how many rows the most frequent values of a column have together: the ceil(`fraction` d) most frequent of its d
 * different values, so at least one of them. NULL when no value is left. Which of two values with as many rows is taken does
 * not matter to the sum.
 *
 * A sorted list falls into runs of equal values. The engine's `histogram` says the same, and takes three to six times as long.
 * @param value the column; a row without it does not count
 * @param conditions all must be true for a row to count
 * @param fraction above 0 and below 1
 */
export const topCountSql = (value: string, conditions: readonly string[], fraction: number): string => {
  const sorted = `list_sort(list(${value}) FILTER (WHERE ${[...conditions, `${value} IS NOT NULL`].join(' AND ')}))`;
  const lastOfRun = 'list_filter(range(1, len(sorted) + 1), lambda place: sorted[place] IS DISTINCT FROM sorted[place + 1])';
  const lengths = 'list_reverse_sort(list_transform(ends, lambda place, run: place - coalesce(ends[run - 1], 0)))';
  const rows = `CAST(list_sum(lengths[1:CAST(ceil(CAST('${belowRounding(fraction)}' AS DOUBLE) * len(lengths)) AS BIGINT)]) AS BIGINT)`;
  return named(sorted, 'sorted', named(lastOfRun, 'ends', named(lengths, 'lengths', rows)));
};

const named = (list: string, name: string, body: string): string => `list_transform([${list}], lambda ${name}: ${body})[1]`;

/** The product of two doubles may land just above a whole number: 0.07 of 100 values are 7, not 8. */
const belowRounding = (fraction: number): number => fraction * (1 - 4 * Number.EPSILON);
