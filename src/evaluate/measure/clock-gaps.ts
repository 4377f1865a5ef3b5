import type { ClockGaps, MeasurePlan } from '../../model/index.ts';
import type { Engine } from '../engine/engine.ts';

/**
 * Asks how many rows clocks had to leave without a duration; checks that find none are left out.
 * @throws OperationalError when the engine fails
 */
export const clockGaps = async (engine: Engine, { clockChecks }: MeasurePlan): Promise<readonly ClockGaps[]> => {
  const found: ClockGaps[] = [];
  for (const { kpis, dataSet, sql } of clockChecks) {
    const [row = {}] = await engine.rows(sql);
    const [outside = 0, unlisted = 0, unrecorded = 0] = ['outside', 'unlisted', 'unrecorded'].map((name) => Number(row[name] ?? 0));
    if (outside + unlisted + unrecorded > 0) found.push({ kpis, dataSet, outside, unlisted, unrecorded });
  }
  return found;
};
