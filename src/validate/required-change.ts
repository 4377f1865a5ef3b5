import type { Kpi } from '../model/index.ts';
import type { Draft } from './draft.ts';

/** The size of an `improve`: `10%` is a share of the baseline, a number is units of the metric. */
export function improvementOf(improve: string | number): { readonly size: number; readonly relative: boolean } {
  return typeof improve === 'number' ? { size: improve, relative: false } : { size: Number.parseFloat(improve), relative: true };
}

/** The value that an `improve` asks for, when the baseline is written down and the direction says which way is better. */
export function requiredChange(kpi: Draft<Kpi>, improve: string | number): number | null {
  const baseline = kpi.baseline !== undefined && 'value' in kpi.baseline ? kpi.baseline.value : undefined;
  const direction = kpi.metric?.direction;
  if (baseline === undefined || (direction !== 'higher' && direction !== 'lower')) return null;
  const { size, relative } = improvementOf(improve);
  const step = relative ? (Math.abs(baseline) * size) / 100 : size;
  return direction === 'higher' ? baseline + step : baseline - step;
}
