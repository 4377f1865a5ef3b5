import { lint } from 'markdownlint/sync';
import { describe, expect, test } from 'vitest';
import type { ReportRequest, Scorecard } from '../../src/model/index.ts';
import { render } from '../../src/render/index.ts';
import { exampleScorecard, kpi } from './example-scorecard.ts';
import { headingFragments } from './page-headings.ts';
import { type MarkdownNode, nodesOf, parseMarkdown, textOf } from './parse-markdown.ts';
import { shippedTemplates } from './shipped-templates.ts';

const forDirector: ReportRequest = { template: 'scorecard', audience: 'it-director', file: 'reports/it-director.md' };

const page = (scorecard: Scorecard = exampleScorecard, report: Partial<ReportRequest> = {}): string =>
  render({ scorecard, report: { ...forDirector, ...report }, templates: shippedTemplates }).text;

const tree = (text: string): MarkdownNode => parseMarkdown(text);

const headings = (text: string): readonly string[] => nodesOf(tree(text), 'heading').map(textOf);

const table = (node: MarkdownNode | undefined): readonly (readonly string[])[] =>
  (node?.children ?? []).map((row) => (row.children ?? []).map(textOf));

describe('the page of the example scorecard', () => {
  test('is the one that was read and agreed', async () => {
    await expect(page()).toMatchFileSnapshot('../fixtures/render/scorecard.md');
  });

  test('goes to the file that the report names', () => {
    const { file } = render({ scorecard: exampleScorecard, report: forDirector, templates: shippedTemplates });
    expect(file).toBe('reports/it-director.md');
  });

  test('is the same bytes when it is rendered again', () => {
    expect(page(structuredClone(exampleScorecard))).toBe(page());
  });

  test('has one newline at its end, no trailing spaces, no double blank lines and no HTML', () => {
    const text = page();
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/[ \t]$/m);
    expect(text).not.toMatch(/\n\n\n/);
    expect(nodesOf(tree(text), 'html')).toEqual([]);
  });

  test('is clean Markdown', () => {
    const config = {
      default: true,
      // A table row or a paragraph is one line here; readers wrap it.
      MD013: false,
    };
    expect(lint({ strings: { page: page() }, config })['page']).toEqual([]);
  });

  test('has a verdict table with what is wrong first and what is well last', () => {
    const [verdicts] = nodesOf(tree(page()), 'table');
    expect(table(verdicts).map(([, status]) => status)).toEqual([
      'Status',
      '❌ missed (sure)',
      '🔶 near (not sure)',
      '⚖ inconclusive (interval covers the target)',
      '❔ unknown (too few)',
      '❔ unknown (missing input)',
      '❔ unknown (no target)',
      '✅ met',
      '✅ met',
    ]);
  });

  test('gives every row of a table as many cells as its head', () => {
    for (const found of nodesOf(tree(page()), 'table')) {
      const widths = new Set(table(found).map((row) => row.length));
      expect([...widths]).toHaveLength(1);
    }
  });

  test('has links that lead to headings on GitHub and on GitLab', () => {
    const parsed = tree(page());
    const { github, gitlab } = headingFragments(parsed);
    const targets = nodesOf(parsed, 'link').map(({ url }) => url?.slice(1));
    expect(targets.length).toBeGreaterThan(8);
    expect(targets.filter((target) => !github.includes(String(target)))).toEqual([]);
    expect(targets.filter((target) => !gitlab.includes(String(target)))).toEqual([]);
  });

  test('lists what needs a decision, with its owner', () => {
    const [decisions] = nodesOf(tree(page()), 'list');
    expect((decisions?.children ?? []).map(textOf)).toEqual([
      '❌ missed (sure): P2 incidents resolved within 8 hours. 79.2 % is below 90 % (due by 2026-06-30); with 240 observations the true value most likely lies between 73.6 and 83.8 %, so the miss is sure. Owner: incident-manager. Target date: 2026-06-30.',
      '🔶 near (not sure): Satisfied users: top box / answers. 89.97 % is below 90 %, but in the near band that ends at 87 %; with 309 observations the true value most likely lies between 86.1 and 92.8 %, so the miss is not certain. Owner: service-desk-lead.',
    ]);
  });
});

describe('an audience', () => {
  test('gets its own KPIs and no others', () => {
    expect(headings(page(exampleScorecard, { audience: 'service-owner' }))).not.toContain('Cost per ticket');
    expect(headings(page())).toContain('Cost per ticket');
  });

  test('that no KPI is addressed to is told so, and still sees the data', () => {
    const text = page(exampleScorecard, { audience: 'customers' });
    expect(text).toContain('**No KPI is addressed to this audience, so there is nothing to report.**');
    expect(headings(text)).toEqual(['Scorecard: service-desk', 'Findings', 'Data quality', 'How to read this']);
  });

  test('is not named when the report is for everybody', () => {
    const { audience: _, ...forAll } = forDirector;
    const { text } = render({ scorecard: exampleScorecard, report: forAll, templates: shippedTemplates });
    expect(text).toContain('\nProject service-desk, as of 2026-03-02 09:30 +01:00 (Europe/Berlin).\n');
    expect(text).toContain('**8 KPIs:');
  });
});

describe('a KPI whose owner cannot be seen', () => {
  test('leaves no trailing space behind', () => {
    const scorecard = { ...exampleScorecard, kpis: [kpi({ kpi: 'k', title: 'K', owner: '\u200B', audience: ['it-director'] })] };
    expect(page(scorecard)).toContain('\n- **Owner**:\n');
  });
});

describe('a page without anything', () => {
  const empty: Scorecard = { ...exampleScorecard, kpis: [], findings: [], data: {} };

  test('says that there are no KPIs and no data', () => {
    const { text } = render({ scorecard: empty, report: { template: 'scorecard', file: 'a.md' }, templates: shippedTemplates });
    expect(text).toContain('**There is no KPI, so there is nothing to report.**');
    expect(text).toContain('No data set was read.');
  });
});

describe('titles that look alike', () => {
  test('lead each to its own section', () => {
    const same = ['a', 'b', 'c'].map((id) => kpi({ kpi: id, title: 'Data quality', audience: [] }));
    const numbers = kpi({ kpi: 'digits', title: '2026', audience: [] });
    const dashes = kpi({ kpi: 'dashes', title: '- Cost -- per / ticket -', audience: [] });
    const scorecard = { ...exampleScorecard, kpis: [...same, numbers, dashes] };
    const { text } = render({ scorecard, report: { template: 'scorecard', file: 'a.md' }, templates: shippedTemplates });
    const parsed = tree(text);
    const [verdicts] = nodesOf(parsed, 'table');
    const targets = (verdicts === undefined ? [] : nodesOf(verdicts, 'link')).map(({ url }) => url);
    expect(targets).toEqual(['#data-quality-kpi-a', '#data-quality-kpi-b', '#data-quality-kpi-c', '#2026-kpi-digits', '#cost-per-ticket-']);
    const { github, gitlab } = headingFragments(parsed);
    expect(github).toEqual(gitlab);
    expect(targets.filter((target) => !github.includes(String(target?.slice(1))))).toEqual([]);
  });
});

describe('what cannot be rendered', () => {
  test('is a file that lies outside the plain paths', () => {
    expect(() => page(exampleScorecard, { file: '../elsewhere.md' })).toThrow('Not a place for a report: "../elsewhere.md"');
  });

  test('is a template that does not exist', () => {
    expect(() => page(exampleScorecard, { template: 'constructor' })).toThrow('There is no report template "constructor".');
  });
});
