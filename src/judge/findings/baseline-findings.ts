import type { CompiledKpi, Finding, Measurement } from '../../model/index.ts';
import { resolveBaseline } from '../target/baseline.ts';
import { newestFinal } from '../judge-series.ts';

/** A finding when a KPI declares a baseline that its own series does not give: the scorecard shows none, and says why here. */
export function baselineFindings({ document }: CompiledKpi, { series, missingInputs }: Measurement): readonly Finding[] {
  const baseline = resolveBaseline(document, series.slice(0, Math.max(0, newestFinal(series))));
  if (baseline?.kind !== 'unknown' || missingInputs.length > 0) return [];
  return [
    {
      id: `baseline-unknown:${document.kpi}`,
      rule: 'baseline-unknown',
      kind: 'data',
      severity: 'notice',
      message: `${document.title}: ${baseline.reason}`,
    },
  ];
}
