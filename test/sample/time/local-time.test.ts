import { describe, expect, it } from 'vitest';
import { dayOf, fromLocal, isoLocal, isoUtc, toLocal } from '../../../src/sample/time/local-time.ts';

const hour = 3600;
const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' });

describe('local time in Amsterdam', () => {
  it.each([
    [2025, 1, 15, '2025-01-15T08:00:00Z'],
    [2025, 3, 29, '2025-03-29T08:00:00Z'],
    [2025, 3, 30, '2025-03-30T07:00:00Z'],
    [2025, 10, 25, '2025-10-25T07:00:00Z'],
    [2025, 10, 26, '2025-10-26T08:00:00Z'],
  ])('nine in the morning of %i-%i-%i is %s', (year, month, date, instant) => {
    expect(isoUtc(fromLocal(dayOf(year, month, date), 9 * hour))).toBe(instant);
  });

  it('agrees with the time zone database in every hour of two years', () => {
    for (let instant = Date.UTC(2024, 0, 1) / 1000; instant < Date.UTC(2026, 0, 1) / 1000; instant += hour) {
      const { day, secondOfDay } = toLocal(instant);
      const shown = new Date((day * 24 * hour + secondOfDay) * 1000);
      expect(format.format(instant * 1000).slice(-8)).toBe(shown.toISOString().slice(11, 19));
    }
  });

  it('comes back as the same instant, but for the hour that clocks show twice', () => {
    const lost: string[] = [];
    for (let instant = Date.UTC(2025, 0, 1) / 1000; instant < Date.UTC(2026, 0, 1) / 1000; instant += hour) {
      const { day, secondOfDay } = toLocal(instant);
      if (fromLocal(day, secondOfDay) !== instant) lost.push(isoUtc(instant));
    }
    expect(lost).toEqual(['2025-10-26T00:00:00Z']);
  });

  it('is written with its offset', () => {
    expect(isoLocal(Date.UTC(2025, 6, 1) / 1000)).toBe('2025-07-01T02:00:00+02:00');
  });
});
