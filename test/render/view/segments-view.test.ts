import { describe, expect, test } from 'vitest';
import type { ScorecardKpi, ScorecardSegment } from '../../../src/model/index.ts';
import { segmentsView } from '../../../src/render/view/segments-view.ts';
import { kpi, segment } from '../example-scorecard.ts';

const withSegments = (segments: readonly ScorecardSegment[], fields: Partial<ScorecardKpi> = {}): ScorecardKpi =>
  kpi({ kpi: 'k', title: 'K', segments, ...fields });

describe('segments', () => {
  test('are one table for each segmentation, with a column for each field', () => {
    const views = segmentsView(
      withSegments([
        segment({ service: 'vpn' }, { n: 50, value: 91 }),
        segment({ service: 'vpn', priority: 2 }, { n: 20, value: 92 }),
        segment({ service: 'email' }, { n: 60, value: 93 }),
      ]),
    );
    expect(views.map(({ name, fields, rows }) => [name, fields, rows.map(({ cells }) => cells)])).toEqual([
      ['service', ['service'], [['email'], ['vpn']]],
      ['service and priority', ['service', 'priority'], [['vpn', '2']]],
    ]);
  });

  test('come with what needs attention first, the larger first among equals', () => {
    const [view] = segmentsView(
      withSegments([
        segment({ team: 'met' }, { n: 500, value: 95 }),
        segment({ team: 'unknown' }, { n: 10, value: 50, status: 'unknown', sure: null, reason_code: 'too-few' }),
        segment({ team: 'missed, small' }, { n: 70, value: 60, status: 'missed' }),
        segment({ team: 'near' }, { n: 90, value: 88, status: 'near' }),
        segment({ team: 'missed, large' }, { n: 80, value: 61, status: 'missed' }),
      ]),
    );
    expect(view?.rows.map(({ cells }) => cells[0])).toEqual(['missed, large', 'missed, small', 'near', 'unknown', 'met']);
  });

  test('with fewer than five observations are counted and not shown', () => {
    const [view] = segmentsView(
      withSegments([
        segment({ team: 'A' }, { n: 5, value: 80 }),
        segment({ team: 'B' }, { n: 4, value: 100 }),
        segment({ team: 'C' }, { n: 1, value: 100 }),
      ]),
    );
    expect(JSON.stringify(view)).not.toMatch(/"B"|"C"|100/);
    expect(view?.notes).toEqual(['Not shown: 2 segments with fewer than 5 observations.']);
  });

  test('without observations are counted, unless nothing is a value, as for a count', () => {
    const [view] = segmentsView(withSegments([segment({ team: 'A' }, { n: 0, value: null }), segment({ team: 'B' }, { n: 0, value: 0 })]));
    expect(view?.rows.map(({ cells }) => cells[0])).toEqual(['B']);
    expect(view?.notes).toEqual(['Not shown: 1 segment without observations in the period.']);
  });

  test('beyond twenty are counted, and so are those that were never computed', () => {
    const many = Array.from({ length: 23 }, (_, index) => segment({ team: `T${index}` }, { n: 100 - index, value: 95 }));
    const [view] = segmentsView(withSegments(many, { omitted_segments: [{ by: ['team'], count: 1 }] }));
    expect(view?.rows).toHaveLength(20);
    expect(view?.notes).toEqual([
      'Not shown: 3 segments of equal or lesser urgency; the scorecard has them.',
      'Not computed apart: 1 segment among the smallest.',
    ]);
  });

  test('that were all left out are still a segmentation', () => {
    const [view] = segmentsView(withSegments([], { omitted_segments: [{ by: ['service', 'team'], count: 12 }] }));
    expect(view).toMatchObject({
      name: 'service and team',
      hasRows: false,
      notes: ['Not computed apart: 12 segments among the smallest.'],
    });
  });

  test('tell a missing and an empty value from any text', () => {
    const [view] = segmentsView(
      withSegments([
        segment({ team: null }, { n: 9, value: 95 }),
        segment({ team: '' }, { n: 8, value: 95 }),
        segment({ team: 'missing' }, { n: 7, value: 95 }),
        segment({ team: false }, { n: 6, value: 95 }),
      ]),
    );
    expect(view?.rows.map(({ cells }) => cells[0])).toEqual([{ markdown: '*missing*' }, { markdown: '*empty*' }, 'missing', 'false']);
  });

  test('show their own target where they have one', () => {
    const [view] = segmentsView(withSegments([segment({ team: 'A' }, { n: 50, value: 94.96, target: { at_least: 95 } })]));
    expect(view?.rows[0]).toMatchObject({ target: 'at least 95 %', value: '94.96 %' });
  });
});
