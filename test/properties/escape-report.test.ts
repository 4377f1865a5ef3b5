import { describe, expect, test } from 'vitest';
import type { Scorecard } from '../../src/model/index.ts';
import { render } from '../../src/render/index.ts';
import { exampleScorecard, kpi, segment } from '../render/example-scorecard.ts';
import { hostileTexts, hostileTextsNote } from '../render/hostile-texts.ts';
import { headingFragments } from '../render/page-headings.ts';
import { nodesOf, parseMarkdown, skeletonOf, textOf } from '../render/parse-markdown.ts';
import { shippedTemplates } from '../render/shipped-templates.ts';

/** A scorecard that says the texts everywhere where a person or the data can say something. */
function saying(texts: readonly string[]): Scorecard {
  const [first = ''] = texts;
  return {
    ...exampleScorecard,
    project: first,
    timezone: first,
    objectives: { o: first },
    kpis: texts.map((text, index) =>
      kpi({
        kpi: `k${index}`,
        title: text,
        description: `d ${text}`,
        owner: `o ${text}`,
        objective: index % 2 === 0 ? 'o' : `o ${text}`,
        audience: ['all', `a ${text}`],
        unit: `u ${text}`,
        metric: `m ${text}`,
        reason: `r ${text}`,
        reason_code: 'misses-target',
        status: 'missed',
        formula: { text: `f ${text}`, json_logic: {} },
        baseline: { value: 1, period: `p ${text}` },
        target: { at_least: 3, by: `b ${text}` },
        segments: [segment({ [`s ${text}`]: text }, { n: 9, value: 1 })],
        omitted_segments: [{ by: [`s ${text}`], count: 2 }],
        series: [
          {
            period: `2026 ${text}`,
            start: '2026-01-01T00:00:00Z',
            end: '2026-02-01T00:00:00Z',
            complete: true,
            value: 1,
            n: 100,
            interval: [0, 2],
          },
        ],
      }),
    ),
    findings: texts.map((text) => ({ id: text, rule: `r ${text}`, kind: 'data', severity: 'info', message: text })),
    data: Object.fromEntries(
      texts.map((text, index) => [
        `${index} ${text}`,
        {
          files: [`f ${text}`],
          sha256: ['0'.repeat(64)],
          rows_read: 1,
          rows: 1,
          rejected: 0,
          issues: [
            {
              code: `c ${text}`,
              severity: 'info',
              message: text,
              field: `f ${text}`,
              count: 1,
              samples: [{ file: `f ${text}`, line: 1, text }],
            },
          ],
        },
      ]),
    ),
  };
}

const page = (texts: readonly string[], title: string): string =>
  render({ scorecard: saying(texts), report: { template: 'scorecard', title, audience: 'all', file: 'a.md' }, templates: shippedTemplates })
    .text;

const chunk = 24;

describe(`a report on hostile data${hostileTextsNote}`, () => {
  // What is left of a text that is all controls is not a text that anybody could see; views say "(blank)" or print nothing.
  const texts = hostileTexts.filter((text) => /\S/.test(text.replaceAll(/[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu, '')));
  const chunks = Array.from({ length: Math.ceil(texts.length / chunk) }, (_, index) => texts.slice(index * chunk, (index + 1) * chunk));

  test.each(chunks.map((some, index) => [index, some] as const))(
    'has the skeleton of a harmless one, without links or HTML of its own (part %i)',
    (_, some) => {
      const parsed = parseMarkdown(page(some, some[0] ?? ''));
      expect(skeletonOf(parsed)).toBe(
        skeletonOf(
          parseMarkdown(
            page(
              some.map(() => 'x'),
              'x',
            ),
          ),
        ),
      );
      expect(nodesOf(parsed, 'html')).toEqual([]);
      const { github, gitlab } = headingFragments(parsed);
      const targets = nodesOf(parsed, 'link').map(({ url }) => decodeURIComponent(String(url)));
      expect(targets.filter((target) => !github.includes(target.slice(1)) || !gitlab.includes(target.slice(1)))).toEqual([]);
      const outsideCode = nodesOf(parsed, 'text').map(textOf).join('\n');
      expect(outsideCode).not.toMatch(/[@#][\p{L}\p{N}_]|\p{L}:\/\/|www\.\S/iu);
    },
  );
});
