import { describe, expect, it } from 'vitest';
import { dayOf, fromLocal, hour, toLocal } from '../../../src/sample/time/local-time.ts';
import { isQuietDay, nextStaffed, whileStaffed } from '../../../src/sample/time/staffing.ts';

/** An instant on a day of June 2025; the 2nd is a Monday. */
const june = (date: number, hours: number): number => fromLocal(dayOf(2025, 6, date), hours * hour);
const hourOf = (instant: number): number => toLocal(instant).secondOfDay / hour;

describe('staffing', () => {
  it('starts at seven on working days and at ten on quiet days', () => {
    expect(nextStaffed(june(2, 3))).toBe(june(2, 7));
    expect(nextStaffed(june(6, 21))).toBe(june(7, 10));
    expect(nextStaffed(june(2, 12))).toBe(june(2, 12));
    expect(isQuietDay(dayOf(2025, 6, 9))).toBe(true);
  });

  it('keeps a resolution on its side of the due time when it moves it out of the night', () => {
    for (let slack = 0; slack < 1; slack += 0.1) {
      for (let resolved = 4; resolved < 47; resolved += 1) {
        for (let due = 2; due < 47; due += 3) {
          const moved = whileStaffed(june(2, 3 + resolved), june(2, 3), june(2, 3 + due), slack);
          expect(moved > june(2, 3 + due)).toBe(resolved > due);
          expect(moved).toBeGreaterThan(june(2, 3));
        }
      }
    }
  });

  it('moves what it can into the shift', () => {
    expect(hourOf(whileStaffed(june(3, 2), june(2, 9), june(4, 9), 0.5))).toBe(17.5);
    expect(hourOf(whileStaffed(june(3, 2), june(2, 19), june(2, 23), 0.5))).toBe(8);
  });
});
