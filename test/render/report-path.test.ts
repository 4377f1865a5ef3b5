import { describe, expect, test } from 'vitest';
import { isReportPath } from '../../src/render/report-path.ts';

describe('a report may be written to', () => {
  test.each(['report.md', 'reports/it-director.md', 'reports/2026/W08.md', 'a_b.c.md'])('%s', (path) => {
    expect(isReportPath(path)).toBe(true);
  });
});

describe('a report may not be written to', () => {
  test.each([
    '../evil.md',
    'reports/../evil.md',
    'reports/./x.md',
    '/etc/x.md',
    '.git/hooks/x.md',
    '.github/x.md',
    'reports/.hidden.md',
    'reports//x.md',
    'reports./x.md',
    'a.md\0.md',
    'a.md:stream',
    'a b.md',
    'con.md',
    'reports/NUL.md',
    'LPT1.x/y.md',
    String.raw`reports\x.md`,
    'x.html',
    'x.md\n',
    '',
    `${'a'.repeat(201)}.md`,
  ])('%j', (path) => {
    expect(isReportPath(path)).toBe(false);
  });
});
