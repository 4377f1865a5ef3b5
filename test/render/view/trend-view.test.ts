import { describe, expect, test } from 'vitest';
import type { Point } from '../../../src/model/index.ts';
import { trendView } from '../../../src/render/view/trend-view.ts';
import { kpi } from '../example-scorecard.ts';
import { months, weeks } from '../example-series.ts';

const trend = (series: readonly Point[]): ReturnType<typeof trendView> =>
  trendView(kpi({ kpi: 'k', title: 'K', cadence: 'monthly', series, target: { at_least: 90 } }));

describe('a trend', () => {
  test('shows the complete periods in the sparkline and the open one only as a row', () => {
    const { sparkline, rows } = trend(
      months([
        [80, 100],
        [85, 100],
        [10, 3],
      ]),
    );
    expect(sparkline.markdown).toBe('`▁█`');
    expect(rows.map(({ period, note }) => [period, note])).toEqual([
      ['2026-03', 'open, not judged'],
      ['2026-02', 'judged'],
      ['2026-01', ''],
    ]);
  });

  test('ends after twelve periods', () => {
    const { sparkline, rows } = trend(weeks(Array.from({ length: 13 }, (_, index) => [index, 100] as const)));
    expect(rows).toHaveLength(12);
    expect([...sparkline.markdown]).toHaveLength(12 + 2);
  });

  test('says in words what the sparkline shows, gaps too', () => {
    expect(
      trend(
        months([
          [80, 100],
          [null, 0],
          [89.97, 100],
          [10, 3],
        ]),
      ).words,
    ).toBe('3 complete months, oldest first; lowest 80.0 % (2025-12), highest 89.97 % (2026-02); 1 without a value');
  });

  test('of equal values says so', () => {
    expect(
      trend(
        months([
          [80, 100],
          [80, 90],
          [10, 3],
        ]),
      ).words,
    ).toBe('2 complete months, oldest first; always 80.0 %');
  });

  test('without any value says so', () => {
    expect(
      trend(
        months([
          [null, 0],
          [10, 3],
        ]),
      ).words,
    ).toBe('1 complete month, oldest first; none has a value');
  });

  test('of a KPI whose only period is open has no sparkline', () => {
    expect(trend(months([[10, 3]]))).toMatchObject({ hasPeriods: true, hasSparkline: false });
  });

  test('of a KPI that could not be measured has nothing', () => {
    expect(trend([])).toMatchObject({ hasPeriods: false, rows: [] });
  });
});
