import { describe, expect, test } from 'vitest';
import type { DataSet } from '../../../src/model/index.ts';
import { compiled, judged, months } from '../harness.ts';

const kpi = compiled({ target: { at_least: 90 }, min_n: 1 });

const tickets = (more: Partial<DataSet>): { readonly project: { readonly data: { readonly tickets: DataSet } } } => ({
  project: { data: { tickets: { files: 'tickets.csv', ...more } } },
});

/** January 91, February 92, March 93, April 94; as of 1 May. */
const series = months(91, 92, 93, 94);
const asOf = '2026-05-01T00:00:00Z';

describe('a period that begins before the data is complete', () => {
  test('is shown with the reason', () => {
    const { series: shown } = judged({ kpi, series, asOf, ...tickets({ complete_from: '2026-01-02' }) });
    expect(shown.map(({ period, provisional }) => [period, provisional ?? 'final'])).toEqual([
      ['2026-01', 'before-data'],
      ['2026-02', 'final'],
      ['2026-03', 'final'],
      ['2026-04', 'final'],
    ]);
  });

  test('does not serve as a baseline', () => {
    const from = compiled({ baseline: { periods: 1 } });
    expect(judged({ kpi: from, series, asOf }).baseline).toMatchObject({ value: 91, period: '2026-01' });
    expect(judged({ kpi: from, series, asOf, ...tickets({ complete_from: '2026-01-02' }) }).baseline).toMatchObject({ period: '2026-02' });
  });

  test('is no value to compare with', () => {
    expect(judged({ kpi, series: series.slice(0, 2), asOf }).change).toBe(1);
    expect(judged({ kpi, series: series.slice(0, 2), asOf, ...tickets({ complete_from: '2026-01-15' }) }).change).toBeNull();
  });
});

describe('a period that ends after the data is complete', () => {
  test('is not judged: the one before it is', () => {
    expect(judged({ kpi, series, asOf, ...tickets({ complete_until: '2026-04-29' }) })).toMatchObject({ period: '2026-03', value: 93 });
  });

  test('is final when the data is complete up to the end of its last day', () => {
    expect(judged({ kpi, series, asOf, ...tickets({ complete_until: '2026-04-30' }) })).toMatchObject({ period: '2026-04', value: 94 });
  });

  test('leaves a KPI without verdict when there is no other', () => {
    expect(judged({ kpi, series: series.slice(0, 1), asOf, ...tickets({ complete_until: '2026-01-30' }) })).toMatchObject({
      status: 'unknown',
      reason: '2026-01 ends after the data is complete, and a provisional value is not judged.',
    });
  });
});

describe('a value that needs days to mature', () => {
  const maturing = (days: number, at: string) =>
    judged({ kpi: { ...kpi, document: { ...kpi.document, matures_after_days: days } }, series, asOf: at });

  test('is not judged until they have passed', () => {
    expect(maturing(7, '2026-05-07T23:59:59Z')).toMatchObject({ period: '2026-03' });
    expect(maturing(7, '2026-05-08T00:00:00Z')).toMatchObject({ period: '2026-04' });
  });

  test('is marked', () => {
    expect(maturing(7, asOf).series.map(({ provisional }) => provisional)).toEqual([undefined, undefined, undefined, 'maturing']);
  });
});

test('where several data sets are read, the one that knows least decides', () => {
  const both = compiled({ target: { at_least: 90 }, min_n: 1 });
  const project = {
    data: { tickets: { files: 't.csv', complete_until: '2026-04-30' }, surveys: { files: 's.csv', complete_until: '2026-03-31' } },
  };
  expect(judged({ kpi: { ...both, dataSets: ['surveys', 'tickets'] }, series, asOf, project })).toMatchObject({ period: '2026-03' });
});

test('a data set that is made from tickets is as complete as they are', () => {
  const stays = { ...kpi, dataSets: ['ticket_stays'] };
  expect(judged({ kpi: stays, series, asOf, ...tickets({ complete_until: '2026-02-28' }) })).toMatchObject({ period: '2026-02' });
});
