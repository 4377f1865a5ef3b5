import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../src/render/format/format-instant.ts';
import { formatPeriod } from '../../../src/render/format/format-period.ts';

describe('a period', () => {
  test('of a week says its first and its last day', () => {
    const week = { period: '2026-W08', start: '2026-02-16T00:00:00+01:00', end: '2026-02-23T00:00:00+01:00' };
    expect(formatPeriod(week, 'weekly')).toBe('2026-W08 (2026-02-16 to 2026-02-22)');
  });

  test('ends on the last day of the month before when its end is the first of a month', () => {
    const week = { period: '2026-W09', start: '2026-02-22T00:00:00Z', end: '2026-03-01T00:00:00Z' };
    expect(formatPeriod(week, 'weekly')).toBe('2026-W09 (2026-02-22 to 2026-02-28)');
  });

  test('to date ends on the day of its last instant', () => {
    const all = { period: 'to-date', start: '2025-01-01T00:00:00+01:00', end: '2026-03-02T09:30:00+01:00' };
    expect(formatPeriod(all, 'to_date')).toBe('to-date (2025-01-01 to 2026-03-02)');
  });

  test('whose name says everything is only named', () => {
    const month = { period: '2026-02', start: '2026-02-01T00:00:00+01:00', end: '2026-03-01T00:00:00+01:00' };
    expect(formatPeriod(month, 'monthly')).toBe('2026-02');
  });
});

describe('an instant', () => {
  test.each([
    ['2026-03-01T00:00:00+01:00', '2026-03-01 00:00 +01:00'],
    ['2026-03-01T00:00:07.25-05:00', '2026-03-01 00:00:07.25 -05:00'],
    ['2026-03-01T12:30:00Z', '2026-03-01 12:30 Z'],
    ['whenever', 'whenever'],
  ])('%s reads %s', (iso, text) => {
    expect(formatInstant(iso)).toBe(text);
  });
});
