import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { reportView } from '../../../src/render/view/report-view.ts';
import { summary } from '../../../src/render/view/summary.ts';
import { exampleScorecard, kpi } from '../example-scorecard.ts';
import { shippedTemplates } from '../shipped-templates.ts';

const view = reportView(exampleScorecard, { template: 'scorecard', file: 'a.md' });

/** Names in a piece of JSON-like data. */
function names(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...names(inner)]);
}

/** Names that a parsed template looks up. */
function lookups(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && node.type === 'PathExpression' && 'parts' in node ? (node.parts as readonly string[]) : [];
  const inner = 'type' in node && node.type === 'PartialStatement' ? [] : Object.values(node).flatMap(lookups);
  return [...own, ...inner];
}

describe('the view of a report', () => {
  test('has every name that the shipped templates use, so that no condition is silently false', () => {
    const blocks = new Set(['each', 'if', 'unless', 'with']);
    const texts = [...Object.values(shippedTemplates.reports), ...Object.values(shippedTemplates.partials)];
    const used = texts.flatMap((text) => lookups(Handlebars.parse(text))).filter((name) => !blocks.has(name));
    const known = new Set(names(view));
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((name) => !known.has(name))).toEqual([]);
  });

  test('does not touch the scorecard', () => {
    const before = structuredClone(exampleScorecard);
    reportView(exampleScorecard, { template: 'scorecard', audience: 'it-director', file: 'a.md' });
    expect(exampleScorecard).toEqual(before);
  });

  test('has the title that was asked for, or the name of the project', () => {
    expect(view.title.markdown).toBe('Scorecard: service-desk');
    expect(reportView(exampleScorecard, { template: 'scorecard', title: 'For <you>', file: 'a.md' }).title.markdown).toBe(
      'For &#60;you&#62;',
    );
  });
});

describe('the summary', () => {
  test('counts what is met, near, missed, cannot be judged and has no target', () => {
    expect(summary(exampleScorecard.kpis)).toBe('8 KPIs: 2 met, 1 near, 1 missed, 3 cannot be judged and 1 without target.');
  });

  test('leaves out what does not occur', () => {
    expect(summary([kpi({ kpi: 'k', title: 'K', status: 'met', reason_code: 'meets-target' })])).toBe('1 KPI: 1 met.');
  });
});
