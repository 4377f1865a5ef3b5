import { invariant } from '../diagnostic/index.ts';
import type { CompiledKpi } from '../model/index.ts';
import { planMeasures, type PlanRequest } from './plan/plan-measures.ts';

/** What the SQL of one KPI depends on besides the KPI. `fromMicros` and `asOfMicros` bound the clock changes that are written out. */
export type ExplainRequest = Omit<PlanRequest, 'kpis'>;

/**
 * The statements that would compute one KPI alone, one for each data set and time that it reads, in readable lines.
 * Empty when the data lacks an input. The arithmetic between their columns is the formula's and happens after them.
 */
export const explainSql = (kpi: CompiledKpi, request: ExplainRequest): readonly string[] => {
  const { scans, kpis } = planMeasures({ ...request, kpis: [kpi] });
  invariant(kpis.length === 1, 'one KPI has one plan');
  return scans.map(({ sql }) => sql);
};
