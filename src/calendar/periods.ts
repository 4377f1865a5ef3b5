import { Temporal } from 'temporal-polyfill';
import type { Cadence, Period, WeekStart } from '../model/index.ts';
import { type Grain, grains } from './grains.ts';
import { instantText } from './instant-text.ts';
import { startOfDate, zonedAt } from './zoned.ts';

/** What decides the periods of a series. */
export interface PeriodRequest {
  readonly cadence: Cadence;
  /** IANA zone whose local dates divide the periods. */
  readonly zone: string;
  readonly weekStart: WeekStart;
  /** The first period is the one that holds this instant. */
  readonly fromMicros: bigint;
  /** `as_of`: the last period is the one that holds this instant; a period is complete when it ends at or before it. */
  readonly toMicros: bigint;
}

/** A period, with its first local date: what the local time of a row is truncated to. */
export interface DatedPeriod extends Period {
  /** Days from 1970-01-01 to the first local date; `null` for `to-date`. */
  readonly firstDay: number | null;
}

const EPOCH = Temporal.PlainDate.from('1970-01-01');

const toDate = ({ zone, fromMicros, toMicros }: PeriodRequest): DatedPeriod => {
  const startMicros = startOfDate(zonedAt(fromMicros, zone).toPlainDate(), zone);
  return {
    name: 'to-date',
    start: instantText(startMicros, zone),
    end: instantText(toMicros, zone),
    startMicros,
    endMicros: toMicros,
    complete: true,
    firstDay: null,
  };
};

const divided = (grain: Grain, { zone, weekStart, fromMicros, toMicros }: PeriodRequest): readonly DatedPeriod[] => {
  const { first, length, name } = grains[grain];
  const found: DatedPeriod[] = [];
  let date = first(zonedAt(fromMicros, zone).toPlainDate(), weekStart);
  let startMicros = startOfDate(date, zone);
  while (startMicros <= toMicros) {
    const next = date.add(length);
    const endMicros = startOfDate(next, zone);
    // No length: a date that the zone skipped. Over before `fromMicros`: the local date of an hour that happens twice around midnight.
    if (endMicros > startMicros && endMicros > fromMicros) {
      found.push({
        name: name(date, weekStart),
        start: instantText(startMicros, zone),
        end: instantText(endMicros, zone),
        startMicros,
        endMicros,
        complete: endMicros <= toMicros,
        firstDay: EPOCH.until(date).days,
      });
    }
    date = next;
    startMicros = endMicros;
  }
  return found;
};

/**
 * The periods of a cadence from the one that holds `fromMicros` to the one that holds `toMicros`, oldest first, each
 * half-open, without gap or overlap; none when `fromMicros` is later. Days are local dates of `zone`, so a day may
 * last 23 or 25 hours. Names: `2026-03-01`, `2026-W08` (ISO 8601 week) or `2026-02-22/P7D` (the week from that date,
 * when weeks do not start on Monday), `2026-03`, `2026-Q1`, `2026`.
 *
 * `to_date` has one period, `to-date`: from the start of the local date of `fromMicros` to `toMicros`, which belongs to
 * it, so that the newest row is in it when it is the one that sets `as_of`. It is complete.
 */
export const periods = (request: PeriodRequest): readonly DatedPeriod[] => {
  if (request.fromMicros > request.toMicros) return [];
  return request.cadence === 'to_date' ? [toDate(request)] : divided(request.cadence, request);
};
