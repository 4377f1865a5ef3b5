import { aggregateKey, aggregatesOf, type Dialect } from '../../expression/index.ts';
import { type ZoneTransition, zoneTransitions } from '../../calendar/index.ts';
import { invariant } from '../../diagnostic/index.ts';
import type { AggregateSource, AvailableFields, CompiledKpi, KpiPlan, MeasurePlan, View, WeekStart } from '../../model/index.ts';
import { type CalendarTables, noCalendars } from '../clock/calendar-tables.ts';
import { clockChecks } from '../clock/clock-checks.ts';
import { firstEntrySql } from '../sql/first-entry-sql.ts';
import { scanSql } from '../sql/scan-sql.ts';
import { spreadSql } from '../sql/spread-sql.ts';
import { aggregateSources } from './aggregate-sources.ts';
import { type BoundAggregate, bindAggregate } from './bound-aggregate.ts';
import { intervalSource } from './interval-source.ts';
import { missingInputs } from './missing-inputs.ts';
import { type ScanBuilder, scanBuilder, scanKey } from './scan-builder.ts';

/** What a plan is made for. */
export interface PlanRequest {
  readonly kpis: readonly CompiledKpi[];
  /** Every view that the formulas use, by name. */
  readonly views: Readonly<Record<string, View>>;
  /** The fields that each data set really has. */
  readonly available: AvailableFields;
  /** What stands for a field that nothing gives and a derivation would: the inputs that it lacks (`DerivationPlan.lacking`). */
  readonly lacking?: Readonly<Record<string, readonly string[]>>;
  /** IANA zone of the periods. */
  readonly zone: string;
  readonly weekStart: WeekStart;
  /** Microseconds since 1970-01-01T00:00:00Z. */
  readonly asOfMicros: bigint;
  /**
   * The oldest event of the data (microseconds since 1970-01-01T00:00:00Z); keeps the clock changes of more than ten years
   * before it out of the SQL. All clock changes that the zone ever had are in it when absent.
   */
  readonly fromMicros?: bigint;
  /** The calendars by which clocks count; a project without any when absent. */
  readonly calendars?: CalendarTables;
  readonly dialect: Dialect;
}

/** 1800-01-01: before any zone had a rule, so that the first offset found holds for everything earlier. */
const BEFORE_ALL_RULES = -5_364_662_400_000_000n;

const DAY = 86_400_000_000n;

/** Due dates and the like may lie before the oldest event, though hardly so far. */
const TEN_YEARS = 3660n * DAY;

/** To the end of any period that is open at `as_of`. */
const transitionsOf = ({ zone, asOfMicros, fromMicros = BEFORE_ALL_RULES }: PlanRequest): readonly ZoneTransition[] => {
  const start = fromMicros < asOfMicros ? fromMicros : asOfMicros;
  return zoneTransitions(zone, start - TEN_YEARS, asOfMicros + 400n * DAY);
};

/** Scans by what they read, in the order in which they were first asked for. */
const scanRegistry = () => {
  const scans: ScanBuilder[] = [];
  const positions = new Map<string, number>();
  const positionOf = (bound: BoundAggregate, cadence: CompiledKpi['cadence']): number => {
    const key = scanKey(bound, cadence);
    const known = positions.get(key);
    if (known !== undefined) return known;
    positions.set(key, scans.length);
    return scans.push(scanBuilder(bound.view, cadence)) - 1;
  };
  return { scans, positionOf };
};

type Registry = ReturnType<typeof scanRegistry>;

const refused = ({ document, cadence, formula, segmentSets }: CompiledKpi, missing: readonly string[]): KpiPlan => ({
  kpi: document.kpi,
  cadence,
  formula,
  missingInputs: missing,
  aggregates: {},
  interval: null,
  segmentSets,
  missingSegments: [],
});

const approximationOf = (bound: readonly BoundAggregate[]): Pick<KpiPlan, 'approximate'> => {
  const reasons = new Set(bound.flatMap(({ view: { approximate } }) => approximate ?? []));
  return reasons.size === 0 ? {} : { approximate: [...reasons].join('; ') };
};

const planKpi = (kpi: CompiledKpi, { views, available, lacking }: PlanRequest, { scans, positionOf }: Registry): KpiPlan => {
  const bound = aggregatesOf(kpi.formula).map((aggregate) => bindAggregate(aggregate, views, available));
  const missing = missingInputs(bound, available, lacking);
  if (missing.length > 0) return refused(kpi, missing);
  const possible = (set: readonly string[]): boolean =>
    set.every((field) => bound.every(({ view }) => available[view.dataSet]?.includes(field)));
  const segmentSets = kpi.segmentSets.filter(possible);
  const aggregates: Record<string, AggregateSource> = {};
  for (const each of bound) {
    const at = positionOf(each, kpi.cadence);
    const scan = scans[at];
    invariant(scan, 'a scan has a position');
    aggregates[aggregateKey(each.aggregate)] = aggregateSources[each.aggregate.function](each, scan, at);
    for (const set of segmentSets) scan.segmentSet(set, each.view.fields);
  }
  return {
    kpi: kpi.document.kpi,
    cadence: kpi.cadence,
    formula: kpi.formula,
    missingInputs: [],
    aggregates,
    interval: intervalSource(kpi.formula, { sources: aggregates, scans }),
    ...approximationOf(bound),
    segmentSets,
    missingSegments: kpi.segmentSets.filter((set) => !possible(set)),
  };
};

/**
 * Plans all KPIs of a run together: what reads the same data set, time and cadence is one scan, whatever the number of
 * KPIs, and each condition, argument and accumulator in it is computed once. Pure.
 */
export const planMeasures = (request: PlanRequest): MeasurePlan => {
  const registry = scanRegistry();
  const kpis = request.kpis.map((kpi) => planKpi(kpi, request, registry));
  const users = request.kpis.flatMap((kpi, index) =>
    (kpis[index]?.missingInputs.length ?? 0) > 0
      ? []
      : [
          {
            kpi: kpi.document.kpi,
            bound: aggregatesOf(kpi.formula).map((aggregate) => bindAggregate(aggregate, request.views, request.available)),
          },
        ],
  );
  const options = { ...request, transitions: transitionsOf(request), calendars: request.calendars ?? noCalendars(request.dialect) };
  return {
    zone: request.zone,
    weekStart: request.weekStart,
    asOfMicros: request.asOfMicros,
    scans: registry.scans.map((builder) => {
      const scan = builder.build();
      return { scan, sql: scanSql(scan, options), spreadSql: spreadSql(scan, options), firstEntrySql: firstEntrySql(scan, options) };
    }),
    kpis,
    clockChecks: clockChecks(users, options.calendars, request.dialect.instant(request.asOfMicros)),
  };
};
