import { parseInstant } from '../calendar/index.ts';
import { invariant } from '../diagnostic/index.ts';
import type {
  CompiledKpi,
  Judged,
  Judgement,
  Measurement,
  Point,
  Project,
  ScorecardKpi,
  ScorecardSegment,
  SegmentSeries,
} from '../model/index.ts';
import { type ResolvedBaseline, resolveBaseline } from './target/baseline.ts';
import { effectiveTarget, type ResolvedTarget } from './target/effective-target.ts';
import { judgeSeries, newestFinal } from './judge-series.ts';
import { minimumSample } from './evidence/minimum-sample.ts';
import { missingInput } from './evidence/missing-input.ts';
import { type Finality, finalityOf, isFinal, markProvisional } from './evidence/provisional.ts';
import { type DatedRequirement, dueInstant, requirementInForce, segmentRequirement } from './target/requirement-in-force.ts';
import { hideSmall } from './evidence/small-segments.ts';
import { unknown } from './unknown.ts';

/** What holds for every KPI of a run. */
export interface Setting {
  readonly project: Pick<Project, 'data' | 'timezone'>;
  /** The instant of judgement, ISO 8601. */
  readonly asOf: string;
  readonly whenUnsure: NonNullable<Judgement['when_unsure']>;
}

/** A measurement with everything that its KPI and its segments share. */
interface Case {
  readonly kpi: CompiledKpi;
  readonly setting: Setting;
  readonly minimum: number;
  readonly baseline: ResolvedBaseline | null;
  readonly measurement: Measurement;
  readonly finality: Finality;
}

/** One KPI with its verdict, and its segments with theirs. */
export function judgeKpi(kpi: CompiledKpi, measurement: Measurement, setting: Setting): ScorecardKpi {
  const { document, formula } = kpi;
  const finality = finalityOf(kpi, setting.project, setting.asOf);
  const series = markProvisional(measurement.series, finality, setting.project.timezone);
  const minimum = minimumSample(document, formula);
  const baseline = resolveBaseline(document, series.slice(0, Math.max(0, newestFinal(series))).filter(isFinal));
  const shared = { kpi, setting, minimum, baseline, measurement, finality };
  const resolved = resolve(shared, requirementAt(shared, series));
  return {
    ...described(kpi),
    min_n: minimum,
    interval_method: measurement.intervalMethod,
    ...(measurement.approximate === undefined ? {} : { approximate: measurement.approximate }),
    ...judgedAs(shared, series, resolved, false),
    baseline: baseline?.kind === 'known' ? published(baseline) : null,
    target: targetOf(resolved),
    series,
    segments: measurement.segments.map((segment) => judgeSegment(shared, segment)),
    omitted_segments: measurement.omittedSegments,
    reads: kpi.dataSets,
    clock: kpi.clock,
  };
}

function described({ document, text, jsonLogic, definition, cadence }: CompiledKpi) {
  const { kpi, title, description, version, metric, objective, owner, audience, family } = document;
  return {
    kpi,
    title,
    ...(description === undefined ? {} : { description }),
    version,
    definition,
    metric: metric.id,
    unit: metric.unit,
    direction: metric.direction,
    cadence,
    objective,
    owner,
    audience,
    ...(family === undefined ? {} : { family }),
    formula: { text, json_logic: jsonLogic },
  };
}

/** A segment is judged as its KPI is, by its own override; its small values are hidden first, so that nothing after this sees them. */
function judgeSegment(shared: Case, { by, series }: SegmentSeries): ScorecardSegment {
  const shown = markProvisional(hideSmall(series), shared.finality, shared.setting.project.timezone);
  const requirement = requirementAt(shared, shown);
  const { target } = shared.kpi.document;
  const own = target === undefined || requirement === null ? requirement : segmentRequirement(target, by, requirement);
  const resolved = resolve(shared, own);
  return { by, ...judgedAs(shared, shown, resolved, true), target: targetOf(resolved), series: shown };
}

/** The requirement for the newest final period, or for now when there is none. */
function requirementAt({ kpi, setting }: Case, series: readonly Point[]): DatedRequirement | null {
  const { target } = kpi.document;
  const end = series[newestFinal(series)]?.end ?? setting.asOf;
  return target === undefined ? null : requirementInForce(target, instant(end, setting.project.timezone), setting.project.timezone);
}

function resolve({ kpi, baseline, minimum }: Case, requirement: DatedRequirement | null): ResolvedTarget {
  return effectiveTarget(kpi.document, requirement, { baseline, minimum });
}

function judgedAs(
  { kpi, setting, minimum, measurement }: Case,
  series: readonly Point[],
  resolved: ResolvedTarget,
  hidesSmall: boolean,
): Judged {
  const { asOf, whenUnsure } = setting;
  const zone = setting.project.timezone;
  const by = targetOf(resolved)?.by;
  const ahead = by !== undefined && dueInstant(by, zone) > instant(asOf, zone);
  const judged = judgeSeries(series, { unit: kpi.document.metric.unit, minimum, resolved, ahead, hidesSmall, whenUnsure });
  const input = missingInput(measurement.missingInputs);
  return input === null ? judged : { ...judged, ...unknown(input) };
}

function targetOf(resolved: ResolvedTarget): ScorecardKpi['target'] {
  return resolved.kind === 'target' ? resolved.target : null;
}

function published({ value, period, n }: Extract<ResolvedBaseline, { kind: 'known' }>): NonNullable<ScorecardKpi['baseline']> {
  return { value, ...(period === undefined ? {} : { period }), ...(n === undefined ? {} : { n }) };
}

function instant(text: string, zone: string): bigint {
  const micros = parseInstant(text, zone);
  invariant(micros !== null, `evaluation wrote an instant that cannot be read: ${text}`);
  return micros;
}
