import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compiled, judged, month } from '../judge/harness.ts';
import type { Point, Status, Target } from '../../src/model/index.ts';

const runs = { numRuns: 300 };
const value = fc.double({ min: -200, max: 200, noNaN: true });
const width = fc.double({ min: 0, max: 50, noNaN: true });

const target: fc.Arbitrary<Target> = fc.oneof(
  fc.tuple(value, width).map(([bound, band]) => ({ at_least: bound, near: bound - band })),
  fc.tuple(value, width).map(([bound, band]) => ({ at_most: bound, near: bound + band })),
  fc.tuple(value, width, width).map(([low, size, band]) => ({ between: [low, low + size] as const, near: band })),
);

/** A value with an interval around it, or without. */
const evidence: fc.Arbitrary<Pick<Point, 'value' | 'interval'>> = fc
  .tuple(value, width, width, fc.boolean())
  .map(([at, below, above, known]) => ({
    value: at,
    interval: known ? ([at - below, at + above] as const) : null,
  }));

const series: fc.Arbitrary<readonly Point[]> = fc
  .array(fc.record({ value: fc.option(value), n: fc.nat({ max: 60 }), complete: fc.boolean() }), { maxLength: 8 })
  .map((points) => points.map((point, index) => month(index + 1, point.value, point)));

const rank: Readonly<Record<Status, number>> = { missed: 0, near: 1, met: 2, inconclusive: 3, unknown: 4 };

test('a better value never has a worse verdict', () => {
  fc.assert(
    fc.property(value, width, value, value, (bound, band, one, other) => {
      const kpi = compiled({ target: { at_least: bound, near: bound - band } });
      const worse = judged({ kpi, series: [month(1, Math.min(one, other))] }).status;
      const better = judged({ kpi, series: [month(1, Math.max(one, other))] }).status;
      expect(rank[better]).toBeGreaterThanOrEqual(rank[worse]);
    }),
    runs,
  );
});

test('at most is at least, mirrored', () => {
  fc.assert(
    fc.property(value, width, evidence, (bound, band, { value: at, interval }) => {
      const mirror = -Number(at);
      const least = judged({ kpi: compiled({ target: { at_least: bound, near: bound - band } }), series: [month(1, at, { interval })] });
      const mirrored = interval === null ? null : ([-interval[1], -interval[0]] as const);
      const most = judged({
        kpi: compiled({ target: { at_most: -bound, near: band - bound } }),
        series: [month(1, mirror, { interval: mirrored })],
      });
      expect([most.status, most.sure]).toEqual([least.status, least.sure]);
    }),
    runs,
  );
});

test('asking for inconclusive changes the values that are not sure, all of them and no other', () => {
  fc.assert(
    fc.property(target, evidence, (wanted, given) => {
      const kpi = compiled({ target: wanted });
      const point = judged({ kpi, series: [month(1, given.value, given)] });
      const cautious = judged({ kpi, series: [month(1, given.value, given)], project: { judgement: { when_unsure: 'inconclusive' } } });
      expect(cautious.status).toBe(point.sure === false ? 'inconclusive' : point.status);
      expect(cautious.sure).toBe(point.sure);
    }),
    runs,
  );
});

test('only a complete period with a value from enough observations has a verdict', () => {
  fc.assert(
    fc.property(series, target, (points, wanted) => {
      const kpi = judged({ kpi: compiled({ target: wanted }), series: points });
      const newest = points.findLast(({ complete }) => complete);
      const fit = newest !== undefined && newest.value !== null && newest.n >= 30;
      expect(kpi.status !== 'unknown').toBe(fit);
      expect(kpi.period).toBe(newest?.period ?? null);
      expect(kpi.reason).not.toBe('');
    }),
    runs,
  );
});

test('no segment shows a value from one to four observations, wherever it stands', () => {
  fc.assert(
    fc.property(series, (points) => {
      const [segment] = judged({
        kpi: compiled({ min_n: 1, target: { at_least: 0 } }),
        segments: [{ by: { team: 'L1' }, series: points }],
      }).segments;
      const shown = segment?.series.filter(({ n }) => n > 0 && n < 5).map((point) => point.value) ?? ['no segment'];
      expect(shown.every((given) => given === null)).toBe(true);
      expect(segment?.value !== null && Number(segment?.n) > 0 && Number(segment?.n) < 5).toBe(false);
    }),
    runs,
  );
});

test('a verdict is never sure in both directions', () => {
  fc.assert(
    fc.property(value, evidence, (bound, given) => {
      const at = [month(1, given.value, given)];
      const least = judged({ kpi: compiled({ target: { at_least: bound } }), series: at });
      const most = judged({ kpi: compiled({ target: { at_most: bound - 1 } }), series: at });
      expect(least.status === 'met' && least.sure === true && most.status === 'met' && most.sure === true).toBe(false);
    }),
    runs,
  );
});
