import { invariant } from '../diagnostic/index.ts';
import type { CompiledKpi, Evaluation, Finding, Measurement, Project, Scorecard } from '../model/index.ts';
import { baselineFindings } from './findings/baseline-findings.ts';
import { calendarFindings } from './findings/calendar-findings.ts';
import { clockFindings } from './findings/clock-findings.ts';
import { dataFindings } from './findings/data-findings.ts';
import { judgeKpi } from './judge-kpi.ts';
import { omissionFindings } from './findings/omission-findings.ts';

/** Everything that a judgement rests on. */
export interface JudgeRequest {
  readonly project: Project;
  readonly kpis: readonly CompiledKpi[];
  readonly evaluation: Evaluation;
}

/**
 * The scorecard: every KPI in the order given, with its verdict on the newest complete period, and what the data did
 * not allow. What cannot be judged is `unknown` with its reason, never met and never missed.
 */
export function judge({ project, kpis, evaluation }: JudgeRequest): Scorecard {
  const setting = { project, asOf: evaluation.asOf, whenUnsure: project.judgement?.when_unsure ?? 'point' };
  const measured = new Map(evaluation.measurements.map((measurement) => [measurement.kpi, measurement]));
  const cases = kpis.map((kpi) => ({ kpi, measurement: measurementOf(kpi, measured) }));
  return {
    schema: 'goodhart/scorecard/1',
    project: project.project,
    as_of: evaluation.asOf,
    timezone: project.timezone,
    objectives: project.objectives,
    data: evaluation.data,
    kpis: cases.map(({ kpi, measurement }) => judgeKpi(kpi, measurement, setting)),
    findings: [
      ...dataFindings(evaluation.data),
      ...calendarFindings({ project, kpis }, evaluation.asOf),
      ...cases.flatMap(({ kpi, measurement }) => [
        ...baselineFindings(kpi, measurement),
        ...omissionFindings(kpi, measurement),
        ...clockFindings(kpi, evaluation.clockGaps ?? []),
      ]),
    ].toSorted(byId),
  };
}

function measurementOf({ document }: CompiledKpi, measured: ReadonlyMap<string, Measurement>): Measurement {
  const measurement = measured.get(document.kpi);
  invariant(measurement !== undefined, `the KPI ${document.kpi} was not evaluated`);
  return measurement;
}

/** By code unit, so that no locale decides the order. */
function byId(one: Finding, other: Finding): number {
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}
