import { describe, expect, test } from 'vitest';
import type { ScorecardKpi } from '../../../src/model/index.ts';
import { markdown } from '../../../src/render/text/markdown.ts';
import { kpiView } from '../../../src/render/view/kpi-view.ts';
import { kpi } from '../example-scorecard.ts';
import { months } from '../example-series.ts';

const view = (fields: Partial<ScorecardKpi>): ReturnType<typeof kpiView> =>
  kpiView(kpi({ kpi: 'k', title: 'K', cadence: 'monthly', ...fields }), { text: markdown('K'), slug: 'k' }, { known: 'A known one' });

const twoMonths = months([
  [80, 100],
  [82, 110],
  [95, 4],
]);

describe('the view of a KPI', () => {
  test('compares with the complete period before and names it', () => {
    expect(view({ series: twoMonths })).toMatchObject({
      change: '+2.0 points, better',
      changeInFull: '+2.0 points, better, against 2026-01',
    });
  });

  test('does not call a change better that rests on too few observations, then or now', () => {
    expect(view({ series: twoMonths, min_n: 105 }).change).toBe('+2.0 points, too few to say');
    expect(view({ series: twoMonths, min_n: 120 }).change).toBe('+2.0 points, too few to say');
  });

  test('says that there is nothing to compare with', () => {
    expect(view({ series: [] })).toMatchObject({ change: 'unknown', changeInFull: 'unknown, there is no earlier value to compare with' });
  });

  test('shows the minimum where the count is below it', () => {
    expect([view({ series: twoMonths }).nWithMinimum, view({ series: twoMonths, min_n: 120 }).nWithMinimum]).toEqual([
      '110',
      '110 of 120 needed',
    ]);
  });

  test('measures the way from the baseline', () => {
    expect(view({ series: twoMonths, baseline: { value: 83, period: '2025-Q1', n: 1240 } }).baseline).toBe(
      '83.0 % in 2025-Q1 (n 1,240); since then -1.0 points, worse',
    );
    expect(view({ series: [], baseline: { value: 83 } }).baseline).toBe('83.0 %');
  });

  test.each([
    ['missed', true],
    ['near', true],
    ['inconclusive', false],
    ['unknown', false],
    ['met', false],
  ] as const)('asks for a decision when it should: %s', (status, needsDecision) => {
    expect(view({ status }).needsDecision).toBe(needsDecision);
  });

  test('names the objective in words where the project does', () => {
    expect(view({ objective: 'known' }).definition.objective).toBe('known (A known one)');
    expect(view({ objective: 'toString' }).definition.objective).toBe('toString');
  });

  test('never shows a missing value as a number', () => {
    expect(
      view({
        series: months([
          [null, 0],
          [1, 1],
        ]),
      }),
    ).toMatchObject({ value: 'no value', n: '0', hasInterval: false });
  });
});
