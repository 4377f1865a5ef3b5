import { describe, expect, it, test } from 'vitest';
import { businessIntervals, calendarBounds, parseInstant, readCalendar, readDayNames, readDayWindow } from '../../src/calendar/index.ts';
import type { CalendarSetting } from '../../src/model/index.ts';

const MICROS_PER_HOUR = 3_600_000_000;

/** The business hours of a calendar between two local times of its zone. */
const hours = (setting: CalendarSetting, from: string, to: string): number => {
  const zone = setting.timezone ?? 'UTC';
  const [start = 0n, end = 0n] = [from, to].map((text) => parseInstant(text, zone) ?? 0n);
  const intervals = businessIntervals(readCalendar(setting, zone), start, end);
  return Number(intervals.reduce((sum, interval) => sum + interval.end - interval.start, 0n)) / MICROS_PER_HOUR;
};

const office = (days: string, ...windows: readonly string[]): CalendarSetting => ({
  timezone: 'Europe/Berlin',
  hours: { [days]: windows },
});
const always: CalendarSetting = { timezone: 'Europe/Berlin', hours: 'always' };

describe('windows of local days', () => {
  test.each<readonly [string, CalendarSetting, string, string, number]>([
    ["B01: to nine o'clock on the next weekday", office('mon-fri', '09:00-17:00'), '2025-12-11 14:00', '2025-12-12 09:00', 3],
    ['B02: over a weekend', office('mon-fri', '08:00-17:00'), '2025-12-12 21:00', '2025-12-15 09:30', 1.5],
    ['B04: a day of 23 hours', always, '2024-03-30 20:00', '2024-03-31 20:00', 23],
    ['B05: a day of 25 hours', always, '2024-10-26 20:00', '2024-10-27 20:00', 25],
    ['B06: the clocks go forward inside a window', office('sun', '01:00-04:00'), '2024-03-31 00:00', '2024-04-01 00:00', 2],
    ['B06: the clocks go back inside a window', office('sun', '01:00-04:00'), '2024-10-27 00:00', '2024-10-28 00:00', 4],
    ['B07: a window that begins when no clock shows it', office('sun', '02:30-05:00'), '2024-03-31 00:00', '2024-04-01 00:00', 2],
    ['a window that ends when no clock shows it', office('sun', '01:00-02:30'), '2024-03-31 00:00', '2024-04-01 00:00', 1],
    ['a window inside of what no clock shows', office('sun', '02:10-02:50'), '2024-03-31 00:00', '2024-04-01 00:00', 0],
    ['a window inside the hour that comes twice', office('sun', '02:10-02:50'), '2024-10-27 00:00', '2024-10-28 00:00', 1 + 40 / 60],
    ['a window up to the hour that comes twice', office('sun', '01:00-02:00'), '2024-10-27 00:00', '2024-10-28 00:00', 1],
    ['a window from the end of the hour that comes twice', office('sun', '03:00-05:00'), '2024-10-27 00:00', '2024-10-28 00:00', 2],
    [
      'two windows that meet in the hour that comes twice',
      office('sun', '01:00-02:30', '02:30-04:00'),
      '2024-10-27 00:00',
      '2024-10-28 00:00',
      4,
    ],
    ['B09: a weekend', office('mon-fri', '09:00-17:00'), '2026-03-07 09:00', '2026-03-08 12:00', 0],
    ['a night', office('mon', '22:00-06:00'), '2026-03-02 00:00', '2026-03-04 00:00', 8],
    ['the end of a night that began before', office('sun', '22:00-06:00'), '2026-03-02 00:00', '2026-03-04 00:00', 6],
    ['to the end of the day', office('mon', '20:00-24:00'), '2026-03-02 00:00', '2026-03-04 00:00', 4],
    ['days over the end of the week', office('fri-mon', '00:00-01:00'), '2026-03-02 00:00', '2026-03-09 00:00', 4],
    ['days with commas', office('sat,sun', '00:00-01:00'), '2026-03-02 00:00', '2026-03-09 00:00', 2],
    ['two windows a day', office('mon', '08:00-12:00', '13:00-17:00'), '2026-03-02 10:00', '2026-03-02 14:00', 3],
  ])('%s', (_, setting, from, to, expected) => {
    expect(hours(setting, from, to)).toBeCloseTo(expected, 9);
  });
});

describe('holidays', () => {
  it('B03: do not count', () => {
    const calendar = { ...office('mon-fri', '09:00-17:00'), holidays: ['2024-12-25', '2024-12-26'] };
    expect(hours(calendar, '2024-12-20 16:00', '2024-12-27 10:00')).toBe(18);
  });

  it('count with the hours that they have', () => {
    const calendar = { ...office('mon-fri', '09:00-17:00'), holidays: [{ date: '2024-12-24', hours: ['09:00-12:00'] }] };
    expect(hours(calendar, '2024-12-24 00:00', '2024-12-25 00:00')).toBe(3);
  });

  it('take a day out of around the clock', () => {
    expect(hours({ ...always, holidays: ['2024-03-31'] }, '2024-03-30 00:00', '2024-04-02 00:00')).toBe(48);
  });

  it('leave the night that began on the day before', () => {
    const calendar = { ...office('mon-sun', '22:00-06:00'), holidays: ['2026-03-03'] };
    expect(hours(calendar, '2026-03-02 12:00', '2026-03-04 12:00')).toBe(8);
  });
});

describe('hours that changed', () => {
  const changed: CalendarSetting = {
    timezone: 'UTC',
    schedule: [
      { from: '2026-03-03', hours: { 'mon-fri': ['08:00-12:00'] } },
      { from: '2026-01-01', until: '2026-03-02', hours: { 'mon-fri': ['08:00-18:00'] } },
    ],
  };

  it('count as they were at the time', () => {
    expect(hours(changed, '2026-03-02', '2026-03-04')).toBe(14);
  });

  it('are known from the beginning of the first version on', () => {
    expect(calendarBounds(readCalendar(changed, 'UTC'))).toEqual({ from: parseInstant('2026-01-01', 'UTC'), until: null });
    expect(hours(changed, '2025-12-01', '2026-01-01')).toBe(0);
  });
});

it('skips a date that a zone skipped', () => {
  expect(hours({ timezone: 'Pacific/Apia', hours: 'always' }, '2011-12-29', '2012-01-01')).toBe(48);
  expect(hours({ timezone: 'Pacific/Apia', hours: { fri: ['09:00-17:00'] } }, '2011-12-29', '2012-01-01')).toBe(0);
});

it('begins the day at the first of two midnights, and ends it there', () => {
  const sunday: CalendarSetting = { timezone: 'America/Havana', hours: { sun: ['00:00-24:00'] } };
  const saturday: CalendarSetting = { timezone: 'America/Havana', hours: { sat: ['00:00-24:00'] } };
  expect([sunday, saturday].map((setting) => hours(setting, '2024-11-01', '2024-11-06'))).toEqual([25, 24]);
});

test.each(['', 'x', 'mon-', 'mon-fri-sat', 'Monday', 'mon;tue', 'mon,,tue', '-fri'])('no days: %j', (text) => {
  expect(readDayNames(text)).toBeNull();
});

test.each(['', '8-18', '08:00', '08:60-09:00', '24:00-24:00', '24:00-06:00', '25:00-26:00', '08:00-08:00', '08:00-24:01', '08:00–18:00'])(
  'no window: %j',
  (text) => {
    expect(readDayWindow(text)).toBeNull();
  },
);
