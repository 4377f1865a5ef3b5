import { resolve } from 'node:path';
import { evaluateProject } from '../../src/index.ts';
import type { Point, Scorecard, ScorecardKpi } from '../../src/index.ts';

/** Evaluates an example project on a file that lies elsewhere; fails on any diagnostic. */
export const evaluateExample = async (name: string, data: Readonly<Record<string, string>>): Promise<Scorecard> => {
  const { scorecard, diagnostics } = await evaluateProject(resolve(process.cwd(), 'examples', name), { data });
  if (scorecard === null) throw new Error(JSON.stringify(diagnostics.map(({ code, message }) => ({ code, message }))));
  return scorecard;
};

/** One KPI of a scorecard. */
export const kpiOf = (scorecard: Scorecard, id: string): ScorecardKpi => {
  const found = scorecard.kpis.find(({ kpi }) => kpi === id);
  if (found === undefined) throw new Error(`no KPI ${id}`);
  return found;
};

const missing = { value: null, n: 0 };

/** The point of a KPI in a period, for all rows or for one combination of segment values. */
export const pointOf = (
  scorecard: Scorecard,
  id: string,
  period: string,
  by?: Readonly<Record<string, string | number | null>>,
): Pick<Point, 'value' | 'n'> => {
  const kpi = kpiOf(scorecard, id);
  const same = (segment: Readonly<Record<string, unknown>>): boolean => JSON.stringify(segment) === JSON.stringify(by);
  const series = by === undefined ? kpi.series : (kpi.segments.find((segment) => same(segment.by))?.series ?? []);
  return series.find((point) => point.period === period) ?? missing;
};
