import type { Point } from '../../src/model/index.ts';

const day = (iso: string): string => `${iso}T00:00:00+01:00`;

const addDays = (iso: string, days: number): string => new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);

type Row = readonly [value: number | null, n: number, interval?: readonly [number, number]];

/** The last weeks up to 2026-W09, which is open. */
export function weeks(rows: readonly Row[]): Point[] {
  return rows.map(([value, n, interval], index) => {
    const week = index + 13 - rows.length;
    return {
      period: week < 4 ? `2025-W${49 + week}` : `2026-W${String(week - 3).padStart(2, '0')}`,
      start: day(addDays('2025-12-01', week * 7)),
      end: day(addDays('2025-12-08', week * 7)),
      complete: index < rows.length - 1,
      value,
      n,
      interval: interval ?? null,
    };
  });
}

const monthName = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** The last months up to 2026-03, which is open. */
export function months(rows: readonly Row[]): Point[] {
  const first = 2026 * 12 + 2 - (rows.length - 1);
  return rows.map(([value, n, interval], index) => ({
    period: monthName(first + index),
    start: day(`${monthName(first + index)}-01`),
    end: day(`${monthName(first + index + 1)}-01`),
    complete: index < rows.length - 1,
    value,
    n,
    interval: interval ?? null,
  }));
}
