import { expect, test } from 'vitest';
import { dataFindings } from '../../../src/judge/findings/data-findings.ts';
import type { DataIssue, DataReport } from '../../../src/model/index.ts';

const issue = (code: string, severity: DataIssue['severity'], field?: string): DataIssue => ({
  code,
  severity,
  message: `what ${code} means`,
  count: 3,
  samples: [],
  ...(field === undefined ? {} : { field }),
});
const report = (...issues: readonly DataIssue[]): DataReport => ({ files: [], sha256: [], rows_read: 10, rows: 7, rejected: 3, issues });

test('warnings and errors become findings, what is only worth knowing does not', () => {
  const data = {
    tickets: report(issue('unreadable-value', 'warning', 'created_at'), issue('future-rows', 'info'), issue('duplicate-key', 'error')),
  };
  expect(dataFindings(data)).toEqual([
    {
      id: 'data:tickets:unreadable-value:created_at',
      rule: 'unreadable-value',
      kind: 'data',
      severity: 'warning',
      message: 'tickets: what unreadable-value means',
    },
    {
      id: 'data:tickets:duplicate-key',
      rule: 'duplicate-key',
      kind: 'data',
      severity: 'high',
      message: 'tickets: what duplicate-key means',
    },
  ]);
});
