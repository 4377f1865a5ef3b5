import { describe, expect, it } from 'vitest';
import { type PeriodRequest, parseInstant, periods } from '../../src/calendar/index.ts';

const at = (text: string, zone: string): bigint => {
  const micros = parseInstant(text, zone);
  if (micros === null) throw new Error(`not an instant: ${text}`);
  return micros;
};

const list = (
  cadence: PeriodRequest['cadence'],
  from: string,
  to: string,
  { zone = 'Europe/Berlin', weekStart = 'monday' }: Partial<Pick<PeriodRequest, 'zone' | 'weekStart'>> = {},
): readonly string[] =>
  periods({ cadence, zone, weekStart, fromMicros: at(from, zone), toMicros: at(to, zone) }).map(
    ({ name, start, end, complete }) => `${name}: ${start} to ${end}${complete ? '' : ' (open)'}`,
  );

const hours = (cadence: PeriodRequest['cadence'], from: string, zone: string): number => {
  const fromMicros = at(from, zone);
  const [period] = periods({ cadence, zone, weekStart: 'monday', fromMicros, toMicros: fromMicros });
  return period ? Number(period.endMicros - period.startMicros) / 3_600_000_000 : Number.NaN;
};

describe('periods', () => {
  it('names days, ISO weeks, months, quarters and years, and says which are complete', () => {
    expect(list('daily', '2026-03-01T08:00', '2026-03-02T08:00')).toEqual([
      '2026-03-01: 2026-03-01T00:00:00+01:00 to 2026-03-02T00:00:00+01:00',
      '2026-03-02: 2026-03-02T00:00:00+01:00 to 2026-03-03T00:00:00+01:00 (open)',
    ]);
    expect(list('weekly', '2026-02-20', '2026-03-01T23:59')).toEqual([
      '2026-W08: 2026-02-16T00:00:00+01:00 to 2026-02-23T00:00:00+01:00',
      '2026-W09: 2026-02-23T00:00:00+01:00 to 2026-03-02T00:00:00+01:00 (open)',
    ]);
    expect(list('monthly', '2026-03-31', '2026-03-31')).toEqual(['2026-03: 2026-03-01T00:00:00+01:00 to 2026-04-01T00:00:00+02:00 (open)']);
    expect(list('quarterly', '2026-05-31', '2026-06-30')).toEqual([
      '2026-Q2: 2026-04-01T00:00:00+02:00 to 2026-07-01T00:00:00+02:00 (open)',
    ]);
    expect(list('yearly', '2025-12-31', '2026-01-01')).toEqual([
      '2025: 2025-01-01T00:00:00+01:00 to 2026-01-01T00:00:00+01:00',
      '2026: 2026-01-01T00:00:00+01:00 to 2027-01-01T00:00:00+01:00 (open)',
    ]);
  });

  it('gives a week to the year that ISO 8601 gives it to', () => {
    expect(list('weekly', '2024-12-30', '2024-12-30', { zone: 'UTC' })).toEqual([
      '2025-W01: 2024-12-30T00:00:00+00:00 to 2025-01-06T00:00:00+00:00 (open)',
    ]);
    expect(list('weekly', '2021-01-03', '2021-01-03', { zone: 'UTC' })).toEqual([
      '2020-W53: 2020-12-28T00:00:00+00:00 to 2021-01-04T00:00:00+00:00 (open)',
    ]);
  });

  it('names a week that starts on Sunday or Saturday by its first date', () => {
    expect(list('weekly', '2026-02-28', '2026-02-28', { zone: 'UTC', weekStart: 'sunday' })).toEqual([
      '2026-02-22/P7D: 2026-02-22T00:00:00+00:00 to 2026-03-01T00:00:00+00:00 (open)',
    ]);
    expect(list('weekly', '2026-02-28', '2026-02-28', { zone: 'UTC', weekStart: 'saturday' })).toEqual([
      '2026-02-28/P7D: 2026-02-28T00:00:00+00:00 to 2026-03-07T00:00:00+00:00 (open)',
    ]);
  });

  it('has one period to date: from the first day to as_of, complete', () => {
    expect(list('to_date', '2026-02-20T14:00', '2026-03-01T12:30')).toEqual([
      'to-date: 2026-02-20T00:00:00+01:00 to 2026-03-01T12:30:00+01:00',
    ]);
  });

  it('has none when the data begins after as_of', () => {
    expect(list('daily', '2026-03-02', '2026-03-01')).toEqual([]);
  });

  it('puts half an hour before midnight in Los Angeles into May, which is June in UTC (B13)', () => {
    const micros = at('2024-05-31T23:30', 'America/Los_Angeles');
    const name = (zone: string): string | undefined =>
      periods({ cadence: 'daily', zone, weekStart: 'monday', fromMicros: micros, toMicros: micros })[0]?.name;
    expect(name('America/Los_Angeles')).toBe('2024-05-31');
    expect(name('UTC')).toBe('2024-06-01');
  });

  it('knows days of 23, 25, 23.5 and 24.5 hours, and a day that a zone skipped', () => {
    expect(hours('daily', '2024-03-31', 'Europe/Berlin')).toBe(23);
    expect(hours('daily', '2024-10-27', 'Europe/Berlin')).toBe(25);
    expect(hours('daily', '2024-10-06', 'Australia/Lord_Howe')).toBe(23.5);
    expect(hours('daily', '2024-04-07', 'Australia/Lord_Howe')).toBe(24.5);
    expect(list('daily', '2011-12-29T12:00', '2011-12-31T12:00', { zone: 'Pacific/Apia' })).toEqual([
      '2011-12-29: 2011-12-29T00:00:00-10:00 to 2011-12-31T00:00:00+14:00',
      '2011-12-31: 2011-12-31T00:00:00+14:00 to 2012-01-01T00:00:00+14:00 (open)',
    ]);
  });
});
