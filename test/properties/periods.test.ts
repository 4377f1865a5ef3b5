import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PeriodRequest, parseInstant, instantText, periods } from '../../src/calendar/index.ts';

/** Half an hour of summer time, a skipped day, odd offsets, clock changes at and just after midnight, both hemispheres. */
const zones = [
  'UTC',
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Africa/Casablanca',
  'Asia/Tehran',
  'Pacific/Kwajalein',
  'Antarctica/Troll',
] as const;

const micros = fc
  .date({ min: new Date('1975-01-01T00:00:00Z'), max: new Date('2035-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => BigInt(date.getTime()) * 1000n);

const request = fc.record({
  cadence: fc.constantFrom('daily', 'weekly', 'monthly', 'quarterly', 'yearly'),
  zone: fc.constantFrom(...zones),
  weekStart: fc.constantFrom('monday', 'sunday', 'saturday'),
  fromMicros: micros,
  length: fc.integer({ min: 0, max: 800 }).map((hours) => BigInt(hours) * 3_600_000_000n),
  cut: fc.integer({ min: 0, max: 1000 }),
});

const asked = ({ length, ...rest }: typeof request extends fc.Arbitrary<infer R> ? R : never): PeriodRequest => ({
  ...rest,
  toMicros: rest.fromMicros + length,
});

describe('periods, for any zone, cadence and range', () => {
  it('follow each other without gap or overlap and cover the range', () => {
    fc.assert(
      fc.property(request, (given) => {
        const { fromMicros, toMicros } = asked(given);
        const found = periods(asked(given));
        expect(found[0]?.startMicros).toBeLessThanOrEqual(fromMicros);
        expect(found[0]?.endMicros).toBeGreaterThan(fromMicros);
        expect(found.at(-1)?.startMicros).toBeLessThanOrEqual(toMicros);
        expect(found.at(-1)?.endMicros).toBeGreaterThan(toMicros);
        for (const [index, period] of found.entries()) {
          expect(period.endMicros).toBeGreaterThan(period.startMicros);
          expect(period.complete).toBe(period.endMicros <= toMicros);
          expect(period.startMicros).toBe(found[index - 1]?.endMicros ?? period.startMicros);
        }
        expect(new Set(found.map((period) => period.name)).size).toBe(found.length);
        expect(new Set(found.map((period) => period.firstDay)).size).toBe(found.length);
      }),
      { numRuns: 300 },
    );
  });

  it('hold each instant of the range exactly once', () => {
    fc.assert(
      fc.property(request, (given) => {
        const { fromMicros, toMicros } = asked(given);
        const instant = fromMicros + ((toMicros - fromMicros) * BigInt(given.cut)) / 1000n;
        const holders = periods(asked(given)).filter((period) => period.startMicros <= instant && instant < period.endMicros);
        expect(holders).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  it('are named the same whatever instant of them is asked for', () => {
    fc.assert(
      fc.property(request, (given) => {
        const all = periods(asked(given));
        const last = all.at(-1);
        const alone = periods({ ...asked(given), fromMicros: asked(given).toMicros });
        expect(alone).toEqual([last]);
      }),
      { numRuns: 300 },
    );
  });

  it('have a text that reads back as the same instant', () => {
    fc.assert(
      fc.property(micros, fc.constantFrom(...zones), (instant, zone) => {
        expect(parseInstant(instantText(instant, zone), zone)).toBe(instant);
      }),
      { numRuns: 300 },
    );
  });
});
