import { describe, expect, test } from 'vitest';
import { uniqueHeading } from '../../../src/render/text/heading.ts';

const slug = (title: string, taken: readonly string[] = []): string => uniqueHeading(title, 'KPI id', new Set(taken)).slug;

describe('the fragment of a heading', () => {
  test.each([
    ['First contact resolution', 'first-contact-resolution'],
    ['Cost / ticket', 'cost-ticket'],
    ['P1 – time to restore (P90)', 'p1-time-to-restore-p90'],
    ['Zufriedenheit & Übergabe', 'zufriedenheit-übergabe'],
    ['due_at -- kept', 'due_at-kept'],
    ['ΟΔΟΣ', 'οδοσ'],
  ])('%s is #%s', (title, expected) => {
    expect(slug(title)).toBe(expected);
  });

  test('falls back to the suffix when it is empty, only digits or taken', () => {
    expect(slug('???')).toBe('kpi-id');
    expect(slug('2026')).toBe('2026-kpi-id');
    expect(slug('Findings', ['findings'])).toBe('findings-kpi-id');
    expect(slug('Findings', ['findings', 'findings-kpi-id'])).toBe('findings-kpi-id-kpi-id');
  });

  test('leaves the title as it looks: only spaces and hyphens that would repeat are no-break ones', () => {
    expect(uniqueHeading('Cost / ticket -- all', 'x', new Set()).text.markdown).toBe('Cost /\u00A0ticket \u2011\u2011\u00A0all');
  });
});
