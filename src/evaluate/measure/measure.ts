import { earliest } from '../earliest.ts';
import { boundedStart, type DatedPeriod, periods } from '../../calendar/index.ts';
import type { KpiPlan, Measurement, MeasurePlan, SegmentSeries } from '../../model/index.ts';
import type { Engine } from '../engine/engine.ts';
import type { CellTable, SegmentBy } from './cell-table.ts';
import { segmentKey } from './cell-table.ts';
import { intervalMethodOf } from './interval-of.ts';
import { refuseWideSpread } from './refuse-wide-spread.ts';
import { runScan, wantedQuantiles } from './run-scan.ts';
import { shownSegments } from './segments.ts';
import { seriesOf } from './series.ts';

const scansOf = (kpi: KpiPlan): readonly number[] => [...new Set(Object.values(kpi.aggregates).map(({ scan }) => scan))];

/** The periods of a KPI, and how many older ones with rows lie before them. */
interface Range {
  readonly shown: readonly DatedPeriod[];
  readonly omitted: number;
}

/**
 * From the first period with a row to the one that holds `as_of`. A period that starts at `as_of` itself has not begun
 * for any reader; it is there only when a row lies on that very instant.
 */
const rangeOf = (kpi: KpiPlan, plan: MeasurePlan, tables: readonly CellTable[]): Range => {
  const used = scansOf(kpi);
  const own = used.flatMap((scan) => tables[scan] ?? []);
  const first = earliest(own.flatMap(({ firstMicros }) => (firstMicros === null ? [] : [firstMicros])));
  if (first === null) return { shown: [], omitted: 0 };
  const toMicros = plan.asOfMicros;
  const all = periods({
    cadence: kpi.cadence,
    zone: plan.zone,
    weekStart: plan.weekStart,
    fromMicros: boundedStart(kpi.cadence, first, toMicros),
    toMicros,
  });
  const start = all[0]?.firstDay ?? null;
  const older = own.flatMap(({ days }) => days).filter((day) => day !== null && start !== null && day < start);
  const flowDays = new Set(used.flatMap((scan) => (plan.scans[scan]?.scan.time.kind === 'flow' ? (tables[scan]?.days ?? []) : [])));
  const shown = all.filter((period) => kpi.cadence === 'to_date' || period.startMicros < toMicros || flowDays.has(period.firstDay));
  return { shown, omitted: new Set(older).size };
};

/** The segments of a set that any data set of the KPI has. */
const segmentsOf = (kpi: KpiPlan, set: readonly string[], tables: readonly CellTable[]): ReadonlyMap<string, SegmentBy> => {
  const found = new Map<string, SegmentBy>();
  for (const scan of scansOf(kpi)) {
    for (const [key, { by }] of tables[scan]?.segments(set) ?? []) {
      if (!found.has(key)) found.set(key, Object.fromEntries(set.map((field) => [field, by[field] ?? null])));
    }
  }
  return found;
};

const measureKpi = (kpi: KpiPlan, plan: MeasurePlan, tables: readonly CellTable[]): Measurement => {
  const { shown, omitted } = rangeOf(kpi, plan, tables);
  const seriesFor = (set: readonly string[]): ((key: string) => SegmentSeries['series']) => {
    const segments = tables.map((table) => table.segments(set));
    return (key) => {
      const found = segments.map((each) => each.get(key)?.periods);
      return seriesOf(kpi, shown, (scan, day) => found[scan]?.get(day));
    };
  };
  const sets = kpi.segmentSets.map((set) => {
    const series = seriesFor(set);
    return { set, ...shownSegments([...segmentsOf(kpi, set, tables)].map(([key, by]) => ({ by, series: series(key) }))) };
  });
  return {
    kpi: kpi.kpi,
    cadence: kpi.cadence,
    missingInputs: kpi.missingInputs,
    intervalMethod: intervalMethodOf(kpi.interval),
    ...(kpi.approximate === undefined ? {} : { approximate: kpi.approximate }),
    series: seriesFor([])(segmentKey({})),
    segments: sets.flatMap((each) => each.shown),
    omittedSegments: sets.filter((each) => each.omitted > 0).map((each) => ({ by: each.set, count: each.omitted })),
    ...(kpi.missingSegments.length > 0 ? { missingSegments: kpi.missingSegments } : {}),
    ...(omitted > 0 ? { omittedPeriods: omitted } : {}),
  };
};

/** What one run may cost. */
export interface MeasureLimits {
  /** The most row-periods that a stock is spread out to; a documented default when absent. */
  readonly largestSpread?: number;
}

/**
 * Runs a plan and gives the measurements of its KPIs, in the order of the plan. The tables of the data sets must be there.
 * @throws OperationalError when the engine fails, or when a stock is too wide to be spread over its periods
 */
export const measure = async (
  engine: Engine,
  plan: MeasurePlan,
  { largestSpread }: MeasureLimits = {},
): Promise<readonly Measurement[]> => {
  for (const [index, statement] of plan.scans.entries()) {
    const kpis = plan.kpis.filter((kpi) => scansOf(kpi).includes(index)).map(({ kpi }) => kpi);
    await refuseWideSpread(engine, statement, { kpis, largest: largestSpread });
  }
  const sources = plan.kpis.flatMap(({ aggregates }) => Object.values(aggregates));
  const tables: CellTable[] = [];
  for (const [index, statement] of plan.scans.entries()) {
    tables.push(await runScan(engine, statement, wantedQuantiles(sources, index)));
  }
  return plan.kpis.map((kpi) => measureKpi(kpi, plan, tables));
};
