import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../../src/model/index.ts';
import { type Desk, measureDesk } from './desk.ts';

const desk = (numbers: readonly number[], formula: string): Desk => ({
  asOf: '2026-02-01',
  columns: { surveys: { responded_at: 'TIMESTAMP', score: 'BIGINT', weight: 'DOUBLE' } },
  rows: { surveys: numbers.map((score) => ({ responded_at: '2026-01-10', score, weight: score })) },
  kpis: { kpi: { formula } },
});

const scores = (n: number): readonly number[] => Array.from({ length: n }, (_, index) => index + 1);

const measured = async (numbers: readonly number[], formula: string): Promise<Measurement | undefined> =>
  (await measureDesk(desk(numbers, formula)))['kpi'];

describe('intervals', () => {
  it.each([
    [20, 0.5, [6, 15]],
    [30, 0.5, [10, 21]],
    [100, 0.5, [40, 61]],
    [50, 0.9, [41, 50]],
    [100, 0.9, [84, 96]],
    [200, 0.95, [184, 197]],
  ])('of a percentile are order statistics: %i values, fraction %f (DOMAIN 4.3)', async (n, fraction, interval) => {
    const kpi = await measured(scores(n), `percentile(surveys, score, ${fraction})`);
    expect(kpi?.intervalMethod).toBe('order-statistics');
    expect(kpi?.series[0]).toMatchObject({ value: Math.ceil(n * fraction), n, interval });
  });

  it('of a percentile are none below the sample that can have one', async () => {
    expect((await measured(scores(5), 'median(surveys, score)'))?.series[0]).toMatchObject({ value: 3, n: 5, interval: null });
  });

  it('of a share are Wilson, also when it is written as a part of a whole', async () => {
    const share = await measured(scores(200), 'share(surveys, score <= 15)');
    const percent = await measured(scores(200), 'percent(count(surveys[score <= 15]), count(surveys))');
    const narrowed = await measured(scores(400), 'percent(count(surveys[score <= 200 and score <= 15]), count(surveys[score <= 200]))');
    expect(share?.series[0]?.interval?.[0]).toBeCloseTo(4.5975, 4);
    expect(share?.series[0]?.interval?.[1]).toBeCloseTo(12.0044, 4);
    for (const kpi of [percent, narrowed]) {
      expect(kpi?.intervalMethod).toBe('wilson');
      expect(kpi?.series).toEqual(share?.series);
    }
  });

  it.each([
    'percent(count(surveys[score <= 15]), count(surveys[score > 100]))',
    'percent(count(surveys), count(surveys[score > 100]))',
    'round(share(surveys, score <= 15), 1)',
  ])('are none where the part is not provably of the whole: %s', async (formula) => {
    const kpi = await measured(scores(200), formula);
    expect(kpi?.intervalMethod).toBeNull();
    expect(kpi?.series[0]?.interval).toBeNull();
  });

  it.each(['score', 'weight'])('of an average are of Student, from whole numbers and from fractions: %s', async (field) => {
    const kpi = await measured([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], `avg(surveys, ${field})`);
    expect(kpi?.intervalMethod).toBe('student-t');
    expect(kpi?.series[0]).toMatchObject({ value: 5.5, n: 10 });
    // R: t.test(1:10)
    expect(kpi?.series[0]?.interval?.[0]).toBeCloseTo(3.334149, 6);
    expect(kpi?.series[0]?.interval?.[1]).toBeCloseTo(7.665851, 6);
  });

  it('of an average keep a small spread beside a large mean', async () => {
    const kpi = await measured([100_000_001, 100_000_002, 100_000_003], 'avg(surveys, score)');
    // R: t.test(c(1, 2, 3)) + 1e8
    expect(kpi?.series[0]?.interval?.[0]).toBeCloseTo(100_000_002 - 2.484138, 5);
  });

  it('of a count, a sum, an extreme or a difference are not claimed', async () => {
    for (const formula of [
      'count(surveys)',
      'sum(surveys, score)',
      'max(surveys, score)',
      'avg(surveys, score) - 1',
      'distinct(surveys, score)',
      'top_share(surveys, score, 0.05)',
    ]) {
      expect(await measured(scores(20), formula)).toMatchObject({ intervalMethod: null, series: [{ interval: null }] });
    }
  });
});

describe('n', () => {
  const some = [1, 2, 3, 4, 5];
  it.each([
    ['count(surveys[score > 3])', 2, 2],
    ['sum(surveys, score)', 15, 5],
    ['min(surveys[score > 3], score)', 4, 2],
    ['distinct(surveys, score > 3)', 2, 5],
    ['top_share(surveys, score > 3, 0.05)', 60, 5],
    ['percent(count(surveys[score > 4]), count(surveys))', 20, 5],
    ['count(surveys) / count(surveys[score > 4])', 5, 1],
    ['sum(surveys, score) / 5', 3, 5],
    ['avg(surveys, score) - avg(surveys[score > 3], score)', -1.5, 2],
    ['round(avg(surveys[score > 3], score) * 2, 0)', 9, 2],
  ])('of %s', async (formula, value, n) => {
    expect((await measured(some, formula))?.series[0]).toMatchObject({ value, n });
  });
});
