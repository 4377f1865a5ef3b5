const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
const middle = '▄';

/** Stands for "no value": at mid height, so that it cannot be taken for a low bar. */
export const sparklineGap = '·';

/**
 * One character a value, oldest first, from the lowest value (`▁`) to the highest (`█`); `·` where there is no value.
 * The scale is the row's own and does not start at zero. Equal values, or a single one, are bars of middle height.
 */
export function sparkline(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const spread = Math.max(...known) - low;
  return values
    .map((value) => {
      if (value === null) return sparklineGap;
      return spread === 0 ? middle : (bars[Math.round(((value - low) / spread) * (bars.length - 1))] ?? middle);
    })
    .join('');
}
