import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CatalogueListing, readCatalogue } from '../../src/index.ts';
import { loadCatalogue } from '../../src/load/index.ts';
import type { CatalogueMetric } from '../../src/model/index.ts';
import { checkCatalogue } from '../../src/validate/catalogue/check-catalogue.ts';

let all: CatalogueListing;
beforeAll(async () => {
  all = await readCatalogue();
});

/** Ids that a word means: itself, or all variants of it. */
const meant = (word: string): readonly string[] =>
  all.metrics.filter(({ catalogue, variant_of }) => catalogue === word || variant_of === word).map(({ catalogue }) => catalogue);

describe('the shipped definitions', () => {
  test('are sound: schemas, formulas over the standard views, parameters, companions, segments, places', async () => {
    expect(checkCatalogue(await loadCatalogue())).toEqual([]);
  });

  test.each([
    ['a formula with a mistake', { formula: 'share(resolvd, reopen_count == 0)' }, 'There is no view "resolvd"'],
    [
      'a parameter that nothing uses',
      { parameters: { unused: { type: 'number', description: 'Nothing.', example: 1 } } },
      'does not use the parameter unused',
    ],
    [
      'a parameter with the name of a field',
      { formula: 'count(created[priority == age])', parameters: { age: { type: 'integer', description: 'Days.', example: 1 } } },
      'has the name of a view or field',
    ],
    ['a companion that there is not', { companions: ['nothing'] }, 'nothing is no other metric'],
    ['a segment that a view does not have', { segment: ['colour'] }, 'has no field colour'],
    ['a missing family', { families: { four: 'quality' } }, 'needs the key `five_faq`'],
    ['a key that there is not', { target: { at_least: 90 } }, '`target` is not a key'],
    [
      'a place of another family',
      {
        families: {
          four: 'financial',
          five_faq: 'cost',
          five_body: 'cost',
          business_links: 'cost & efficiency',
          stakeholder: 'financial impact',
        },
      },
      'it belongs at kpis/metrics/financial/',
    ],
  ])('are refused with %s', async (_what, change, words) => {
    const { metrics, objectives } = await loadCatalogue();
    const [first, ...rest] = metrics;
    if (first === undefined) throw new Error('the catalogue is empty');
    const broken = { ...first, value: { ...first.value, ...change } as CatalogueMetric };
    expect(checkCatalogue({ metrics: [broken, ...rest], objectives }).join('\n')).toContain(words);
  });

  test('set no targets: what is good enough is for each team to decide', () => {
    expect(all.metrics.filter((metric) => 'target' in metric || 'baseline' in metric)).toEqual([]);
  });

  test('say of every variant which others there are', () => {
    const lonely = all.metrics.filter(
      ({ variant_of, variants = {} }) => variant_of !== undefined && meant(variant_of).length > 1 && Object.keys(variants).length === 0,
    );
    expect(lonely.map(({ catalogue }) => catalogue)).toEqual([]);
  });
});

/** Metric by metric, as help-desk books group them: the words of the books, and the family in four schemes. */
const crosswalk: readonly (readonly [words: readonly string[], four: string, fiveFaq: string, fiveBody: string, stakeholder: string])[] = [
  [['ticket_volume'], 'productivity', 'volume', 'capacity', 'productivity'],
  [['backlog', 'ticket_ageing'], 'productivity', 'volume', 'capacity', 'productivity'],
  [['agent_utilisation', 'capacity_utilisation'], 'productivity', 'volume', 'capacity', 'agent performance'],
  [['csat', 'nps', 'ces', 'xla_index'], 'quality', 'experience', 'experience', 'customer impact'],
  [['sla_compliance', 'breach_concentration'], 'quality', 'quality', 'quality', 'customer impact'],
  [['frt', 'ttr', 'art', 'mttr', 'aht'], 'performance', 'speed', 'speed', 'productivity'],
  [
    ['fcr', 'reopened_rate', 'escalation_rate', 'change_success_rate', 'repeat_incident_rate'],
    'performance',
    'quality',
    'quality',
    'customer impact',
  ],
  [['severity_distribution'], 'performance', 'quality', 'quality', 'customer impact'],
  [['cost_per_ticket', 'roi', 'self_service_rate'], 'financial', 'cost', 'cost', 'financial impact'],
];

test.each(crosswalk)('%s belong to %s, %s, %s, %s', (words, four, five_faq, five_body, stakeholder) => {
  for (const word of words) {
    expect([word, meant(word)]).not.toEqual([word, []]);
    for (const id of meant(word))
      expect(all.metrics.find(({ catalogue }) => catalogue === id)?.families).toMatchObject({ four, five_faq, five_body, stakeholder });
  }
});

/** The clusters of help-desk books, in words of which each may be several variants. */
const clusters: Readonly<Record<string, readonly string[]>> = {
  'reduce-user-effort': ['ces', 'fcr', 'reopened_rate'],
  'cut-support-cost': ['cost_per_ticket', 'self_service_rate', 'agent_utilisation'],
  'improve-sla-reliability': ['sla_compliance', 'frt', 'ttr'],
  'increase-satisfaction': ['csat', 'nps', 'fcr'],
  'better-user-experience': ['csat', 'fcr', 'severity_distribution'],
  efficiency: ['frt', 'aht', 'backlog'],
  'protect-revenue': [
    'lost_user_time',
    'availability',
    'business_impact',
    'mttr',
    'ticket_ageing',
    'repeat_incident_rate',
    'change_failure_rate',
  ],
};

test.each(Object.entries(clusters))('the bundle %s has one metric of each of %j', (id, words) => {
  const bundle = all.objectives.find((objective) => objective.bundle === id);
  expect(bundle?.metrics.map((metric) => words.find((word) => meant(word).includes(metric)))).toEqual(words);
});

test('there is no other bundle', () => {
  expect(all.objectives.map(({ bundle }) => bundle)).toEqual(Object.keys(clusters).toSorted());
});

test('a bare name lists its variants, an id is one metric', async () => {
  expect((await readCatalogue({ id: 'mttr' })).metrics.map(({ catalogue }) => catalogue)).toEqual([
    'mttr_recovery',
    'mttr_repair',
    'mttr_resolution',
  ]);
  expect((await readCatalogue({ id: 'roi' })).metrics.map(({ catalogue }) => catalogue)).toEqual(['roi']);
  expect((await readCatalogue({ id: 'efficiency' })).objectives.map(({ bundle }) => bundle)).toEqual(['efficiency']);
});

test('an objective and a family narrow the list', async () => {
  const { metrics } = await readCatalogue({ objective: 'efficiency', family: 'speed' });
  expect(metrics.map(({ catalogue }) => catalogue)).toEqual(['afrt', 'aht_ticket']);
});

test.each([
  [{ id: 'fcr_strct' }, 'Did you mean fcr_strict?'],
  [{ objective: 'eficiency' }, 'Did you mean efficiency?'],
  [{ family: 'qualty' }, 'Did you mean quality?'],
])('%j is refused with the nearest word', async (filter, help) => {
  await expect(readCatalogue(filter)).rejects.toMatchObject({ help });
});

test('an entry says what it takes to use it', async () => {
  const [entry] = (await readCatalogue({ id: 'share_within' })).metrics;
  expect(entry).toMatchObject({
    use: { extends: 'catalogue/share_within', with: { within: 8 } },
    inputs: ['tickets.created_at', 'tickets.resolved_at'],
    json_logic: { share: [{ var: 'resolved' }, { '<=': [{ hours: [{ var: 'created_at' }, { var: 'resolved_at' }] }, { var: 'within' }] }] },
  });
});

test('docs/catalogue.md is what the definitions say', { timeout: 60_000 }, () => {
  const script = fileURLToPath(new URL('../../scripts/write-catalogue-docs.mjs', import.meta.url));
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});
