import { describe, expect, test } from 'vitest';
import type { DataReport } from '../../../src/model/index.ts';
import { dataView, dataWarning } from '../../../src/render/view/data-view.ts';

const report = (fields: Partial<DataReport> = {}): DataReport => ({
  files: [],
  sha256: [],
  rows_read: 10,
  rows: 10,
  rejected: 0,
  issues: [],
  ...fields,
});

describe('the data', () => {
  test('names twenty files and counts the rest', () => {
    const files = Array.from({ length: 22 }, (_, index) => `data/${index}.csv`);
    const [view] = dataView({ tickets: report({ files, sha256: files.map(() => 'ab'.repeat(32)) }) });
    expect(view?.files).toHaveLength(20);
    expect(view?.files[0]).toEqual({ path: 'data/0.csv', hash: { markdown: '`abababababab`' } });
    expect(view?.furtherFiles).toBe('2 more files');
  });

  test('says where a sample stood, as far as that is known', () => {
    const samples = [{ file: 'a.csv', line: 3, text: 'x' }, { file: 'a.csv', text: 'y' }, { line: 4, text: '' }, { text: 'z'.repeat(200) }];
    const [view] = dataView({ tickets: report({ issues: [{ code: 'c', severity: 'info', message: 'm', count: 4, samples }] }) });
    expect(view?.issues[0]?.samples).toEqual([
      { text: 'x', place: 'a.csv, line 3' },
      { text: 'y', place: 'a.csv' },
      { text: '(blank)', place: 'line 4' },
      { text: `${'z'.repeat(119)}…`, place: '' },
    ]);
  });
});

describe('the warning about the data', () => {
  test('is silent when everything could be used', () => {
    expect(dataWarning({ tickets: report() })).toBe('');
  });

  test('counts rejected rows over all data sets, and errors', () => {
    const issues = [{ code: 'c', severity: 'error', message: 'm', count: 2, samples: [] }] as const;
    expect(dataWarning({ tickets: report({ rejected: 2, rows: 8 }), surveys: report({ issues }) })).toBe(
      '2 of 20 rows could not be used, 1 error in the data',
    );
  });
});
