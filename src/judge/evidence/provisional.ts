import { endOfLocalDate, parseInstant } from '../../calendar/index.ts';
import { invariant } from '../../diagnostic/index.ts';
import type { CompiledKpi, Point, Project, Provisional } from '../../model/index.ts';

/** Between which instants the data of a KPI is final, in microseconds since 1970-01-01T00:00:00Z; `null` where nothing was said. */
export interface Finality {
  readonly fromMicros: bigint | null;
  readonly untilMicros: bigint | null;
  /** `as_of` less the time that a value needs to mature. */
  readonly maturedMicros: bigint;
}

const dayMicros = 86_400n * 1_000_000n;

const instant = (text: string, zone: string): bigint => {
  const micros = parseInstant(text, zone);
  invariant(micros !== null, `an instant that cannot be read: ${text}`);
  return micros;
};

const extreme = (values: readonly (bigint | null)[], wins: (one: bigint, other: bigint) => boolean): bigint | null =>
  values.reduce((best, value) => (value !== null && (best === null || wins(value, best)) ? value : best), null);

/** What the project says of the data sets that the KPI reads: the latest start and the earliest end hold for all of them together. */
export function finalityOf(
  { document, dataSets }: CompiledKpi,
  { data, timezone }: Pick<Project, 'data' | 'timezone'>,
  asOf: string,
): Finality {
  // What is made from other data is as complete as that.
  const sources = dataSets.flatMap((name) => (Object.hasOwn(data, name) ? [name] : ['tickets', 'ticket_events']));
  const used = [...new Set(sources)].flatMap((name) => (Object.hasOwn(data, name) ? [data[name]] : []));
  const starts = used.map((set) => (set?.complete_from === undefined ? null : parseInstant(set.complete_from, timezone)));
  const ends = used.map((set) => (set?.complete_until === undefined ? null : endOfLocalDate(set.complete_until, timezone)));
  return {
    fromMicros: extreme(starts, (one, other) => one > other),
    untilMicros: extreme(ends, (one, other) => one < other),
    maturedMicros: instant(asOf, timezone) - BigInt(document.matures_after_days ?? 0) * dayMicros,
  };
}

/** Why a period that is over is not final; `null` when it is. What the data lacks for good is said before what only takes time. */
function reasonOf(point: Point, { fromMicros, untilMicros, maturedMicros }: Finality, zone: string): Provisional | null {
  const start = instant(point.start, zone);
  const end = instant(point.end, zone);
  if (fromMicros !== null && start < fromMicros) return 'before-data';
  if (untilMicros !== null && end > untilMicros) return 'after-data';
  return end > maturedMicros ? 'maturing' : null;
}

/** The series with its provisional points marked. An open period is none: that it is open says more. */
export function markProvisional(series: readonly Point[], finality: Finality, zone: string): readonly Point[] {
  return series.map((point) => {
    const provisional = point.complete ? reasonOf(point, finality, zone) : null;
    return provisional === null ? point : { ...point, provisional };
  });
}

/** Whether a value may be judged, and serve as baseline or as the value before: its period is over and it will not change. */
export function isFinal({ complete, provisional }: Pick<Point, 'complete' | 'provisional'>): boolean {
  return complete && provisional === undefined;
}
